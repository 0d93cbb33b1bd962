import type { Turn } from "./page-model.ts";
import type { Pdfium } from "./pdfium.ts";

/** From PDF user space (origin below, page not turned) to the page as it is shown. */
export interface Frame {
	readonly width: number;
	readonly height: number;
	/** Quarter turns clockwise by which the page is shown. */
	readonly turn: Turn;
	x(x: number, y: number): number;
	y(x: number, y: number): number;
}

/** The page box and `/Rotate` (ISO 32000-1, 14.11.2 and 7.7.3.3). */
export function frameOf({ api, scratch, float }: Pdfium, page: number): Frame {
	const turn = quarter(api.FPDFPage_GetRotation(page));
	const width = api.FPDF_GetPageWidthF(page);
	const height = api.FPDF_GetPageHeightF(page);
	const known = api.FPDF_GetPageBoundingBox(page, scratch);
	// FS_RECTF: left, top, right, bottom.
	const [left, top, right, bottom] = known
		? [float(0), float(4), float(8), float(12)]
		: [0, turn % 2 === 0 ? height : width, turn % 2 === 0 ? width : height, 0];
	const across: Record<Turn, (x: number, y: number) => number> = {
		0: (x) => x - left,
		1: (_, y) => y - bottom,
		2: (x) => right - x,
		3: (_, y) => top - y,
	};
	const down: Record<Turn, (x: number, y: number) => number> = {
		0: (_, y) => top - y,
		1: (x) => x - left,
		2: (_, y) => y - bottom,
		3: (x) => right - x,
	};
	return { width, height, turn, x: across[turn], y: down[turn] };
}

export function quarter(turns: number): Turn {
	const rest = ((Math.round(turns) % 4) + 4) % 4;
	return rest === 1 || rest === 2 || rest === 3 ? rest : 0;
}
