import { unmappedCount } from "./diagnostics.ts";
import type { Frame } from "./frame.ts";
import type { Mark, PageModel } from "./page-model.ts";
import type { Pdfium } from "./pdfium.ts";
import { glyphsOf, type ReadGlyphs } from "./pdfium-glyphs.ts";

/** `FPDF_PAGEOBJ_…`, fpdf_edit.h. */
const TEXT = 1;
const FORM = 5;
const DEEPEST = 8;
/** So often one text may be printed on top of itself. */
const MOST_COPIES = 8;

/**
 * All that the content of a page prints. PDFium puts the ActualText of marked content in its place, and
 * leaves out a text object that repeats one nearby, as it takes it for a shadow: of two rows with the same
 * long text the second. Both are undone, in memory only; what is a shadow is told by its place later.
 */
export function textOf(
	engine: Pdfium,
	page: number,
	frame: Frame,
	marks: ReadonlyMap<number, Mark>,
): Pick<PageModel, "glyphs" | "restated"> {
	const read = (): ReadGlyphs => readText(engine, page, frame, marks);
	const stated = read();
	if (!dropActualText(engine, page)) return { glyphs: withRepeated(engine, page, stated, read) };
	const printed = read();
	const restated = textIn(printed) !== textIn(stated);
	// A font that maps nothing to characters leaves its ActualText as all that can be read.
	const first = unmappedCount(printed.glyphs) > unmappedCount(stated.glyphs) ? stated : printed;
	return { glyphs: withRepeated(engine, page, first, read), ...(restated && { restated }) };
}

const textIn = ({ glyphs }: ReadGlyphs): string => glyphs.map(({ text }) => text).join("");

function readText(
	engine: Pdfium,
	page: number,
	frame: Frame,
	marks: ReadonlyMap<number, Mark>,
): ReadGlyphs {
	const { api } = engine;
	const text = api.FPDFText_LoadPage(page);
	if (text === 0) return { glyphs: [], objects: new Map() };
	try {
		return glyphsOf(engine, text, frame, marks);
	} finally {
		api.FPDFText_ClosePage(text);
	}
}

/** Whether there was any. */
function dropActualText(engine: Pdfium, page: number): boolean {
	const { api, native } = engine;
	let found = false;
	const visit = (object: number, depth: number): void => {
		const type = native.FPDFPageObj_GetType(object);
		if (type === TEXT) {
			const marks = native.FPDFPageObj_CountMarks(object);
			for (let i = 0; i < marks; i++) {
				const mark = native.FPDFPageObj_GetMark(object, i);
				if (api.FPDFPageObjMark_RemoveParam(object, mark, "ActualText")) found = true;
			}
		}
		if (type !== FORM || depth >= DEEPEST) return;
		const inside = native.FPDFFormObj_CountObjects(object);
		for (let i = 0; i < inside; i++) visit(native.FPDFFormObj_GetObject(object, i), depth + 1);
	};
	const count = native.FPDFPage_CountObjects(page);
	for (let i = 0; i < count; i++) visit(native.FPDFPage_GetObject(page, i), 0);
	return found;
}

function textObjects({ native }: Pdfium, page: number): number[] {
	const found: number[] = [];
	const count = native.FPDFPage_CountObjects(page);
	for (let i = 0; i < count; i++) {
		const object = native.FPDFPage_GetObject(page, i);
		if (native.FPDFPageObj_GetType(object) === TEXT) found.push(object);
	}
	return found;
}

/** What is read, and what is read once the objects that were read are taken off the page. */
function withRepeated(
	engine: Pdfium,
	page: number,
	first: ReadGlyphs,
	read: () => ReadGlyphs,
): ReadGlyphs["glyphs"] {
	const { native } = engine;
	let texts = textObjects(engine, page);
	if (texts.every((object) => first.objects.has(object))) return first.glyphs;
	const known = new Set(first.objects.keys());
	const found = [...first.glyphs];
	for (let copies = 0; copies < MOST_COPIES; copies++) {
		if (texts.every((object) => known.has(object))) break;
		for (const object of texts)
			if (known.has(object) && native.FPDFPage_RemoveObject(page, object) !== 0)
				native.FPDFPageObj_Destroy(object);
		const more = [...read().objects].filter(([object]) => !known.has(object));
		if (more.length === 0) break;
		for (const [object, glyphs] of more) {
			known.add(object);
			found.push(...glyphs);
		}
		texts = textObjects(engine, page);
	}
	return found;
}
