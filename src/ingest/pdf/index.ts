import { DEFAULT_LIMITS } from "../../config.ts";
import { ImportError } from "../../errors.ts";
import type { Ingested } from "../../model/document.ts";
import type { Reader, ReportInput } from "../reader.ts";
import { sniff } from "../sniff.ts";
import { describe } from "../source.ts";
import { pdfDiagnostics } from "./diagnostics.ts";
import { divide } from "./divide.ts";
import { flow } from "./flow.ts";
import { isEmpty, layout } from "./page-layout.ts";
import type { PageModel, PdfEngine } from "./page-model.ts";
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
	if (layouts.every(isEmpty)) throw withoutText(input, models);
	const { items, body } = divide(layouts);
	const source = describe(input, { format: "pdf", pages: pageCount, encoding: null });
	return {
		source: { ...source, textLayer: textLayer(models) },
		flow: "lines",
		...flow(items, body),
		diagnostics: pdfDiagnostics(models, layouts, unread),
	};
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
		const { pages: most } = input.limits ?? DEFAULT_LIMITS;
		if (pageCount > most)
			throw new ImportError(
				"too-large",
				input.path,
				`PDF 有 ${pageCount} 页，超过上限 ${most} 页。请拆分后重试，或提高页数上限。`,
			);
		const numbers = Array.from({ length: pageCount }, (_, i) => i + 1);
		const pages = numbers.map((page) => {
			const model = document.page(page);
			input.progress?.();
			return { page, model };
		});
		const models = pages.flatMap(({ model }) => model ?? []);
		if (models.length === 0) throw corrupt(input);
		return {
			models,
			pageCount,
			unread: pages.filter(({ model }) => !model).map(({ page }) => page),
		};
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

function withoutText(input: ReportInput, models: readonly PageModel[]): ImportError {
	if (models.some((model) => model.images > 0))
		return new ImportError(
			"needs-ocr",
			input.path,
			`PDF 的 ${models.length} 页都是图片，没有文字层，须先做文字识别（OCR）。请提供由文字处理软件导出的 PDF 或 Word 文件。`,
		);
	return new ImportError("no-text", input.path, "PDF 中没有文字。请确认导出时选中了正文。");
}

/** Text without ink is what was recognised in the scan that it lies on. */
function textLayer(models: readonly PageModel[]): Ingested["source"]["textLayer"] {
	const withText = models.filter(({ glyphs }) => glyphs.length > 0);
	const recognised = withText.filter(
		({ glyphs }) => glyphs.filter(({ invisible }) => invisible).length * 3 > glyphs.length * 2,
	);
	if (recognised.length === 0) return "native";
	return recognised.length === withText.length ? "ocr" : "mixed";
}
