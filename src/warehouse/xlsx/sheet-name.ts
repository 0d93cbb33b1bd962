/** Rows of a sheet of Excel without the head (Excel specifications and limits: 1,048,576). */
export const SHEET_ROWS = 1_048_575;

/** The n-th sheet of a table that fills several. */
export const sheetName = (label: string, n: number): string =>
	n === 0 ? label : `${label} (${n + 1})`;

/** Where the n-th row of a table stands, as the target of a link. */
export function rowLink(label: string, row: number): string {
	const sheet = sheetName(label, Math.floor(row / SHEET_ROWS));
	return `#'${sheet}'!A${(row % SHEET_ROWS) + 2}`;
}
