import type { Limits } from "../config.ts";
import type { Ingested } from "../model/document.ts";

/** One input as it arrives: a name and bytes. `path` is relative to what was imported. */
export interface ReportInput {
	readonly path: string;
	readonly bytes: Uint8Array;
	/** What it may cost; `DEFAULT_LIMITS` where it is not said. */
	readonly limits?: Limits;
	/** Called whenever a piece of the work (a page, a stage) is done. */
	readonly progress?: () => void;
}

export const PDF_ENGINES = ["pdfium", "pdfjs"] as const;
export type PdfEngineName = (typeof PDF_ENGINES)[number];

/** How to read; the record says by a diagnostic where it is not the usual way. */
export interface ImportOptions {
	/** Reads a PDF with this engine alone; without it PDFium, and pdfjs for what PDFium cannot read. */
	readonly pdfEngine?: PdfEngineName;
	/** Reads a PDF with both engines, and names every number on which they differ. */
	readonly verify?: boolean;
	/** Whether LibreOffice, where it is installed, converts old Word files; it does unless said otherwise. */
	readonly soffice?: boolean;
}

/** Reads one format. `read` throws `ImportError` where the bytes give no text at all. */
export interface Reader {
	readonly id: string;
	/** Whether the bytes (never the name) are of this reader's format. */
	accepts(bytes: Uint8Array): boolean;
	read(input: ReportInput, options?: ImportOptions): Promise<Ingested>;
}
