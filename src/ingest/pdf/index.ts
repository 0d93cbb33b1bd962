import { DEFAULT_LIMITS } from "../../config.ts";
import { ImportError } from "../../errors.ts";
import type { Ingested } from "../../model/document.ts";
import type { Reader, ReportInput } from "../reader.ts";
import { sniff } from "../sniff.ts";
import { describe } from "../source.ts";
import { engineChosen, pdfDiagnostics } from "./diagnostics.ts";
import { divide } from "./divide.ts";
import { flow } from "./flow.ts";
import { isEmpty, layout } from "./page-layout.ts";
import type { PageModel, PdfEngine } from "./page-model.ts";
import { pdfium } from "./pdfium.ts";
import { pdfjs } from "./pdfjs.ts";
import { isFailure, type Reading, readWith } from "./reading.ts";
import { replaceUnreadPages, type TakenOver, takeOver } from "./second-engine.ts";
import { verify } from "./verify.ts";
import { watermarks } from "./watermarks.ts";

/** PDF with a text layer. Throws `corrupt`, `encrypted`, `no-pages`, `needs-ocr`, `no-text`. */
export const pdf: Reader = {
	id: "pdf",
	accepts: (bytes) => sniff(bytes) === "pdf",
	async read(input, { pdfEngine, verify = false } = {}) {
		const [engine, other] = pdfEngine === "pdfjs" ? [pdfjs, pdfium] : [pdfium, pdfjs];
		const report = await readPdf(input, engine, {
			takesOver: pdfEngine === undefined ? other : null,
			verifies: verify ? other : null,
		});
		const chosen = pdfEngine === undefined ? [] : [engineChosen(engine.id)];
		return { ...report, diagnostics: [...chosen, ...report.diagnostics] };
	},
};

/** What a second engine is for. */
export interface SecondEngine {
	/** Reads what the first cannot. */
	readonly takesOver?: PdfEngine | null;
	/** Reads everything a second time, to compare the digits. */
	readonly verifies?: PdfEngine | null;
}

export async function readPdf(
	input: ReportInput,
	engine: PdfEngine,
	{ takesOver = null, verifies = null }: SecondEngine = {},
): Promise<Ingested> {
	const { reading, bytes, diagnostics } = await readingOf(input, engine, takesOver);
	const models = reading.pages;
	const marks = watermarks(models);
	const layouts = models.map((model) => layout(model, marks));
	if (layouts.every(isEmpty)) throw withoutText(input, models);
	const { items, body } = divide(layouts);
	const source = describe(input, { format: "pdf", pages: reading.pageCount, encoding: null });
	// Nothing is verified by the engine that read it.
	const other = reading.engine === verifies?.id ? engine : verifies;
	const verified = other && (await verify(reading, other, bytes));
	return {
		source: { ...source, textLayer: textLayer(models) },
		flow: "lines",
		...flow(items, body),
		...(verified && { disputes: verified.disputes }),
		diagnostics: [
			...diagnostics,
			...(verified?.diagnostics ?? []),
			...pdfDiagnostics(models, layouts, unread(reading), marks),
		],
	};
}

async function readingOf(
	input: ReportInput,
	engine: PdfEngine,
	takesOver: PdfEngine | null,
): Promise<TakenOver> {
	const { pages: most } = input.limits ?? DEFAULT_LIMITS;
	const { progress = () => {} } = input;
	const outcome = await readWith(engine, input.bytes, { most, progress });
	if (!isFailure(outcome)) {
		const all = takesOver && (await replaceUnreadPages(outcome, takesOver, input.bytes));
		const result = all ?? { reading: outcome, bytes: input.bytes, diagnostics: [] };
		if (result.reading.pages.length === 0) throw corrupt(input);
		return result;
	}
	switch (outcome.failed) {
		case "encrypted":
			throw new ImportError(
				"encrypted",
				input.path,
				"PDF 设有打开密码，无法读取。请用密码打开后另存为不加密的 PDF，再重新导入。",
			);
		case "no-pages":
			throw new ImportError("no-pages", input.path, "PDF 中没有页面。请重新导出或下载。");
		case "too-many-pages":
			throw new ImportError(
				"too-large",
				input.path,
				`PDF 超过页数上限 ${most} 页。请拆分后重试，或提高页数上限。`,
			);
		case "engine":
			throw corrupt(input, outcome.cause);
	}
	const repaired = takesOver && (await takeOver(engine, takesOver, input.bytes));
	if (!repaired) throw corrupt(input);
	return repaired;
}

function unread({ pageCount, pages }: Reading): number[] {
	const read = new Set(pages.map(({ page }) => page));
	return Array.from({ length: pageCount }, (_, i) => i + 1).filter((page) => !read.has(page));
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
