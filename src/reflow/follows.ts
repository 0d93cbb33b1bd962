import type { LineFacts } from "./order-line.ts";
import type { Setting } from "./order-setting.ts";
import { seam } from "./seam.ts";
import type { Signs } from "./seam-signs.ts";

/** How well line `b` follows line `a`, in nats; -1 stands for the start of the text, `lines.length` for its end. */
export type Follows = (a: number, b: number) => number;

/** Seams between lines that are further apart are not kept. */
const BAND = 60;
/** Of the odds of words across a seam: they know nothing of what the text repeats. */
const WORDS = 0.75;

/** The seams of a text, each worked out once; `words` is the evidence of words across them. */
export function followsBy(
	lines: readonly LineFacts[],
	setting: Setting,
	words: (a: number, b: number) => number,
	signs: Signs,
): Follows {
	const rows: Float64Array[] = [];
	const score = (a: number, b: number): number => {
		const first = lines[a];
		const second = lines[b];
		if (first && second) return seam(first, second, setting, WORDS * words(a, b)) + signs(a, b);
		return first ? -Math.log1p(Math.exp(setting.goesOn(first))) : 0;
	};
	return (a, b) => {
		const at = b - a + BAND;
		if (at < 0 || at > 2 * BAND || a < 0) return score(a, b);
		let row = rows[a];
		if (!row) {
			row = new Float64Array(2 * BAND + 1).fill(Number.NaN);
			rows[a] = row;
		}
		let found = row[at] ?? Number.NaN;
		if (Number.isNaN(found)) {
			found = score(a, b);
			row[at] = found;
		}
		return found;
	};
}
