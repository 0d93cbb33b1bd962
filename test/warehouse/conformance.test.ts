import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import type { ReportRecord } from "../../src/model/record.ts";
import { scaled } from "../../src/warehouse/decimal.ts";
import type { Sink, Written } from "../../src/warehouse/sink.ts";
import { SINKS } from "../../src/warehouse/sinks/index.ts";
import { postgresServer } from "./postgres-server.ts";
import { READ_BACK, type ReadRow, type ReadTables } from "./read-back.ts";
import {
	allHashed,
	brokenReport,
	corrected,
	oddDecimals,
	oddReport,
	oddTexts,
	readAnew,
	reports,
	sample,
} from "./records.ts";

const server = postgresServer();
const folders: string[] = [];
afterEach(() => {
	for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const NAMES: Readonly<Record<string, string>> = { duckdb: "库.duckdb", xlsx: "自评 结果.xlsx" };

/** A new place that the sink can write to; folders have a quote and a space in their names. */
async function newPlace({ id }: Sink): Promise<string> {
	if (id === "postgres") return server.warehouse();
	const folder = mkdtempSync(join(tmpdir(), "ziping o'sink "));
	folders.push(folder);
	return join(folder, NAMES[id] ?? "表");
}

async function write(sink: Sink, place: string, ...batches: ReportRecord[][]): Promise<Written[]> {
	const writer = await sink.open(place);
	const results: Written[] = [];
	try {
		for (const batch of batches) results.push(await writer.write(allHashed(batch)));
	} finally {
		await writer.close();
	}
	return results;
}

const read = ({ id }: Sink, place: string): Promise<ReadTables> => {
	const readBack = READ_BACK[id];
	if (!readBack) throw new Error(`no way to read ${id}`);
	return readBack(place);
};

const of = (rows: readonly ReadRow[] | undefined, key: string): ReadRow[] =>
	(rows ?? []).filter((row) => row["report_key"] === key);

const sortedBy = (rows: readonly ReadRow[], ...names: string[]): ReadRow[] => {
	const key = (row: ReadRow) => names.map((name) => row[name]).join("\u0000");
	return [...rows].sort((a, b) => (key(a) < key(b) ? -1 : 1));
};

/** The same tables whatever the order of their rows. */
const normal = (tables: ReadTables) =>
	Object.entries(tables).map(([name, rows]) => [
		name,
		[...rows].map((row) => JSON.stringify(row)).sort(),
	]);

const versions = (tables: ReadTables, path: string) =>
	sortedBy(
		(tables["imports"] ?? []).filter((row) => row["path"] === path),
		"version",
	).map((row) => [row["version"], row["report_key"], row["is_current"]]);

const money = (values: readonly (string | null | undefined)[]): bigint =>
	values.reduce((sum, value) => sum + scaled(value ?? "0", 10), 0n);

describe.each(SINKS)("$id", (sink) => {
	test("holds what the records hold", async () => {
		const place = await newPlace(sink);
		expect(await write(sink, place, [...reports])).toEqual([
			{ written: reports.length, unchanged: 0 },
		]);
		const tables = await read(sink, place);
		expect(tables["reports"]).toHaveLength(reports.length);
		for (const { source, report, sections, figures, indicators, findings } of reports) {
			const key = source.sha256;
			const [row] = of(tables["reports"], key);
			expect(row).toMatchObject({
				is_current: "true",
				title: report.title,
				agency: report.agency,
				fiscal_year: String(report.fiscalYear),
				bytes: String(source.bytes),
			});
			expect(of(tables["sections"], key)).toHaveLength(sections.length);
			expect(of(tables["findings"], key)).toHaveLength(findings.length);
			expect(of(tables["indicators"], key)).toHaveLength(indicators.length);
			const byPosition = [...of(tables["figures"], key)].sort(
				(a, b) => Number(a["position"]) - Number(b["position"]),
			);
			expect(byPosition.map((f) => [f["figure_id"], f["raw"], f["measure"], f["period"]])).toEqual(
				figures.map((f) => [f.id, f.raw, f.measure, f.period]),
			);
		}
		expect(reports.some(({ indicators }) => indicators.length > 0)).toBe(true);
	});

	test("sums of money are those of the records, to the 分", async () => {
		const place = await newPlace(sink);
		await write(sink, place, [...reports]);
		const { figures = [] } = await read(sink, place);
		for (const record of reports) {
			const expected = money(
				record.figures.filter(({ kind }) => kind === "money").map(({ value }) => value),
			);
			const stored = of(figures, record.source.sha256).filter((row) => row["kind"] === "money");
			expect(money(stored.map((row) => row["value"]))).toBe(expected);
			expect(expected).toBeGreaterThan(0n);
		}
	});

	test("every figure, indicator, section and finding has its place", async () => {
		const place = await newPlace(sink);
		await write(sink, place, [...reports]);
		const tables = await read(sink, place);
		const quotes = new Map(
			(tables["evidence"] ?? []).map((row) => [
				`${row["report_key"]} ${row["evidence_id"]}`,
				row["quote"],
			]),
		);
		for (const record of reports) {
			const at = (name: string) =>
				of(tables[name], record.source.sha256)
					.sort((a, b) => Number(a["position"]) - Number(b["position"]))
					.map((row) => quotes.get(`${row["report_key"]} ${row["evidence_id"]}`));
			expect(at("figures")).toEqual(record.figures.map((f) => f.evidence.quote));
			expect(at("indicators")).toEqual(record.indicators.map((i) => i.evidence.quote));
			expect(at("sections")).toEqual(record.sections.map((s) => s.evidence.quote));
			expect(at("findings")).toEqual(record.findings.map((n) => n.evidence[0].quote));
		}
	});

	test("writing twice leaves one copy", async () => {
		const place = await newPlace(sink);
		const [first, second] = await write(sink, place, [...reports], [...reports]);
		expect(first).toEqual({ written: reports.length, unchanged: 0 });
		expect(second).toEqual({ written: 0, unchanged: reports.length });
		const once = normal(await read(sink, place));
		const [third] = await write(sink, place, [...reports]);
		expect(normal(await read(sink, place))).toEqual(once);
		if (sink.accumulates) expect(third).toEqual({ written: 0, unchanged: reports.length });
	});

	test("says what it holds", async () => {
		const place = await newPlace(sink);
		const [known, unknown] = allHashed([sample, corrected(sample, "一")]);
		const writer = await sink.open(place);
		await writer.write(known ? [known] : []);
		const held = await writer.holds([known?.hash ?? "", unknown?.hash ?? ""]);
		await writer.close();
		expect([...held]).toEqual([known?.hash]);
	});

	test("the same content, read by a newer extractor, takes the place of the old reading", async () => {
		const place = await newPlace(sink);
		const anew = readAnew(sample);
		await write(sink, place, [sample], [anew]);
		const tables = await read(sink, place);
		expect(tables["reports"]).toHaveLength(1);
		expect(tables["reports"]?.[0]?.["title"]).toBe("重新识别的标题");
		expect(tables["figures"]).toHaveLength(anew.figures.length);
		expect(versions(tables, sample.source.path)).toEqual([["1", sample.source.sha256, "true"]]);
	});

	test("changed content of a path is a new version; the old one is kept, not current", async () => {
		const place = await newPlace(sink);
		const second = corrected(sample, "（更正）");
		await write(sink, place, [sample], [second]);
		const tables = await read(sink, place);
		const path = sample.source.path;
		expect(versions(tables, path)).toEqual([
			["1", sample.source.sha256, "false"],
			["2", second.source.sha256, "true"],
		]);
		const current = (key: string) => of(tables["reports"], key).map((row) => row["is_current"]);
		expect(current(sample.source.sha256)).toEqual(["false"]);
		expect(current(second.source.sha256)).toEqual(["true"]);
		expect(of(tables["figures"], sample.source.sha256)).toHaveLength(sample.figures.length);
	});

	test("two versions in one batch, and back to the first", async () => {
		const place = await newPlace(sink);
		const second = corrected(sample, "（更正）");
		await write(sink, place, [sample, second, sample]);
		const tables = await read(sink, place);
		expect(versions(tables, sample.source.path).map(([, key, is]) => [key, is])).toEqual([
			[sample.source.sha256, "false"],
			[second.source.sha256, "false"],
			[sample.source.sha256, "true"],
		]);
		expect(of(tables["reports"], sample.source.sha256)[0]?.["is_current"]).toBe("true");
		expect(of(tables["reports"], second.source.sha256)[0]?.["is_current"]).toBe("false");
	});

	test("one content under two paths is one report", async () => {
		const place = await newPlace(sink);
		const paths = [sample.source.path, "副本/报告.txt"];
		await write(sink, place, [{ ...sample, source: { ...sample.source, paths } }]);
		const tables = await read(sink, place);
		expect(tables["reports"]).toHaveLength(1);
		expect(tables["imports"]?.map((row) => row["path"]).sort()).toEqual([...paths].sort());
	});

	test("odd characters, missing values and long decimals survive", async () => {
		const place = await newPlace(sink);
		await write(sink, place, [oddReport()]);
		// A second opening reads back what the first wrote.
		await write(sink, place, [oddReport(), readAnew(sample)]);
		const tables = await read(sink, place);
		const key = oddReport().source.sha256;
		const figures = of(tables["figures"], key);
		const byId = new Map(figures.map((row) => [row["figure_id"], row]));
		for (const [i, [, kept]] of oddTexts.entries()) {
			// In a workbook a break within a cell is a line feed.
			const stored = sink.id === "xlsx" ? kept.replaceAll("\r\n", "\n") : kept;
			expect(byId.get(`f${i + 1}`), kept).toMatchObject({ raw: stored, label: stored });
		}
		expect(byId.get("f1")?.["entity"]).toBe(null);
		for (const [i, [, stored]] of oddDecimals.entries())
			expect(byId.get(`d${i + 1}`)?.["value"]).toBe(stored);
		expect(of(tables["reports"], key)[0]).toMatchObject({
			agency: null,
			fiscal_year: null,
			project: null,
		});
	});

	test("a batch that fails leaves the target as it was", async () => {
		const place = await newPlace(sink);
		await write(sink, place, [sample]);
		const before = normal(await read(sink, place));
		const other = reports[1] ?? sample;
		await expect(write(sink, place, [other, brokenReport()])).rejects.toThrow();
		expect(normal(await read(sink, place))).toEqual(before);
		await write(sink, place, [sample]);
		expect(normal(await read(sink, place))).toEqual(before);
	});

	test("an agency is described by its latest report, in whatever order reports come", async () => {
		const named = (year: number, superior: string | null, word: string) => {
			const record = corrected(sample, word);
			const source = { ...record.source, path: `${word}.txt`, paths: [`${word}.txt`] };
			return { ...record, source, report: { ...record.report, fiscalYear: year, superior } };
		};
		const old = named(2020, "旧主管部门", "甲");
		const recent = named(2022, "新主管部门", "乙");
		for (const order of [
			[old, recent],
			[recent, old],
		]) {
			const place = await newPlace(sink);
			await write(sink, place, ...order.map((record) => [record]));
			const { agencies } = await read(sink, place);
			expect(agencies?.map((row) => row["superior"])).toEqual(["新主管部门"]);
		}
	});
});
