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
	const printed = dropActualText(engine, page) ? read() : stated;
	const restated = textIn(printed) !== textIn(stated);
	// A font that maps nothing to characters leaves its ActualText as all that can be read.
	const first = unmappedCount(printed.glyphs) > unmappedCount(stated.glyphs) ? stated : printed;
	const glyphs = [...first.glyphs, ...repeated(engine, page, first, read)];
	return { glyphs, ...(restated && { restated }) };
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
		if (type === TEXT)
			for (const mark of listed(native.FPDFPageObj_CountMarks(object)))
				if (
					api.FPDFPageObjMark_RemoveParam(
						object,
						native.FPDFPageObj_GetMark(object, mark),
						"ActualText",
					)
				)
					found = true;
		if (type !== FORM || depth >= DEEPEST) return;
		for (const i of listed(native.FPDFFormObj_CountObjects(object)))
			visit(native.FPDFFormObj_GetObject(object, i), depth + 1);
	};
	for (const object of objectsOf(engine, page)) visit(object, 0);
	return found;
}

const listed = (count: number): number[] => Array.from({ length: Math.max(0, count) }, (_, i) => i);

const objectsOf = ({ native }: Pdfium, page: number): number[] =>
	listed(native.FPDFPage_CountObjects(page)).map((i) => native.FPDFPage_GetObject(page, i));

/** What is read once the objects that were read are taken off the page. */
function repeated(
	engine: Pdfium,
	page: number,
	first: ReadGlyphs,
	read: () => ReadGlyphs,
): ReadGlyphs["glyphs"] {
	const { native } = engine;
	const known = new Set(first.objects.keys());
	const found: ReadGlyphs["glyphs"][number][] = [];
	for (let copies = 0; copies < MOST_COPIES; copies++) {
		const texts = objectsOf(engine, page).filter((at) => native.FPDFPageObj_GetType(at) === TEXT);
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
	}
	return found;
}
