import { codes } from "./codes.ts";
import { dates } from "./dates.ts";
import { documents } from "./documents.ts";
import type { Exclusion } from "./exclusion.ts";
import { names } from "./names.ts";

/** Every kind of number that is no figure, in the order in which they are tried at one place. */
export const exclusions: readonly Exclusion[] = [...dates, ...documents, ...codes, ...names];

function byStart(): readonly (readonly RegExp[] | undefined)[] {
	const table: (RegExp[] | undefined)[] = new Array(0x1_0000).fill(undefined);
	for (const { starts, pattern } of exclusions) {
		for (const char of starts) {
			const code = char.charCodeAt(0);
			const list = table[code] ?? [];
			table[code] = list;
			list.push(pattern);
		}
	}
	return table;
}

/** The patterns that can start with a UTF-16 unit; undefined for most. */
const BY_START = byStart();

/** False for most UTF-16 units: no exclusion starts with them. */
export const mayStartExclusion = (code: number): boolean => BY_START[code] !== undefined;

/** The end of the exclusion that starts at `at` in folded text, or -1. */
export function exclusionEnd(text: string, at: number): number {
	for (const pattern of BY_START[text.charCodeAt(at)] ?? []) {
		pattern.lastIndex = at;
		if (pattern.test(text)) return pattern.lastIndex;
	}
	return -1;
}
