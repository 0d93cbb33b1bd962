import type { CheckedFinding, CheckResult } from "../../model/check-result.ts";
import type { RuleInfo } from "../../model/rule.ts";
import type { Passage } from "./passages.ts";

/** All that a format may show. */
export interface Shown {
	readonly result: CheckResult;
	/** Where in the report each finding of `result` shows. */
	readonly passages: ReadonlyMap<CheckedFinding, readonly Passage[]>;
	/** The rules that are switched on, with the severities of the settings. */
	readonly rules: readonly RuleInfo[];
	/** Of this program. */
	readonly version: string;
}

/** One way to write findings down. */
export interface CheckFormat {
	readonly id: string;
	/** Whether it is bytes, which a terminal cannot show. */
	readonly binary: boolean;
	render(shown: Shown): string | Promise<Uint8Array>;
}
