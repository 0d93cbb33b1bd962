import { literal } from "../sql.ts";

/**
 * Text that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, CSV Injection: = + - @,
 * tab, line breaks, and their full-width forms). Text that only has apostrophes before such a sign gets one
 * more, so that taking one away always gives the text back.
 */
const FORMULA = "^'*[=+\\-@\\t\\r\\n＝＋－＠]";

const pattern = literal(FORMULA);

/** A text column made harmless, in DuckDB's SQL. */
export const neutralised = (column: string): string =>
	`CASE WHEN regexp_matches(${column}, ${pattern}) THEN '''' || ${column} ELSE ${column} END`;

/** The text that `neutralised` was given. */
export const restored = (column: string): string =>
	`CASE WHEN regexp_matches(${column}, ${pattern}) THEN substr(${column}, 2) ELSE ${column} END`;
