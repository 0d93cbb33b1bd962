import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { ACROSS_RULES } from "../../src/check/across/rules/index.ts";
import { CATALOGUE } from "../../src/check/catalogue.ts";
import { FINDERS } from "../../src/check/relations/index.ts";
import { RULES } from "../../src/check/rules/index.ts";
import { type RuleId, ruleId, type Severity } from "../../src/model/finding.ts";

const files = readdirSync(new URL("../../src/check/rules/", import.meta.url))
	.filter((name) => name !== "index.ts")
	.map((name) => name.replace(/\.ts$/u, ""));

const ACROSS_REPORTS: readonly RuleId[] = ACROSS_RULES.map(({ id }) => id);

const ERRORS: readonly RuleId[] = [
	"rate-mismatch",
	"change-mismatch",
	"sum-mismatch",
	"score-sum-mismatch",
	"weight-sum-mismatch",
	"score-exceeds-weight",
	"execution-score-mismatch",
	"grade-mismatch",
	"value-conflict",
	"unit-slip",
	"subset-exceeds-whole",
	"headcount-over-authorized",
];
const NOTES: readonly RuleId[] = [
	"style",
	"indicator-score-mismatch",
	"impossible-percent",
	"target-overshot",
];

test("every file of a rule is listed once, under its name", () => {
	expect(RULES.map((rule) => rule.id).sort()).toEqual([...files].sort());
});

test("every rule exists", () => {
	const wanted = ruleId.options.filter((id) => !ACROSS_REPORTS.includes(id));
	expect(RULES.map((rule) => rule.id).sort()).toEqual([...wanted].sort());
});

test.for(RULES.map((rule) => [rule.id, rule] as const))(
	"%s has its severity and its source",
	([id, rule]) => {
		const severity: Severity = ERRORS.includes(id)
			? "error"
			: NOTES.includes(id)
				? "info"
				: "warning";
		expect(rule.severity).toBe(severity);
		expect(rule.summary).toMatch(/\p{Script=Han}/u);
		expect(rule.source).toMatch(/\p{Script=Han}/u);
		expect(rule.remedy).toMatch(/\p{Script=Han}/u);
		expect(rule.formula).toMatch(/\p{Script=Han}/u);
		for (const { region, formula, source } of rule.variants ?? [])
			for (const words of [region, formula, source]) expect(words).toMatch(/\p{Script=Han}/u);
	},
);

test("every relation belongs to rules that exist", () => {
	const ids = RULES.map((rule) => rule.id);
	for (const finder of FINDERS) expect(ids).toEqual(expect.arrayContaining([...finder.rules]));
});

test("the catalogue lists every rule with the relations that it reports", () => {
	expect(CATALOGUE.map(({ id }) => id)).toEqual([...RULES, ...ACROSS_RULES].map(({ id }) => id));
	const withRelations = CATALOGUE.filter(({ relations = [] }) => relations.length > 0);
	expect(withRelations.map(({ id }) => id).sort()).toEqual(
		[...new Set(FINDERS.flatMap(({ rules }) => rules))].sort(),
	);
});

test("every finder has a name of its own, a formula and a source", () => {
	expect(new Set(FINDERS.map((finder) => finder.id)).size).toBe(FINDERS.length);
	for (const { id, formula, source } of FINDERS) {
		expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/u);
		expect(formula).toMatch(/[＝≤一]/u);
		expect(source).toMatch(/\p{Script=Han}/u);
	}
});
