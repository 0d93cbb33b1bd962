import type { Diagnostic } from "../../model/diagnostic.ts";
import { unmappedCount } from "./diagnostics.ts";
import type { PageModel, PdfEngine } from "./page-model.ts";
import { type Failure, isFailure, type Reading, readWith } from "./reading.ts";
import { withTrailer } from "./trailer.ts";

/** A page with more unmapped characters than this is read again: the numbers among them are lost. */
const UNMAPPED_SHARE = 0.1;
/** What stands for unmapped characters of a report in Chinese is mostly Han, or is as wrong as they are. */
const HAN_SHARE = 0.5;
const HAN = /\p{Script=Han}/u;

export interface TakenOver {
	readonly reading: Reading;
	/** What was read: the file, mended where it had to be. */
	readonly bytes: Uint8Array;
	readonly diagnostics: readonly Diagnostic[];
}

/**
 * A document that the first engine takes for damaged, read by the second, or by either with a trailer
 * put in. Null where that fails too.
 */
export async function takeOver(
	first: PdfEngine,
	second: PdfEngine,
	bytes: Uint8Array,
): Promise<TakenOver | null> {
	const repaired = await readWith(second, bytes);
	if (hasPages(repaired))
		return { reading: repaired, bytes, diagnostics: [documentTakenOver(first, second)] };
	const mended = withTrailer(bytes);
	if (!mended) return null;
	const reading = await readWith(first, mended);
	return hasPages(reading) ? { reading, bytes: mended, diagnostics: [trailerPutIn()] } : null;
}

const hasPages = (outcome: Reading | Failure): outcome is Reading =>
	!isFailure(outcome) && outcome.pages.length > 0;

/** Pages that the first engine could not load or not map to characters, from the second where it can. */
export async function replaceUnreadPages(
	reading: Reading,
	second: PdfEngine,
	bytes: Uint8Array,
): Promise<TakenOver> {
	const read = new Map(reading.pages.map((page) => [page.page, page]));
	const isUnread = (number: number): boolean => {
		const page = read.get(number);
		return page === undefined || isGarbled(page);
	};
	const numbers = Array.from({ length: reading.pageCount }, (_, i) => i + 1);
	if (!numbers.some(isUnread)) return { reading, bytes, diagnostics: [] };
	const other = await readWith(second, bytes, { wanted: isUnread });
	if (isFailure(other)) return { reading, bytes, diagnostics: [] };
	const better = other.pages.filter((page) => isBetter(page, read.get(page.page)));
	for (const page of better) read.set(page.page, page);
	const pages = numbers.flatMap((number) => read.get(number) ?? []);
	const diagnostics = better.map(({ page }) => pageTakenOver(page, second));
	return { reading: { ...reading, pages }, bytes, diagnostics };
}

function isGarbled({ glyphs }: PageModel): boolean {
	return unmappedCount(glyphs) > glyphs.length * UNMAPPED_SHARE;
}

function isBetter(page: PageModel, than: PageModel | undefined): boolean {
	if (than === undefined) return true;
	const missing = unmappedCount(than.glyphs);
	if (unmappedCount(page.glyphs) * 2 > missing) return false;
	const han = (glyphs: PageModel["glyphs"]): number =>
		glyphs.filter(({ text }) => HAN.test(text)).length;
	return han(page.glyphs) - han(than.glyphs) >= missing * HAN_SHARE;
}

const documentTakenOver = (first: PdfEngine, second: PdfEngine): Diagnostic => ({
	code: "engine-took-over",
	severity: "warning",
	message: `PDF 结构有损坏，${first.id} 无法打开，改由 ${second.id} 修复后读取。内容可能不完整，请对照原件核对。`,
	evidence: null,
});

const trailerPutIn = (): Diagnostic => ({
	code: "trailer-restored",
	severity: "warning",
	message: "PDF 末尾的交叉引用表缺失，已按文件中的对象补上后读取。请对照原件核对页数。",
	evidence: null,
});

const pageTakenOver = (page: number, second: PdfEngine): Diagnostic => ({
	code: "engine-took-over",
	severity: "warning",
	message: `第 ${page} 页有大量字符未能识别或无法载入，改由 ${second.id} 读取。请对照原件核对。`,
	evidence: null,
});
