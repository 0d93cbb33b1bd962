import { expect, test } from "vitest";
import { ACROSS_RULES } from "../../src/check/across/rules/index.ts";
import { factsOf } from "../../src/check/facts.ts";
import { FINDERS } from "../../src/check/relations/index.ts";
import { RULES } from "../../src/check/rules/index.ts";
import { extract } from "../../src/extract/index.ts";
import { checkAcross, importReport } from "../../src/index.ts";
import { ingest } from "../../src/ingest/index.ts";
import { reflow } from "../../src/reflow/index.ts";
import { segment } from "../../src/segment/index.ts";
import { fileOf } from "./example-file.ts";

/** Every example of a rule that judges one report by itself. */
const examples = RULES.flatMap(({ id, examples: { fails, passes } }) => [
	...fails.map((text) => ({ id, text, fires: true })),
	...passes.map((text) => ({ id, text, fires: false })),
]);

test.for(examples)("$id fires: $fires: $text", async ({ id, text, fires }) => {
	if (typeof text !== "string") throw new Error("a rule of one report has examples of one report");
	const { findings } = await importReport(fileOf(text));
	const rules = findings.map((finding) => finding.rule);
	if (fires) expect(rules).toContain(id);
	else expect(findings.filter(({ rule }) => rule === id).map((f) => f.message)).toEqual([]);
});

const pairs = ACROSS_RULES.flatMap(({ id, examples: { fails, passes } }) => [
	...fails.map((pair) => ({ id, pair, fires: true })),
	...passes.map((pair) => ({ id, pair, fires: false })),
]);

test.for(pairs)("$id fires: $fires: $pair", async ({ id, pair, fires }) => {
	if (typeof pair === "string") throw new Error("a rule across reports has examples of two");
	const records = await Promise.all(
		pair.map((text, i) => importReport({ ...fileOf(text), path: `${i}.txt` })),
	);
	const [earlier, later] = await checkAcross(records);
	const found = later?.findings.filter(({ rule }) => rule === id) ?? [];
	expect(found.length > 0).toBe(fires);
	expect(earlier?.findings.filter(({ rule }) => rule === id)).toEqual([]);
});

test("a finder yields relations of its own rules alone", async () => {
	const yielded = new Set<string>();
	for (const { text } of examples) {
		const file = fileOf(String(text));
		const facts = factsOf(extract(segment(reflow(await ingest(file)))));
		for (const { id, rules, find } of FINDERS) {
			for (const { rule } of find(facts)) {
				expect(rules, id).toContain(rule);
				yielded.add(rule);
			}
		}
	}
	expect(yielded.size).toBeGreaterThan(8);
});
