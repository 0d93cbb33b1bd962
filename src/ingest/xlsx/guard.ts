import type { Limits } from "../../config.ts";
import { inflate } from "../zip.ts";
import { entryNames } from "../zip-directory.ts";
import { corrupt, encrypted, tooLarge } from "./refusals.ts";

const WORKBOOK = /^xl\/workbook\.xml$/iu;
const SHEET = /^xl\/worksheets\/[^/]+\.xml$/iu;
/** Places that merged ranges may cover, by the cells that a report may have. */
const MERGED_A_CELL = 2;

/** Whether the names of a zip's entries are those of a spreadsheet. */
export const isWorkbook = (bytes: Uint8Array): boolean =>
	entryNames(bytes)?.some((name) => WORKBOOK.test(name)) ?? false;

/**
 * Inflates every part once, within limits, before the whole is read by a package that has none.
 * @throws ImportError `corrupt`, `too-large`, `encrypted`
 */
export async function guardWorkbook(
	path: string,
	bytes: Uint8Array,
	limits: Limits,
): Promise<void> {
	const parts = await inflate(path, bytes, limits, (name) => name, {
		corrupt,
		encrypted,
		tooLarge,
	});
	let cells = 0;
	let merged = 0;
	for (const [name, content] of parts) {
		if (!SHEET.test(name)) continue;
		cells += count(content, "<c ");
		merged += mergedPlaces(content);
		if (cells > limits.tableCells || merged > limits.tableCells * MERGED_A_CELL)
			throw tooLarge(path);
	}
}

function count(content: Buffer, what: string): number {
	let found = 0;
	for (let at = content.indexOf(what); at >= 0; at = content.indexOf(what, at + 1)) found++;
	return found;
}

const MERGED =
	/<mergeCell\b[^>]{0,40}?ref="\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})"/gu;

/** Places that merged ranges cover, together. */
function mergedPlaces(content: Buffer): number {
	const from = content.indexOf("<mergeCell ");
	if (from < 0) return 0;
	let places = 0;
	for (const [, left = "", top = "", right = "", bottom = ""] of content
		.toString("latin1", from)
		.matchAll(MERGED))
		places +=
			(columnOf(right) - columnOf(left) + 1) *
			(Number.parseInt(bottom, 10) - Number.parseInt(top, 10) + 1);
	return places;
}

/** A is 1, AA is 27. */
export const columnOf = (letters: string): number =>
	[...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
