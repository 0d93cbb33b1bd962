/** What one file may cost. Every limit has a default far above any report, and ends in an outcome, not in a fault. */
export interface Limits {
	/** Bytes of one file. */
	readonly fileBytes: number;
	/** Pages of one document. */
	readonly pages: number;
	/** Bytes that all entries of one package (.docx, .xlsx) or member of an archive may inflate to. */
	readonly inflatedBytes: number;
	/** Bytes that one part of text in a package may inflate to: over a thousand pages. */
	readonly partBytes: number;
	/** Inflated over packed. Text packs to a tenth or a twentieth; beyond this it is a bomb … */
	readonly ratio: number;
	/** … where it inflates to more bytes than this. */
	readonly ratioFromBytes: number;
	/** Entries of one package. */
	readonly entries: number;
	/** Entries of one archive of reports. */
	readonly archiveEntries: number;
	/** Elements of XML within each other. Word nests a few dozen. */
	readonly nesting: number;
	/** Cells of all tables of a report. */
	readonly tableCells: number;
	/** Rows or columns that one cell may cover. */
	readonly cellSpan: number;
	/** Milliseconds without a sign of progress (a page, a stage). */
	readonly stallMs: number;
	/** Milliseconds in all. */
	readonly totalMs: number;
	/** Megabytes of memory that the process which reads the file may hold. */
	readonly memoryMb: number;
}

const MEBIBYTE = 1024 * 1024;

export const DEFAULT_LIMITS: Limits = {
	fileBytes: 256 * MEBIBYTE,
	pages: 2_000,
	inflatedBytes: 200 * MEBIBYTE,
	partBytes: 32 * MEBIBYTE,
	ratio: 200,
	ratioFromBytes: 20 * MEBIBYTE,
	entries: 10_000,
	archiveEntries: 100_000,
	nesting: 500,
	tableCells: 200_000,
	cellSpan: 5_000,
	stallMs: 60_000,
	totalMs: 300_000,
	memoryMb: 1_024,
};
