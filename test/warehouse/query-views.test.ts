import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { Figure } from "../../src/model/figure.ts";
import type { ReportRecord } from "../../src/model/record.ts";
import { query } from "../../src/warehouse/query.ts";
import { duckdb } from "../../src/warehouse/sinks/duckdb.ts";
import { VIEWS } from "../../src/warehouse/views/index.ts";
import { allHashed, corrected, sample } from "./records.ts";

async function warehouse(...records: ReportRecord[]): Promise<string> {
	const folder = mkdtempSync(join(tmpdir(), "ziping-query-"));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	const file = join(folder, "warehouse.duckdb");
	const writer = await duckdb.open(file);
	await writer.write(allHashed(records));
	await writer.close();
	return file;
}

type Money = Pick<Figure, "measure" | "item" | "period" | "value"> & Partial<Figure>;

/** A report of an agency with these figures alone. */
function report(agency: string, year: number, figures: readonly Money[]): ReportRecord {
	const [base] = sample.figures;
	if (!base) throw new Error("the sample has figures");
	const path = `${agency}-${year}.txt`;
	const plain = { kind: "money", fund: "all", entity: null, direction: null, unit: "元" } as const;
	const made = corrected(sample, path);
	return {
		...made,
		source: { ...made.source, path, paths: [path] },
		report: { ...made.report, agency, fiscalYear: year },
		figures: figures.map((f, i) => ({ ...base, ...plain, ...f, id: `f${i + 1}` })),
		indicators: [],
		findings: sample.findings,
	};
}

const amount = (
	measure: Figure["measure"],
	item: string,
	period: string,
	value: string,
): Money => ({
	measure,
	item,
	period,
	value,
});

test("execution rate by agency and year, from the printed amounts", async () => {
	const file = await warehouse(
		report("甲局", 2021, [
			amount("budget_initial", "total", "2021", "100"),
			amount("budget", "total", "2021", "300"),
			amount("expenditure", "total", "2021", "200"),
			amount("expenditure", "total", "2020", "7"),
			amount("expenditure", "project", "2021", "9"),
			{ ...amount("execution_rate", "total", "2021", "66.7"), kind: "rate", unit: "%" },
		]),
		report("乙局", 2021, [
			amount("budget_initial", "total", "2021", "100"),
			amount("expenditure", "total", "2021", "120"),
		]),
	);
	const { rows } = await query(
		file,
		`SELECT agency, CAST(budget AS integer), CAST(expenditure AS integer),
			CAST(printed_rate AS decimal(9,2)), computed_rate FROM execution_rates ORDER BY agency`,
	);
	expect(rows).toEqual([
		["乙局", null, 120, null, null],
		["甲局", 300, 200, "66.70", "66.67"],
	]);
});

test("三公经费 over years: a year's own report speaks before a later one", async () => {
	const file = await warehouse(
		report("甲局", 2021, [amount("expenditure", "three_public", "2021", "50")]),
		report("甲局", 2022, [
			amount("expenditure", "three_public", "2022", "40"),
			amount("expenditure", "three_public", "2021", "51"),
			amount("expenditure", "reception", "2022", "4"),
		]),
	);
	const { rows } = await query(
		file,
		`SELECT fiscal_year, item, CAST(value AS integer), reported_in
			FROM three_public_spending ORDER BY item, fiscal_year`,
	);
	expect(rows).toEqual([
		["2022", "reception", 4, 2022],
		["2021", "three_public", 50, 2021],
		["2022", "three_public", 40, 2022],
	]);
});

test("views count current versions alone", async () => {
	const first = report("甲局", 2021, [amount("budget", "total", "2021", "1")]);
	const second = {
		...corrected(first, "（更正）"),
		findings: [],
	};
	const file = await warehouse(first, second);
	expect(sample.findings.length).toBeGreaterThan(0);
	expect((await query(file, "SELECT * FROM findings_by_rule")).rows).toEqual([]);
	expect(
		(await query(file, "SELECT version, is_current FROM report_versions ORDER BY 1")).rows,
	).toEqual([
		[1, false],
		[2, true],
	]);
	const scores = await query(file, "SELECT error_findings, warning_findings FROM self_scores");
	expect(scores.rows).toEqual([[0, 0]]);
});

test("self-scores stand beside the findings of their report", async () => {
	const scored = report("甲局", 2021, [
		{ ...amount("score", "total", "2021", "98.5"), kind: "score", fund: null, unit: "分" },
	]);
	const file = await warehouse(scored);
	const count = (severity: string) => scored.findings.filter((n) => n.severity === severity).length;
	const { rows } = await query(
		file,
		`SELECT CAST(self_score AS decimal(5,1)), error_findings, warning_findings, info_findings
			FROM self_scores`,
	);
	expect(rows).toEqual([["98.5", count("error"), count("warning"), count("info")]]);
});

test.for(VIEWS)("the example of $name runs", async ({ example }) => {
	const file = await warehouse(sample);
	expect((await query(file, example)).columns.length).toBeGreaterThan(2);
});

test.for([
	["writes", "DELETE FROM reports"],
	["makes tables", "CREATE TABLE t (i integer)"],
	["reads files", "SELECT * FROM read_text('/etc/hostname')"],
	["writes files", "COPY reports TO '/tmp/ziping-should-not-be.csv'"],
	["opens databases", "ATTACH '/tmp/ziping-should-not-be.duckdb'"],
	["loads extensions", "INSTALL httpfs"],
	["lifts the limits", "SET enable_external_access = true"],
	["is wrong", "SELEC 1"],
])("a statement that %s is refused", async ([, sql]) => {
	const file = await warehouse(sample);
	await expect(query(file, sql ?? "")).rejects.toMatchObject({ code: "query-failed" });
	expect((await query(file, "SELECT CAST(count(*) AS integer) FROM reports")).rows).toEqual([[1]]);
});
