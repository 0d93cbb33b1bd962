import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { importReport, type ReportRecord } from "../src/index.ts";

/** One report each, written as Word and converted by LibreOffice to the other formats. */
const root = join(import.meta.dirname, "twins");
const FORMATS = ["pdf", "txt", "doc"] as const;

const compact = (text: string | null | undefined): string =>
	(text ?? "").normalize("NFKC").replace(/\s+/gu, "");
const sorted = (of: readonly string[]): string[] => [...of].sort();

/** What a record says, without where it says it. */
function said({ report, sections, figures, indicators, findings }: ReportRecord) {
	return {
		report,
		sections: sections.map(({ depth, ordinal, title }) => [depth, ordinal, title].join(" ")),
		figures: sorted(
			figures.map((figure) =>
				[
					figure.kind,
					figure.measure,
					figure.item,
					figure.fund,
					figure.entity,
					figure.period,
					figure.value,
					figure.qualifier,
					figure.direction,
					compact(figure.raw),
				].join(" "),
			),
		),
		indicators: sorted(
			indicators.map(({ id: _id, evidence: _evidence, ...indicator }) =>
				compact(JSON.stringify(indicator)),
			),
		),
		findings: sorted(
			findings.map(({ rule, severity, expected, actual }) =>
				compact([rule, severity, expected, actual].join(" ")),
			),
		),
	};
}

/** What stands outside tables; a title of two lines is one paragraph on a page and two in a text. */
function proseOf({ text, tables }: ReportRecord): string {
	let at = 0;
	const pieces = tables.map(({ evidence }) => {
		const before = text.slice(at, evidence.start);
		at = evidence.end;
		return before;
	});
	return compact([...pieces, text.slice(at)].join(""));
}

describe.each(readdirSync(root))("%s", async (name) => {
	const read = (format: string): Promise<ReportRecord> => {
		const file = `source.${format}`;
		return importReport({ path: `${name}/${file}`, bytes: readFileSync(join(root, name, file)) });
	};
	const original = await read("docx");

	test("holds tables, figures, indicators and a finding", () => {
		expect(original.tables).not.toEqual([]);
		expect(original.figures.length).toBeGreaterThan(40);
		expect(original.indicators.length).toBeGreaterThan(5);
		expect(original.findings.some(({ severity }) => severity === "error")).toBe(true);
	});

	test.for(FORMATS)("%s says the same as docx", async (format) => {
		const twin = await read(format);
		expect(twin.source.format).toBe(format);
		expect(said(twin)).toEqual(said(original));
		expect(proseOf(twin)).toEqual(proseOf(original));
		expect(twin.tables.map(({ caption, unit }) => [compact(caption), unit])).toEqual(
			original.tables.map(({ caption, unit }) => [compact(caption), unit]),
		);
	});
});
