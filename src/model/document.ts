import type { Diagnostic } from "./diagnostic.ts";
import type { BoxOnPage, Evidence } from "./evidence.ts";
import type { Figure } from "./figure.ts";
import type { Finding, RuleId } from "./finding.ts";
import type { Indicator } from "./indicator.ts";
import type { Provenances } from "./provenance.ts";
import type { Coverage, ReportMeta, Source } from "./record.ts";
import type { Section } from "./section.ts";
import type { Span } from "./span.ts";
import type { Statement } from "./statement.ts";
import type { Table } from "./table.ts";

/** One printed line as a reader found it, white space kept. */
export interface SourceLine {
	readonly text: string;
	/** Page, counted from 1; null where the format has no pages. */
	readonly page: number | null;
	/** Line of a plain text file, counted from 1; null for other formats. */
	readonly line: number | null;
	/** One box for each character of `text`, or empty. */
	readonly boxes: readonly BoxOnPage["box"][];
	/** Em between its end and the right edge of the text around it, where the reader knows it. */
	readonly room?: number;
	/** Names the paragraph that it belongs to, where the file itself says (tagged PDF). */
	readonly paragraph?: string;
	/** Level of the heading that the file itself says it is (style, outline level, tag), 1 at the top. */
	readonly heading?: number;
}

/** A cell of a table as a reader found it; places that a merged cell covers are left out. */
export interface SourceCell {
	/** Indices into `lines`, in reading order; empty for an empty cell. */
	readonly lines: readonly number[];
	readonly rowSpan: number;
	readonly colSpan: number;
}

/** A table as a reader found it: one table, however many pages it runs over. */
export interface SourceTable {
	/** Index into `lines` of the first line after it that is in no table; `lines.length` at the end. */
	readonly before: number;
	readonly rows: readonly (readonly SourceCell[])[];
	/** Name of the sheet of a workbook that it stands on. */
	readonly sheet?: string;
}

/** A number on a page that two ways of reading the bytes read differently. */
export interface Dispute {
	readonly page: number;
	readonly box: BoxOnPage["box"];
	/** Empty text where that engine finds nothing there. */
	readonly readings: readonly { readonly engine: string; readonly text: string }[];
}

/** Stage 1: the bytes are read. */
export interface Ingested {
	readonly source: Source;
	/** Whether a line is a printed line, to be joined to paragraphs, or already a whole paragraph. */
	readonly flow: "lines" | "paragraphs";
	/** All lines, those of table cells included, in the order of the source. */
	readonly lines: readonly SourceLine[];
	readonly tables: readonly SourceTable[];
	/** Present where a second reading was asked for. */
	readonly disputes?: readonly Dispute[];
	readonly diagnostics: readonly Diagnostic[];
}

/** A stretch of `text` and the stretch of one source line that it was taken from, character by character. */
export interface Run {
	readonly text: Span;
	/** Index into `lines`. */
	readonly line: number;
	/** First offset in that line's text. */
	readonly column: number;
}

export interface PlacedCell {
	/** Of `Reflowed.text`; empty (start = end) for an empty cell. */
	readonly at: Span;
	readonly rowSpan: number;
	readonly colSpan: number;
}

/** A table in the text: one row a line, cells between tabs. */
export interface PlacedTable {
	readonly at: Span;
	readonly rows: readonly (readonly PlacedCell[])[];
	readonly sheet?: string;
}

/** Stage 2: lines are paragraphs, in reading order. */
export interface Reflowed extends Omit<Ingested, "tables"> {
	/** `Record.text`: one paragraph a line. */
	readonly text: string;
	/** In text order; the line feeds between paragraphs belong to no run. */
	readonly runs: readonly Run[];
	/** Spans of `text`, without the line feeds and without tables. */
	readonly paragraphs: readonly Span[];
	readonly placedTables: readonly PlacedTable[];
}

export type BlockKind = "front" | "heading" | "paragraph";

/** A paragraph with its place in the outline. `front` stands before the first heading (attachment mark, title, salutation). Tables are no blocks. */
export interface Block {
	readonly kind: BlockKind;
	/** Of `Reflowed.text`. */
	readonly at: Span;
	readonly text: string;
	/** The innermost section that holds it (for a heading: the section it opens); null before the first heading. */
	readonly section: string | null;
	/** Offset in `text` after ordinal, title and stop of a heading that runs into its paragraph; `text.length` for a bare heading, 0 for others. */
	readonly body: number;
}

/** Stage 3: headings are a section tree. */
export interface Segmented extends Reflowed {
	readonly sections: readonly Section[];
	readonly tables: readonly Table[];
	/** By id of the table: the sheet that it stands on, where tables stand on several sheets. */
	readonly sheets?: ReadonlyMap<string, string>;
	readonly blocks: readonly Block[];
}

/** Stage 4: figures, indicators and statements are read. */
export interface Extracted extends Segmented {
	readonly report: ReportMeta;
	readonly figures: readonly Figure[];
	readonly indicators: readonly Indicator[];
	readonly statements: readonly Statement[];
	/** How the dimensions of the figures are known: for checking alone, no part of the record. */
	readonly provenance: Provenances;
	/**
	 * By id of the table: the sheet of a workbook that does not say whose numbers it holds. What names no entity
	 * there is of the sheet alone: for checking, no part of the record.
	 */
	readonly scopes?: ReadonlyMap<string, string>;
}

/** A relation between printed numbers that could not be judged, and why. */
export interface Undecided {
	/** The rule that would have fired. */
	readonly rule: RuleId;
	/** The printed result: 执行率——%. */
	readonly result: string;
	/** What should give it: 0万元÷0万元. */
	readonly calculation: string;
	readonly reason: string;
	readonly evidence: Evidence;
}

/** Stage 5: findings. */
export interface Checked extends Extracted {
	readonly findings: readonly Finding[];
	readonly coverage: Coverage;
	/** The relations that `coverage` counts as undecidable. */
	readonly undecided: readonly Undecided[];
}
