import type { PrintedLine } from "./printed-lines.ts";
import type { UprightPage } from "./upright.ts";

/** A printed line with the page that it stands on. */
export interface PagedLine {
	readonly line: PrintedLine;
	readonly page: UprightPage;
}

/** A cell with its place in a piece; `col` counts the edges of the piece. */
export interface PieceCell {
	readonly row: number;
	readonly col: number;
	readonly rowSpan: number;
	readonly colSpan: number;
	readonly lines: readonly PagedLine[];
}

/** What one page shows of a table. */
export interface TablePiece {
	readonly page: number;
	readonly top: number;
	readonly bottom: number;
	/** Edges of the columns. */
	readonly xs: readonly number[];
	readonly rows: number;
	/** By row, then by column. */
	readonly cells: readonly PieceCell[];
	/** Whether no rule closes it above or below: a row goes over the page break. */
	readonly openTop: boolean;
	readonly openBottom: boolean;
}

/** A piece or several joined; pages in order. */
export interface JoinedTable extends TablePiece {
	readonly lastPage: number;
	readonly lastBottom: number;
}

export function cellText(cell: PieceCell): string {
	let text = "";
	for (const { line } of cell.lines) for (const glyph of line.glyphs) text += glyph.text;
	return text.replace(/\s+/gu, "");
}
