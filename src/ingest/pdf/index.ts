import { ImportError } from "../../errors.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Ingested } from "../../model/document.ts";
import type { Reader, ReportInput } from "../reader.ts";
import { sniff } from "../sniff.ts";
import { describe } from "../source.ts";
import { alignedTables } from "./aligned-tables.ts";
import { bodyOf } from "./body.ts";
import { continued } from "./continued.ts";
import { flow } from "./flow.ts";
import { footnotes } from "./footnotes.ts";
import { PageEdges } from "./page-edges.ts";
import { type PageLayout, layout } from "./page-layout.ts";
import type { PageModel, PdfEngine } from "./page-model.ts";
import { readingItems } from "./reading-items.ts";
import { pdfium } from "./pdfium.ts";

/** PDF with a text layer. Throws `corrupt`, `encrypted`, `no-pages`, `needs-ocr`, `no-text`. */
export const pdf: Reader = {
	id: "pdf",
	accepts: (bytes) => sniff(bytes) === "pdf",
	read: (input) => readPdf(input, pdfium),
};

export async function readPdf(input: ReportInput, engine: PdfEngine): Promise<Ingested> {
	const { models, pageCount, unread } = await pageModels(input, engine);
	const layouts = models.map(layout);
	requireText(input, layouts, models);
	const read = flow(...divided(layouts));
	return {
		source: describe(input, { format: "pdf", pages: pageCount, encoding: null }),
		flow: "lines",
		...read,
		diagnostics: [...unread.map(pageUnread), ...pagesWithoutText(layouts, models)],
	};
}

/** Lines and tables of the whole document, and how its text is set. */
function divided(layouts: readonly PageLayout[]): Parameters<typeof flow> {
	const edges = new PageEdges(layouts);
	const { tables, taken } = alignedTables(layouts, edges);
	const rest = layouts.map((page) => ({ ...page, lines: page.lines.filter((line) => !taken.has(line)) }));
	const body = bodyOf(rest);
	const notes = rest.flatMap((page) => footnotes(page, body, edges));
	const all = [...continued(layouts, edges), ...tables];
	return [readingItems(rest, all, notes, body, edges), body];
}

async function pageModels(input: ReportInput, engine: PdfEngine) {
	const document = await engine.open(input.bytes).catch((cause: unknown) => {
		throw corrupt(input, cause);
	});
	if (document === "encrypted")
		throw new ImportError(
			"encrypted",
			input.path,
			"PDF 设有打开密码，无法读取。请用密码打开后另存为不加密的 PDF，再重新导入。",
		);
	if (document === "corrupt") throw corrupt(input);
	try {
		const { pageCount } = document;
		if (pageCount === 0)
			throw new ImportError("no-pages", input.path, "PDF 中没有页面。请重新导出或下载。");
		const numbers = Array.from({ length: pageCount }, (_, i) => i + 1);
		const pages = numbers.map((page) => ({ page, model: document.page(page) }));
		const models = pages.flatMap(({ model }) => model ?? []);
		if (models.length === 0) throw corrupt(input);
		return { models, pageCount, unread: pages.filter(({ model }) => !model).map(({ page }) => page) };
	} catch (error) {
		throw error instanceof ImportError ? error : corrupt(input, error);
	} finally {
		document.close();
	}
}

function corrupt(input: ReportInput, cause?: unknown): ImportError {
	const message = "PDF 已损坏或不完整，无法打开。请重新下载，或用阅读器打开后另存为新的 PDF。";
	return new ImportError("corrupt", input.path, message, cause === undefined ? {} : { cause });
}

const isEmpty = ({ lines, tables }: PageLayout): boolean => lines.length === 0 && tables.length === 0;

function requireText(
	input: ReportInput,
	layouts: readonly PageLayout[],
	models: readonly PageModel[],
): void {
	if (!layouts.every(isEmpty)) return;
	if (models.some((model) => model.images > 0))
		throw new ImportError(
			"needs-ocr",
			input.path,
			`PDF 的 ${models.length} 页都是图片，没有文字层，须先做文字识别（OCR）。请提供由文字处理软件导出的 PDF 或 Word 文件。`,
		);
	throw new ImportError("no-text", input.path, "PDF 中没有文字。请确认导出时选中了正文。");
}

/** Pages that show something but give no text. */
function pagesWithoutText(
	layouts: readonly PageLayout[],
	models: readonly PageModel[],
): Diagnostic[] {
	return layouts.flatMap((page, i) =>
		isEmpty(page) && (models[i]?.images ?? 0) > 0
			? [
					{
						code: "page-without-text",
						severity: "warning" as const,
						message: `第 ${page.page.page} 页是图片，没有文字层，内容未能读出。`,
						evidence: null,
					},
				]
			: [],
	);
}

function pageUnread(page: number): Diagnostic {
	return {
		code: "page-unreadable",
		severity: "error",
		message: `第 ${page} 页已损坏，内容未能读出。`,
		evidence: null,
	};
}
