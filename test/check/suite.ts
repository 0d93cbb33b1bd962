import { describe, expect, test } from "vitest";
import type { RuleId } from "../../src/model/finding.ts";
import { type Draft, draft, type Given } from "./builders.ts";

type Build = (report: Draft) => void;

interface Case {
	readonly name: string;
	readonly build: Build;
	/** What message or evidence must hold; null where the rule must be silent. */
	readonly about: readonly string[] | null;
	readonly given: Given;
}

/** A report that breaks the rule once; every string of `about` stands in the finding. */
export const fires = (name: string, build: Build, about: readonly string[], given: Given = {}) =>
	({ name, build, about, given }) satisfies Case;

/** A report that looks like a mistake and is none. */
export const passes = (name: string, build: Build, given: Given = {}) =>
	({ name, build, about: null, given }) satisfies Case;

/** Runs the cases of one rule. Other rules may speak too. */
export function suite(rule: RuleId, cases: readonly Case[]): void {
	describe(rule, () => {
		test.for(cases)("$name", ({ build, about, given }) => {
			const report = draft(given);
			build(report);
			const found = report.check().findings.filter((finding) => finding.rule === rule);
			expect(found).toHaveLength(about === null ? 0 : 1);
			const [finding] = found;
			const shown = `${finding?.message} ${finding?.evidence.map((e) => e.quote).join(" ")}`;
			for (const text of about ?? []) expect(shown).toContain(text);
		});
	});
}
