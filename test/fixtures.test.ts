import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { importReport, type ReportRecord, type Table } from "../src/index.ts";

/** What a careful reader answers for a fixture; an absent key is not compared. */
const expectedAnswer = z.object({
	report: z.record(z.string(), z.unknown()),
	paragraphs: z.array(z.string()),
	outline: z.array(z.tuple([z.number(), z.string().nullable(), z.string()])),
	figures: z.array(z.looseObject({ kind: z.string(), value: z.string().nullable() })),
	quantities: z
		.array(
			z.object({
				kind: z.string(),
				value: z.string().nullable(),
				unit: z.string(),
				qualifier: z.string(),
				raw: z.string(),
			}),
		)
		.optional(),
	tables: z.array(z.object({ rows: z.array(z.array(z.string())) })).optional(),
	indicators: z.array(z.looseObject({ name: z.string() })),
	findings: z.array(z.object({ rule: z.string(), about: z.string() })),
});

const root = join(import.meta.dirname, "../fixtures");
const slugs = readdirSync(root).filter((slug) => existsSync(join(root, slug, "expected.json")));
const compact = (text: string): string => text.normalize("NFKC").replace(/\s+/gu, "");
/** 82.30 and 82.3 are one value. */
const plain = (value: string | null): string | null =>
	value?.includes(".") ? value.replace(/\.?0+$/u, "") : value;

/** The paragraphs outside tables. */
function proseOf({ text, tables }: ReportRecord): string[] {
	let at = 0;
	const prose = tables.map(({ evidence }) => {
		const before = text.slice(at, evidence.start);
		at = evidence.end;
		return before;
	});
	return [...prose, text.slice(at)]
		.join("\n")
		.split("\n")
		.filter((line) => line !== "");
}

/** The texts of a table, merged cells in every place that they cover. */
function gridOf({ rows }: Table): string[][] {
	const grid: string[][] = rows.map(() => []);
	rows.forEach((row, r) => {
		let column = 0;
		for (const { text, rowSpan, colSpan } of row) {
			while (grid[r]?.[column] !== undefined) column++;
			for (const line of grid.slice(r, r + rowSpan))
				for (let c = column; c < column + colSpan; c++) line[c] = text;
			column += colSpan;
		}
	});
	return grid;
}

describe.each(slugs)("%s", async (slug) => {
	const folder = join(root, slug);
	const name = readdirSync(folder).find((file) => file.startsWith("source.")) ?? "";
	const bytes = readFileSync(join(folder, name));
	const path = `${slug}/${name}`;
	const expected = expectedAnswer.parse(
		JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")),
	);
	const record: ReportRecord = await importReport({ path, bytes });

	test("report", () => {
		const found = Object.fromEntries(
			Object.keys(expected.report).map((key) => [
				key,
				record.report[key as keyof ReportRecord["report"]],
			]),
		);
		expect(found).toEqual(expected.report);
	});

	test("paragraphs in true order", () => {
		expect(proseOf(record).map(compact)).toEqual(expected.paragraphs.map(compact));
	});

	test("outline", () => {
		const found = record.sections.map(({ depth, ordinal, title }) => [depth, ordinal, title]);
		expect(found).toEqual(expected.outline);
	});

	test.skipIf(expected.tables === undefined)("tables", () => {
		const found = record.tables.map((table) => gridOf(table).map((row) => row.map(compact)));
		expect(found).toEqual(expected.tables?.map(({ rows }) => rows.map((row) => row.map(compact))));
	});

	test.skipIf(expected.quantities === undefined)("every printed quantity", () => {
		const found = record.figures.map(({ kind, value, unit, qualifier, raw }) => ({
			kind,
			value: plain(value),
			unit,
			qualifier,
			raw: compact(raw),
		}));
		const wanted = (expected.quantities ?? []).map((quantity) => ({
			...quantity,
			value: plain(quantity.value),
			raw: compact(quantity.raw),
		}));
		const order = (a: object, b: object): number =>
			JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
		expect(found.toSorted(order)).toEqual(wanted.toSorted(order));
	});

	test("figures and what they measure", () => {
		for (const { raw: _raw, value, ...wanted } of expected.figures) {
			const found = record.figures.filter(
				(figure) =>
					plain(figure.value) === plain(value) &&
					Object.entries(wanted).every(([key, of]) => figure[key as keyof typeof figure] === of),
			);
			expect(found, JSON.stringify({ ...wanted, value })).not.toEqual([]);
		}
		const measured = record.figures.filter(({ measure }) => measure !== null);
		for (const figure of measured) {
			const wanted = expected.figures.some(
				(of) => of["measure"] === figure.measure && plain(of.value) === plain(figure.value),
			);
			expect(wanted, `${figure.label} ${figure.raw}`).toBe(true);
		}
	});

	test("indicators", () => {
		const value = (of: unknown): unknown => {
			if (typeof of !== "object" || of === null) return of;
			return { ...of, raw: compact(String("raw" in of ? of.raw : "")) };
		};
		const found = record.indicators.map((indicator, i) =>
			Object.fromEntries(
				Object.keys(expected.indicators[i] ?? {}).map((key) => {
					const of = indicator[key as keyof typeof indicator];
					if (typeof of !== "object" || of === null || !("op" in of)) return [key, of];
					const { valueMax: _, ...rest } = of;
					return [key, value(rest)];
				}),
			),
		);
		const wanted = expected.indicators.map((indicator) =>
			Object.fromEntries(Object.entries(indicator).map(([key, of]) => [key, value(of)])),
		);
		expect(found).toEqual(wanted);
	});

	test("findings, no more and no less", () => {
		const found = record.findings.map(
			(finding) =>
				`${finding.rule}: ${finding.message} ${finding.evidence.map(({ quote }) => quote).join(" ")}`,
		);
		const missed = expected.findings.filter(
			({ rule, about }) =>
				!found.some(
					(text) => text.startsWith(`${rule}:`) && compact(text).includes(compact(about)),
				),
		);
		expect(missed).toEqual([]);
		expect(found).toHaveLength(expected.findings.length);
	});

	test("every value stands where it says", () => {
		const places = [
			...record.figures.map(({ evidence }) => evidence),
			...record.indicators.map(({ evidence }) => evidence),
			...record.sections.map(({ evidence }) => evidence),
			...record.findings.flatMap(({ evidence }) => evidence),
		];
		for (const { start, end, quote } of places) expect(record.text.slice(start, end)).toBe(quote);
		for (const { raw, evidence } of record.figures)
			expect(evidence.quote.replace(/\s+/gu, "")).toBe(raw.replace(/\s+/gu, ""));
	});

	const isText = record.source.format === "txt";
	test.runIf(isText)("every line that evidence names holds the beginning of its quote", () => {
		const lines = new TextDecoder(record.source.encoding ?? "utf-8").decode(bytes).split("\n");
		for (const { evidence } of record.figures) {
			const line = compact(lines[(evidence.line ?? 0) - 1] ?? "");
			expect(line).toContain(compact(evidence.quote).charAt(0));
		}
	});

	test("the same bytes give the same record", async () => {
		expect(JSON.stringify(await importReport({ path, bytes }))).toBe(JSON.stringify(record));
	});
});
