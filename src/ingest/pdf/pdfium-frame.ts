import { type Frame, frameOf, quarter } from "./frame.ts";
import type { Pdfium } from "./pdfium.ts";

/** The page box that PDFium gives, as the page is shown. */
export function pdfiumFrame({ api, scratch, float }: Pdfium, page: number): Frame {
	const turn = quarter(api.FPDFPage_GetRotation(page));
	const width = api.FPDF_GetPageWidthF(page);
	const height = api.FPDF_GetPageHeightF(page);
	const known = api.FPDF_GetPageBoundingBox(page, scratch);
	// FS_RECTF: left, top, right, bottom.
	const box = known
		? { left: float(0), top: float(4), right: float(8), bottom: float(12) }
		: {
				left: 0,
				top: turn % 2 === 0 ? height : width,
				right: turn % 2 === 0 ? width : height,
				bottom: 0,
			};
	return { ...frameOf(box, turn), width, height };
}
