import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { importReport, type ReportRecord } from "../../../src/index.ts";
import { FORMS, flattened } from "./flatten.ts";

const root = join(import.meta.dirname, "../../../fixtures");
const slugs = ["xuanhe-projects-2022", "lanchuan-transfer-2022", "jianglin-water-2023"];

/** Without its empty places a head of two rows does not tell which names stand under which. */
const TWO_ROWS = "lanchuan-transfer-2022";
const LOSES_EMPTY = /left out|between|two blanks|single/u;

const compact = (text: string | null): string => (text ?? "").replace(/\s+/gu, "");

/** What a record says, without where it says it. */
function said({ figures, indicators }: ReportRecord): { figures: string[]; indicators: string[] } {
	return {
		figures: figures
			.map(({ kind, measure, item, fund, entity, value, raw }) =>
				[kind, measure, item, fund, entity, value, compact(raw)].join(" "),
			)
			.sort(),
		indicators: indicators.map(({ evidence: _evidence, id: _id, ...indicator }) =>
			compact(JSON.stringify(indicator)),
		),
	};
}

describe.each(slugs)("%s", async (slug) => {
	const name = readdirSync(join(root, slug)).find((file) => file.startsWith("source.")) ?? "";
	const original = await importReport({
		path: name,
		bytes: readFileSync(join(root, slug, name)),
	});

	test.for(Object.entries(FORMS))("%s", async ([form, flatten]) => {
		const bytes = new TextEncoder().encode(flattened(original, flatten));
		const read = await importReport({ path: "report.txt", bytes });
		if (slug === TWO_ROWS && LOSES_EMPTY.test(form)) {
			expect(read.diagnostics.map(({ code }) => code)).toContain("flattened-table-unread");
			return;
		}
		expect(original.tables.length).toBeGreaterThan(0);
		expect(said(read)).toEqual(said(original));
		expect(read.tables).toHaveLength(original.tables.length);
		for (const { evidence } of read.figures)
			expect(read.text.slice(evidence.start, evidence.end)).toBe(evidence.quote);
	});
});
