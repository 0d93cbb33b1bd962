import { DEFAULT_LIMITS } from "../config.ts";
import { ImportError } from "../errors.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Ingested } from "../model/document.ts";
import { format } from "../model/record.ts";
import { withinLimits } from "./bounds.ts";
import { doc } from "./doc/index.ts";
import { docx } from "./docx/index.ts";
import { oleContent } from "./ole.ts";
import { pdf } from "./pdf/index.ts";
import type { ImportOptions, Reader, ReportInput } from "./reader.ts";
import { type Content, sniff } from "./sniff.ts";
import { txt } from "./txt.ts";
import { xlsx } from "./xlsx/index.ts";

/** In order of trial. To add a format: a file beside this one, and a line here. */
const readers: readonly Reader[] = [pdf, docx, xlsx, doc, txt];

const NAMES: Record<Content, string> = {
	empty: "空文件",
	pdf: "PDF",
	zip: "ZIP 容器（压缩包，不是 Word 文档或表格）",
	ole: "OLE 容器（不是 Word 文档或表格）",
	rtf: "RTF",
	html: "网页（HTML）",
	image: "图片",
	text: "文本",
};

/**
 * Reads the bytes of one report by content, not by name.
 * @throws ImportError with one of the codes of `errors.ts`
 */
export async function ingest(input: ReportInput, options?: ImportOptions): Promise<Ingested> {
	const content = sniff(input.bytes);
	if (content === "empty")
		throw new ImportError("empty-file", input.path, "文件为空（0 字节）。请重新下载或导出。");
	const reader = readers.find((candidate) => candidate.accepts(input.bytes));
	if (!reader && oleContent(input.bytes) === "workbook")
		throw new ImportError(
			"unsupported-format",
			input.path,
			"内容是旧版表格（.xls 或 .et）。请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”后重试。",
		);
	if (!reader)
		throw new ImportError(
			"unsupported-format",
			input.path,
			`内容是${NAMES[content]}，目前能读取 PDF、Word、Excel（.xlsx）和纯文本。请另存为其中一种后重试。`,
		);
	const limits = input.limits ?? DEFAULT_LIMITS;
	return named(withinLimits(await reader.read(input, options), limits));
}

const FORMATS: ReadonlySet<string> = new Set(format.options);

/** Says where the name of a file promises another format than its content has. */
function named(report: Ingested): Ingested {
	const extension = /\.([A-Za-z]{2,5})$/u.exec(report.source.path)?.[1]?.toLowerCase() ?? "";
	if (!FORMATS.has(extension) || extension === report.source.format) return report;
	const diagnostic: Diagnostic = {
		code: "content-not-as-named",
		severity: "warning",
		message: `文件名以 .${extension} 结尾，内容却是 ${report.source.format}，已按内容读取。`,
		evidence: null,
	};
	return { ...report, diagnostics: [diagnostic, ...report.diagnostics] };
}
