import type { Diagnostic } from "../../model/diagnostic.ts";
import { UNMAPPED } from "../characters.ts";
import type { Body } from "./body.ts";

/** What of a Word document was not read, or is no text of it. */
export function docxDiagnostics({ lines, contents, unread }: Body): Diagnostic[] {
	const unmapped = lines.reduce((sum, { text }) => sum + unmappedIn(text), 0);
	const said: readonly (readonly [number, Omit<Diagnostic, "evidence">])[] = [
		[
			contents,
			{
				code: "contents-removed",
				severity: "info",
				message: `目录 ${contents} 段不计入正文。`,
			},
		],
		[
			unmapped,
			{
				code: "characters-unmapped",
				severity: "warning",
				message: `有 ${unmapped} 个字符在字体中没有对应的文字编码，未能读出。请对照原件核对。`,
			},
		],
		[
			unread.objects,
			{
				code: "objects-unread",
				severity: "warning",
				message: `有 ${unread.objects} 个嵌入对象（如 Excel 表格、公式）未能读出。如含数据，请改为普通表格后重试。`,
			},
		],
		[
			unread.charts,
			{
				code: "charts-unread",
				severity: "warning",
				message: `有 ${unread.charts} 个图表或 SmartArt 图形，其中的文字和数字未读出。如含数据，请改为表格后重试。`,
			},
		],
		[
			unread.hidden,
			{
				code: "hidden-text-removed",
				severity: "info",
				message: `有 ${unread.hidden} 个隐藏文字不计入正文。如属报告内容，请取消隐藏后重试。`,
			},
		],
		[
			unread.parts,
			{
				code: "parts-unread",
				severity: "warning",
				message: `有 ${unread.parts} 处嵌入的其他格式内容未能读出。请用 Word 或 WPS 打开并另存后重试。`,
			},
		],
		[
			unread.pictures,
			{
				code: "pictures-unread",
				severity: "info",
				message: `有 ${unread.pictures} 张图片，图片中的文字未读出。`,
			},
		],
	];
	return said.flatMap(([count, diagnostic]) =>
		count > 0 ? [{ ...diagnostic, evidence: null }] : [],
	);
}

const unmappedIn = (text: string): number =>
	text.split(UNMAPPED).length - 1 + (text.match(/[\ue000-\uf8ff]/gu)?.length ?? 0);
