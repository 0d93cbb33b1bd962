import type { Frame } from "./frame.ts";
import { apply, IDENTITY, type Matrix, multiply } from "./matrix.ts";
import type { PageModel, Rule } from "./page-model.ts";
import { isWhite } from "./paint.ts";
import { pathRules } from "./path-rules.ts";
import type { Pdfium } from "./pdfium.ts";

/** `FPDF_PAGEOBJ_…`, fpdf_edit.h. */
const PATH = 2;
const IMAGE = 3;
const FORM = 5;
/** Forms within forms; deeper nesting draws nothing that a report needs. */
const DEEPEST = 8;

/** Rules and the number of images, those inside form XObjects included. */
export function drawingsOf(
	engine: Pdfium,
	page: number,
	frame: Frame,
): Pick<PageModel, "rules" | "images"> {
	const { native } = engine;
	const rules: Rule[] = [];
	let images = 0;
	const count = native.FPDFPage_CountObjects(page);
	for (let i = 0; i < count; i++) visit(native.FPDFPage_GetObject(page, i), IDENTITY, 0);
	return { rules, images };

	function visit(object: number, outer: Matrix, depth: number): void {
		const type = native.FPDFPageObj_GetType(object);
		if (type === IMAGE) images++;
		if (type === PATH) rules.push(...rulesOf(engine, object, outer, frame));
		if (type !== FORM || depth >= DEEPEST) return;
		const matrix = multiply(matrixOf(engine, object), outer);
		const inside = native.FPDFFormObj_CountObjects(object);
		for (let i = 0; i < inside; i++)
			visit(native.FPDFFormObj_GetObject(object, i), matrix, depth + 1);
	}
}

function matrixOf({ native, scratch, float }: Pdfium, object: number): Matrix {
	if (native.FPDFPageObj_GetMatrix(object, scratch) === 0) return IDENTITY;
	return [float(0), float(4), float(8), float(12), float(16), float(20)];
}

function rulesOf(engine: Pdfium, object: number, outer: Matrix, frame: Frame): Rule[] {
	const { native, scratch, float, integer } = engine;
	const segments = native.FPDFPath_CountSegments(object);
	if (segments < 2 || native.FPDFPath_GetDrawMode(object, scratch, scratch + 4) === 0) return [];
	const filled = integer(0) !== 0;
	const stroked = integer(4) !== 0;
	const seen =
		(stroked && !isUnseen(engine, object, "stroke")) ||
		(filled && !isUnseen(engine, object, "fill"));
	if (!seen) return [];
	const matrix = multiply(matrixOf(engine, object), outer);
	const points: { x: number; y: number; type: number; closes: boolean }[] = [];
	for (let i = 0; i < segments; i++) {
		const segment = native.FPDFPath_GetPathSegment(object, i);
		native.FPDFPathSegment_GetPoint(segment, scratch, scratch + 4);
		const [x, y] = apply(matrix, float(0), float(4));
		points.push({
			x: frame.x(x, y),
			y: frame.y(x, y),
			type: native.FPDFPathSegment_GetType(segment),
			closes: native.FPDFPathSegment_GetClose(segment) !== 0,
		});
	}
	return pathRules(points, stroked);
}

/** White rules are drawn to hide or to space, not to be seen. */
function isUnseen(
	{ native, scratch, integer }: Pdfium,
	object: number,
	paint: "stroke" | "fill",
): boolean {
	const read =
		paint === "stroke" ? native.FPDFPageObj_GetStrokeColor : native.FPDFPageObj_GetFillColor;
	if (read(object, scratch, scratch + 4, scratch + 8, scratch + 12) === 0) return false;
	if (integer(12) === 0) return true;
	return isWhite([integer(0), integer(4), integer(8)]);
}
