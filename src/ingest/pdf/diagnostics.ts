import type { Diagnostic } from "../../model/diagnostic.ts";
import { UNMAPPED } from "../characters.ts";
import { isEmpty, type PageLayout } from "./page-layout.ts";
import type { Glyph, PageModel } from "./page-model.ts";
import { tagsDiffer } from "./tags.ts";

/** What of a PDF was not read, or is not text of its pages. */
export function pdfDiagnostics(
	models: readonly PageModel[],
	layouts: readonly PageLayout[],
	unread: readonly number[],
	marks: ReadonlySet<Glyph>,
): Diagnostic[] {
	return [
		...unread.map(pageUnread),
		...layouts.flatMap((layout, i) =>
			isEmpty(layout) && (models[i]?.images ?? 0) > 0 ? pageWithoutText(layout.page.page) : [],
		),
		...models.flatMap(unmapped),
		...garbled(models),
		...tagsNotUsed(models),
		...watermarksRemoved(models, marks),
	];
}

export const engineChosen = (engine: string): Diagnostic => ({
	code: "engine-chosen",
	severity: "info",
	message: `按选项只用 ${engine} 读取 PDF。`,
	evidence: null,
});

function pageUnread(page: number): Diagnostic {
	return {
		code: "page-unreadable",
		severity: "error",
		message: `第 ${page} 页已损坏，内容未能读出。`,
		evidence: null,
	};
}

function pageWithoutText(page: number): Diagnostic {
	return {
		code: "page-without-text",
		severity: "warning",
		message: `第 ${page} 页是图片，没有文字层，内容未能读出。`,
		evidence: null,
	};
}

/** How many of these characters no text can name. */
export function unmappedCount(glyphs: PageModel["glyphs"]): number {
	let count = 0;
	for (const { text } of glyphs) if (text.length === 1 && isUnnamed(text.charCodeAt(0))) count++;
	return count;
}

/** What a font gives no character for, and private use: a font's own characters. */
const isUnnamed = (code: number): boolean =>
	code === UNMAPPED.charCodeAt(0) || (code >= 0xe000 && code <= 0xf8ff);

function unmapped({ page, glyphs }: PageModel): Diagnostic[] {
	const count = unmappedCount(glyphs);
	if (count === 0) return [];
	return [
		{
			code: "characters-unmapped",
			severity: "warning",
			message: `第 ${page} 页有 ${count} 个字符在字体中没有对应的文字编码，未能读出。请对照原件核对。`,
			evidence: null,
		},
	];
}

function watermarksRemoved(models: readonly PageModel[], marks: ReadonlySet<Glyph>): Diagnostic[] {
	const texts = models.map(({ glyphs }) =>
		glyphs
			.filter((glyph) => glyph.oblique || marks.has(glyph))
			.map(({ text }) => text)
			.join(""),
	);
	const [shown] = texts.filter((text) => text.trim() !== "");
	if (shown === undefined) return [];
	const count = texts.filter((text) => text.trim() !== "").length;
	return [
		{
			code: "watermark-removed",
			severity: "info",
			message: `${count} 页上的斜向或压印文字（水印、印章）不计入正文：${shown.slice(0, 20)}`,
			evidence: null,
		},
	];
}

/** Enough characters to tell, and the shares of letters, and of Han among all, of a page in no Chinese. */
const ENOUGH = 40;
const LETTERS = 0.6;
const NO_HAN = 0.02;

/** Fonts with a wrong ToUnicode give letters for Han, which are read as they are. */
function garbled(models: readonly PageModel[]): Diagnostic[] {
	const pages = models.filter(hasNoHan).map(({ page }) => page);
	if (pages.length === 0) return [];
	return [
		{
			code: "page-without-han",
			severity: "warning",
			message: `第 ${pages.join("、")} 页的文字几乎没有汉字，可能是字体的文字编码（ToUnicode）有误，读出的是乱码。请对照原件核对。`,
			evidence: null,
		},
	];
}

function hasNoHan({ glyphs }: PageModel): boolean {
	if (glyphs.length < ENOUGH) return false;
	let [han, letters] = [0, 0];
	for (const { text } of glyphs) {
		if (text >= "\u4e00" && text <= "\u9fff") han++;
		else if (LETTER.test(text)) letters++;
		if (han > NO_HAN * glyphs.length) return false;
	}
	return letters >= LETTERS * glyphs.length;
}

const LETTER = /^\p{L}/u;

/** The print is what a report states; tags of another text are not read. */
function tagsNotUsed(models: readonly PageModel[]): Diagnostic[] {
	const pages = models.filter(tagsDiffer).map(({ page }) => page);
	if (pages.length === 0) return [];
	return [
		{
			code: "tags-not-used",
			severity: "info",
			message: `第 ${pages.join("、")} 页的标签（结构树）与印出的文字不一致，未采用，按版面读取。`,
			evidence: null,
		},
	];
}
