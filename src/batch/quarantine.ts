import { toJsonLine } from "../model/record-json.ts";
import type { Failure } from "./failure.ts";
import { byCodePoint } from "./inputs/find.ts";
import type { Failed } from "./journal/entries.ts";
import { ADVICE, outcomeOfCode } from "./outcome.ts";

/** What of an input without a record is known. */
export interface Quarantined {
	readonly failure: Failure;
	readonly paths: readonly string[];
	/** Null where the file could not even be read. */
	readonly sha256: string | null;
	readonly bytes: number | null;
	/** Relative to the folder of the results. */
	readonly location: string | null;
}

export const quarantinedOf = (failed: Failed): Quarantined => {
	const { failure, paths, sha256, bytes, locations } = failed;
	return { failure, paths, sha256, bytes, location: locations[0] ?? null };
};

function lineOf({ failure, paths, sha256, bytes, location }: Quarantined): string {
	const { path, code, message } = failure;
	const outcome = outcomeOfCode(code);
	const advice = outcome === "ok" || outcome === "partial" ? null : ADVICE[outcome];
	const entry = { path, paths, sha256, bytes, outcome, code, reason: message, advice, location };
	return toJsonLine(entry);
}

/** `quarantine.jsonl`: one input a line, in order of their paths; null where there is none. */
export function formatQuarantine(inputs: readonly Quarantined[]): string | null {
	if (inputs.length === 0) return null;
	const keyOf = ({ failure, sha256 }: Quarantined): string => `${failure.path}\0${sha256}`;
	return [...inputs]
		.sort((a, b) => byCodePoint(keyOf(a), keyOf(b)))
		.map(lineOf)
		.join("");
}
