import { readFile } from "node:fs/promises";
import { init } from "@embedpdf/pdfium";

/** Pixels a point. */
const SCALE = 4;
/** `FPDFBitmap_Gray`, fpdfview.h. */
const GRAY = 1;
const WHITE = 0xffffffff;
/** Darker than this is ink; the soft edge of a stroke is not. */
const DARK = 140;

type Box = readonly [x0: number, y0: number, x1: number, y1: number];

/** A page as it is printed. All lengths in points from its top left. */
export interface PrintedPage {
	readonly width: number;
	readonly height: number;
	/** Whether any ink lies in the box. */
	hasInk(box: Box): boolean;
	/** The extent of all strokes that pass through the box, to their ends outside it; null without ink. */
	strokes(box: Box): Box | null;
}

/** Draws the pages of a PDF with PDFium. */
export async function printedPages(bytes: Uint8Array): Promise<PrintedPage[]> {
	const file = await readFile(new URL(import.meta.resolve("@embedpdf/pdfium/pdfium.wasm")));
	const api = await init({ wasmBinary: new Uint8Array(file).buffer, print() {}, printErr() {} });
	api.PDFiumExt_Init();
	const memory = (): Uint8Array =>
		(api.pdfium as typeof api.pdfium & { readonly HEAPU8: Uint8Array }).HEAPU8;
	const address = api.pdfium.wasmExports.malloc(bytes.length);
	memory().set(bytes, address);
	const document = api.FPDF_LoadMemDocument(address, bytes.length, "");
	return Array.from({ length: api.FPDF_GetPageCount(document) }, (_, i) => {
		const page = api.FPDF_LoadPage(document, i);
		const width = Math.ceil(api.FPDF_GetPageWidthF(page) * SCALE);
		const height = Math.ceil(api.FPDF_GetPageHeightF(page) * SCALE);
		const bitmap = api.FPDFBitmap_CreateEx(width, height, GRAY, 0, 0);
		api.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
		api.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, 0);
		const stride = api.FPDFBitmap_GetStride(bitmap);
		const from = api.FPDFBitmap_GetBuffer(bitmap);
		const pixels = memory().slice(from, from + stride * height);
		api.FPDFBitmap_Destroy(bitmap);
		api.FPDF_ClosePage(page);
		return printed(width, height, (x, y) => (pixels[y * stride + x] ?? WHITE) < DARK);
	});
}

function printed(
	width: number,
	height: number,
	isDark: (x: number, y: number) => boolean,
): PrintedPage {
	const inkIn = function* ([x0, y0, x1, y1]: Box): Iterable<readonly [number, number]> {
		const right = Math.min(width, Math.ceil(x1 * SCALE));
		const bottom = Math.min(height, Math.ceil(y1 * SCALE));
		for (let y = Math.max(0, Math.floor(y0 * SCALE)); y < bottom; y++)
			for (let x = Math.max(0, Math.floor(x0 * SCALE)); x < right; x++)
				if (isDark(x, y)) yield [x, y];
	};
	return {
		width: width / SCALE,
		height: height / SCALE,
		hasInk: (box) => !inkIn(box)[Symbol.iterator]().next().done,
		strokes(box) {
			const open = [...inkIn(box)];
			const seen = new Set(open.map(([x, y]) => y * width + x));
			let extent: Box | null = null;
			for (let pixel = open.pop(); pixel; pixel = open.pop()) {
				const [x, y] = pixel;
				const [x0, y0, x1, y1]: Box = extent ?? [x, y, x + 1, y + 1];
				extent = [Math.min(x0, x), Math.min(y0, y), Math.max(x1, x + 1), Math.max(y1, y + 1)];
				for (let dy = -1; dy <= 1; dy++)
					for (let dx = -1; dx <= 1; dx++) {
						const [nx, ny] = [x + dx, y + dy];
						if (nx < 0 || ny < 0 || nx >= width || ny >= height) continue;
						if (seen.has(ny * width + nx) || !isDark(nx, ny)) continue;
						seen.add(ny * width + nx);
						open.push([nx, ny]);
					}
			}
			if (!extent) return null;
			const [x0, y0, x1, y1] = extent;
			return [x0 / SCALE, y0 / SCALE, x1 / SCALE, y1 / SCALE];
		},
	};
}
