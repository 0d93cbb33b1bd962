/** What a page holds, whichever engine read it. Points, origin at the top left of the page as it is shown. */

/** Direction of reading, in quarter turns clockwise: 0 upright, 1 read from top to bottom. */
export type Turn = 0 | 1 | 2 | 3;

/** One printed character. */
export interface Glyph {
	/** What it stands for; a ligature gives several characters. */
	readonly text: string;
	/** Origin, on the baseline. */
	readonly x: number;
	readonly y: number;
	/** Advance in the direction of reading. */
	readonly width: number;
	/** Size of the em as printed. */
	readonly size: number;
	readonly turn: Turn;
	/** Set at a slant to the edges of the page, as watermarks are. */
	readonly oblique: boolean;
	/** Set without ink, as under a scan. */
	readonly invisible: boolean;
	/** Set in a light colour or let through what lies below, as watermarks are; white is not. */
	readonly faint?: boolean;
	/** How the content marks it; missing where it is not marked, or the document is not tagged. */
	readonly mark?: Mark | undefined;
}

/** A marked-content identifier (ISO 32000-1, 14.7.4), or what is no text of the document: a page number. */
export type Mark = number | "artifact";

/** A structure element of a tagged PDF (ISO 32000-1, 14.7), as far as it reaches into one page. */
export interface Tag {
	/** Its standard type, after the role map: P, H1, TD. */
	readonly role: string;
	/** What it says that its content reads; empty where it does not say. */
	readonly actualText: string;
	/** Rows and columns that a table cell says that it spans; missing where it says none. */
	readonly rowSpan?: number;
	readonly colSpan?: number;
	/** All its kids in order, so that a place in the tree is the same on every page; null: on another page. */
	readonly kids: readonly (Tag | number | null)[];
}

/** An upright or level stroke: drawn as line, as edge of a rectangle or as a thin filled rectangle. */
export interface Rule {
	readonly x0: number;
	readonly y0: number;
	readonly x1: number;
	readonly y1: number;
}

export interface PageModel {
	/** Counted from 1. */
	readonly page: number;
	readonly width: number;
	readonly height: number;
	readonly glyphs: readonly Glyph[];
	readonly rules: readonly Rule[];
	readonly images: number;
	/** Whether the content gives another text (ActualText) for what it prints; `glyphs` are what it prints. */
	readonly restated?: boolean;
	/** Present where the document is tagged. */
	readonly tags?: Tag | undefined;
	/** Whether places in `tags` are the same on every page, or count what is on this page alone. */
	readonly tagScope?: "document" | "page";
}

/** An open document. `close` must be called; pages are closed before `page` returns. */
export interface PageSource {
	readonly pageCount: number;
	/** @param page counted from 1. Null where the engine cannot load the page. */
	page(page: number): PageModel | null | Promise<PageModel | null>;
	close(): void | Promise<void>;
}

/** Why an engine refuses a document. */
export type Refusal = "encrypted" | "corrupt";

export interface PdfEngine {
	readonly id: string;
	open(bytes: Uint8Array): Promise<PageSource | Refusal>;
}
