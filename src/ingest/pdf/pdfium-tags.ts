import type { Mark, PageModel, Tag } from "./page-model.ts";
import type { Pdfium } from "./pdfium.ts";

/** `FPDF_PAGEOBJ_TEXT`, fpdf_edit.h. */
const TEXT = 1;
/** Deeper trees and larger ones are no documents. */
const DEEPEST = 40;
const MOST = 200_000;
const MOST_ATTRIBUTES = 20;

/**
 * The structure tree as far as it reaches into a page, and the marks of the page's own text objects. What
 * stands in a form XObject counts its marks anew, so it has none here.
 */
export function pdfiumTags(
	engine: Pdfium,
	page: number,
): { readonly tags: PageModel["tags"]; readonly marks: ReadonlyMap<number, Mark> } {
	const { native } = engine;
	const tree = native.FPDF_StructTree_GetForPage(page);
	if (tree === 0) return { tags: undefined, marks: new Map() };
	try {
		const count = native.FPDF_StructTree_CountChildren(tree);
		if (count <= 0) return { tags: undefined, marks: new Map() };
		const budget = { left: MOST };
		const kids = numbers(count).map((i) => {
			const element = native.FPDF_StructTree_GetChildAtIndex(tree, i);
			return element === 0 ? null : tagOf(engine, element, 0, budget);
		});
		return { tags: { role: "", actualText: "", kids }, marks: marksOf(engine, page) };
	} finally {
		native.FPDF_StructTree_Close(tree);
	}
}

const numbers = (count: number): number[] =>
	Array.from({ length: Math.max(0, count) }, (_, i) => i);

function tagOf(engine: Pdfium, element: number, depth: number, budget: { left: number }): Tag {
	const { native, utf16 } = engine;
	const count = native.FPDF_StructElement_CountChildren(element);
	budget.left -= count;
	const kids = depth > DEEPEST || budget.left < 0 ? [] : numbers(count).map(kid);
	const role = utf16((at, bytes) => native.FPDF_StructElement_GetType(element, at, bytes));
	return {
		role,
		...(/^T[DH]$/u.test(role) && spansOf(engine, element)),
		actualText: utf16((at, bytes) => native.FPDF_StructElement_GetActualText(element, at, bytes)),
		kids,
	};

	function kid(i: number): Tag | number | null {
		const inner = native.FPDF_StructElement_GetChildAtIndex(element, i);
		if (inner !== 0) return tagOf(engine, inner, depth + 1, budget);
		const mark = native.FPDF_StructElement_GetChildMarkedContentID(element, i);
		return mark < 0 ? null : mark;
	}
}

/** Table attributes RowSpan and ColSpan (ISO 32000-1, 14.8.5.7). */
function spansOf({ api, native, scratch, float }: Pdfium, element: number): Partial<Tag> {
	const said = new Map<string, number>();
	const count = native.FPDF_StructElement_GetAttributeCount(element);
	for (const i of numbers(Math.min(count, MOST_ATTRIBUTES))) {
		const attributes = native.FPDF_StructElement_GetAttributeAtIndex(element, i);
		if (attributes === 0) continue;
		for (const name of ["RowSpan", "ColSpan"]) {
			const value = api.FPDF_StructElement_Attr_GetValue(attributes, name);
			if (value === 0 || native.FPDF_StructElement_Attr_GetNumberValue(value, scratch) === 0)
				continue;
			said.set(name, Math.round(float(0)));
		}
	}
	const [rowSpan, colSpan] = [said.get("RowSpan"), said.get("ColSpan")];
	return { ...(rowSpan !== undefined && { rowSpan }), ...(colSpan !== undefined && { colSpan }) };
}

function marksOf(engine: Pdfium, page: number): Map<number, Mark> {
	const { native } = engine;
	const marks = new Map<number, Mark>();
	for (const i of numbers(native.FPDFPage_CountObjects(page))) {
		const object = native.FPDFPage_GetObject(page, i);
		if (native.FPDFPageObj_GetType(object) !== TEXT) continue;
		const id = native.FPDFPageObj_GetMarkedContentID(object);
		if (id >= 0) marks.set(object, id);
		else if (isArtifact(engine, object)) marks.set(object, "artifact");
	}
	return marks;
}

function isArtifact({ native, utf16, scratch, integer }: Pdfium, object: number): boolean {
	return numbers(native.FPDFPageObj_CountMarks(object)).some((i) => {
		const mark = native.FPDFPageObj_GetMark(object, i);
		const name = utf16((at, bytes) => {
			native.FPDFPageObjMark_GetName(mark, at, bytes, scratch);
			return integer(0);
		});
		return name === "Artifact";
	});
}
