import { readFile } from "node:fs/promises";
import { init, type WrappedPdfiumModule } from "@embedpdf/pdfium";
import type { PageModel, PageSource, PdfEngine, Refusal } from "./page-model.ts";
import { drawingsOf } from "./pdfium-drawings.ts";
import { pdfiumFrame } from "./pdfium-frame.ts";
import { pdfiumTags } from "./pdfium-tags.ts";
import { textOf } from "./pdfium-text.ts";

/** Functions that are called for every character and path: without the wrapper, numbers in and out. */
type NativeName =
	| "FPDFFormObj_CountObjects"
	| "FPDFFormObj_GetObject"
	| "FPDFPageObjMark_GetName"
	| "FPDFPageObj_CountMarks"
	| "FPDFPageObj_Destroy"
	| "FPDFPageObj_GetFillColor"
	| "FPDFPageObj_GetMark"
	| "FPDFPageObj_GetMarkedContentID"
	| "FPDFPageObj_GetMatrix"
	| "FPDFPageObj_GetStrokeColor"
	| "FPDFPageObj_GetType"
	| "FPDFPage_CountObjects"
	| "FPDFPage_GetObject"
	| "FPDFPage_RemoveObject"
	| "FPDFPathSegment_GetClose"
	| "FPDFPathSegment_GetPoint"
	| "FPDFPathSegment_GetType"
	| "FPDFPath_CountSegments"
	| "FPDFPath_GetDrawMode"
	| "FPDFPath_GetPathSegment"
	| "FPDFTextObj_GetTextRenderMode"
	| "FPDFText_CountChars"
	| "FPDFText_GetCharOrigin"
	| "FPDFText_GetFontSize"
	| "FPDFText_GetLooseCharBox"
	| "FPDFText_GetMatrix"
	| "FPDFText_GetTextObject"
	| "FPDFText_GetUnicode"
	| "FPDFText_HasUnicodeMapError"
	| "FPDFText_IsGenerated"
	| "FPDFText_IsHyphen"
	| "FPDF_StructElement_Attr_GetNumberValue"
	| "FPDF_StructElement_CountChildren"
	| "FPDF_StructElement_GetActualText"
	| "FPDF_StructElement_GetAttributeAtIndex"
	| "FPDF_StructElement_GetAttributeCount"
	| "FPDF_StructElement_GetChildAtIndex"
	| "FPDF_StructElement_GetChildMarkedContentID"
	| "FPDF_StructElement_GetType"
	| "FPDF_StructTree_Close"
	| "FPDF_StructTree_CountChildren"
	| "FPDF_StructTree_GetChildAtIndex"
	| "FPDF_StructTree_GetForPage";
export type Native = Readonly<Record<NativeName, (...args: number[]) => number>>;

/** PDFium's functions with a piece of its memory that calls write their results to. */
export interface Pdfium {
	readonly api: WrappedPdfiumModule;
	readonly native: Native;
	/** Address of 64 bytes. */
	readonly scratch: number;
	float(offset: number): number;
	double(offset: number): number;
	integer(offset: number): number;
	/** What a call writes as UTF-16 with a closing NUL; it answers how many bytes that takes. */
	utf16(call: (address: number, bytes: number) => number): string;
}

/** Emscripten's view of the memory; it renews it when the memory grows. */
interface Memory {
	readonly HEAPU8: Uint8Array;
}

const memoryOf = ({ pdfium }: WrappedPdfiumModule): Memory => pdfium as typeof pdfium & Memory;

const SCRATCH_BYTES = 64;
/** `FPDF_GetLastError`, fpdfview.h. */
const ERROR_PASSWORD = 4;

let running: Promise<Pdfium> | null = null;

/** One instance a process. An instance that aborted is dead, so a new one is made after an error. */
async function instance(): Promise<Pdfium> {
	running ??= start();
	try {
		return await running;
	} catch (error) {
		running = null;
		throw error;
	}
}

async function start(): Promise<Pdfium> {
	const file = await readFile(new URL(import.meta.resolve("@embedpdf/pdfium/pdfium.wasm")));
	const api = await init({
		wasmBinary: new Uint8Array(file).buffer,
		print: quiet,
		printErr: quiet,
	});
	api.PDFiumExt_Init();
	const scratch = api.pdfium.wasmExports.malloc(SCRATCH_BYTES);
	const memory = memoryOf(api);
	let last = new DataView(memory.HEAPU8.buffer);
	/** A memory that grew has left the buffer that it had. */
	const view = (): DataView => {
		if (last.buffer.byteLength === 0) last = new DataView(memory.HEAPU8.buffer);
		return last;
	};
	return {
		api,
		native: api.pdfium.wasmExports as typeof api.pdfium.wasmExports & Native,
		scratch,
		float: (offset) => view().getFloat32(scratch + offset, true),
		double: (offset) => view().getFloat64(scratch + offset, true),
		integer: (offset) => view().getInt32(scratch + offset, true),
		utf16(call) {
			const bytes = call(0, 0);
			if (bytes <= 2) return "";
			const address = api.pdfium.wasmExports.malloc(bytes);
			if (address === 0) return "";
			call(address, bytes);
			const text = Buffer.from(memory.HEAPU8.subarray(address, address + bytes - 2));
			api.pdfium.wasmExports.free(address);
			return text.toString("utf16le");
		},
	};
}

function quiet(): void {}

export const pdfium: PdfEngine = {
	id: "pdfium",
	async open(bytes): Promise<PageSource | Refusal> {
		const engine = await instance();
		return guarded(() => open(engine, bytes));
	},
};

/** The bytes stay in PDFium's own memory for as long as the document is open. */
function open(engine: Pdfium, bytes: Uint8Array): PageSource | Refusal {
	const { api } = engine;
	const { malloc, free } = api.pdfium.wasmExports;
	const address = malloc(bytes.length);
	if (address === 0) return "corrupt";
	memoryOf(api).HEAPU8.set(bytes, address);
	const document = api.FPDF_LoadMemDocument(address, bytes.length, "");
	if (document === 0) {
		const code = api.FPDF_GetLastError();
		free(address);
		return code === ERROR_PASSWORD ? "encrypted" : "corrupt";
	}
	return {
		pageCount: api.FPDF_GetPageCount(document),
		page: (page) => guarded(() => readPage(engine, document, page)),
		close() {
			try {
				api.FPDF_CloseDocument(document);
				free(address);
			} catch {
				// An instance that aborted is given up with all that it holds.
				running = null;
			}
		},
	};
}

function readPage(engine: Pdfium, document: number, page: number): PageModel | null {
	const { api } = engine;
	const handle = api.FPDF_LoadPage(document, page - 1);
	if (handle === 0) return null;
	try {
		const frame = pdfiumFrame(engine, handle);
		const { tags, marks } = pdfiumTags(engine, handle);
		return {
			page,
			width: frame.width,
			height: frame.height,
			...drawingsOf(engine, handle, frame),
			...textOf(engine, handle, frame, marks),
			tags,
		};
	} finally {
		api.FPDF_ClosePage(handle);
	}
}

/** After an abort every later call fails too: the next document gets a new instance. */
function guarded<T>(call: () => T): T {
	try {
		return call();
	} catch (error) {
		running = null;
		throw error;
	}
}
