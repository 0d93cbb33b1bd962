import { expect, test } from "vitest";
import { check } from "../../src/check/index.ts";
import { type Provenance, provenance } from "../../src/model/provenance.ts";
import { draft } from "./builders.ts";

/** Two prints of one fact, the second of which is known as `known` says; null for not at all. */
function twoPrints(second: string, known: Provenance | null) {
	const report = draft();
	const facet = { measure: "expenditure", item: "total", fund: "all" } as const;
	const first = report.figure("4,862.35万元", { ...facet, label: "部门整体支出" });
	report.heading("四、效益");
	const other = report.figure(second, { ...facet, label: "支出" });
	const extracted = report.extracted();
	const origins = new Map([[first.id, provenance("explicit")]]);
	if (known) origins.set(other.id, known);
	const { findings, undecided } = check({ ...extracted, provenance: origins });
	return {
		rules: findings.map(({ rule }) => rule),
		reasons: undecided.map(({ reason }) => reason),
	};
}

const open = { ...provenance("explicit"), item: "open" } as const;

test.for([
	["explicit", provenance("explicit"), "1,208.70万元", 1],
	["of something that was not understood", open, "1,208.70万元", 0],
	["by custom alone", provenance("default"), "1,208.70万元", 0],
	["not at all, as where no words were read", null, "1,208.70万元", 0],
	["not understood, but with two digits swapped", open, "4,826.35万元", 1],
	["by custom alone, in another unit", provenance("default"), "4,862.35元", 1],
] as const)("a number that is known %s", ([, known, print, count]) => {
	const { rules, reasons } = twoPrints(print, known);
	expect(rules).toHaveLength(count);
	expect(reasons).toHaveLength(1 - count);
});

test("what one sentence says of its own numbers does not depend on what they are of", () => {
	const report = draft();
	const whole = report.figure("96.50万元", { label: "补助" });
	const parts = [report.figure("51.20万元"), report.figure("42.30万元")];
	report.sum(whole, parts);
	const { findings } = check({ ...report.extracted(), provenance: new Map() });
	expect(findings.map(({ rule }) => rule)).toEqual(["sum-mismatch"]);
});
