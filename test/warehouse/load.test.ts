import {
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { ReportRecord } from "../../src/model/record.ts";
import { toJson } from "../../src/model/record-json.ts";
import { DuckDatabase } from "../../src/warehouse/duckdb/database.ts";
import { openEmbedded, openWhenFree } from "../../src/warehouse/duckdb/embedded.ts";
import { loadWarehouse as loadDatabase, loadTarget } from "../../src/warehouse/load.ts";
import { SINKS } from "../../src/warehouse/sinks/index.ts";
import { status } from "../../src/warehouse/status.ts";
import { targetOf } from "../../src/warehouse/target.ts";
import { verify } from "../../src/warehouse/verify.ts";
import { allHashed, corrected, oddReport, readAnew, reports, sample } from "./records.ts";

/** A folder of results with these records. */
function resultsOf(records: readonly ReportRecord[]): string {
	const folder = mkdtempSync(join(tmpdir(), "ziping-load-"));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	mkdirSync(join(folder, "records"));
	for (const [i, record] of records.entries()) put(folder, `${i}.json`, toJson(record));
	return folder;
}

const put = (folder: string, name: string, text: string) =>
	writeFileSync(join(folder, "records", name), text);
const loadWarehouse = (folder: string) => loadDatabase(join(folder, "records"), databaseOf(folder));
const databaseOf = (folder: string) => join(folder, "warehouse.duckdb");
const verified = (folder: string) => verify(join(folder, "records"), databaseOf(folder));

test("a folder of records is loaded; unchanged ones are left alone", async () => {
	const folder = resultsOf(reports);
	expect(await loadWarehouse(folder)).toEqual({
		written: reports.length,
		unchanged: 0,
		invalid: [],
	});
	const before = readFileSync(databaseOf(folder));
	expect(await loadWarehouse(folder)).toEqual({
		written: 0,
		unchanged: reports.length,
		invalid: [],
	});
	expect(readFileSync(databaseOf(folder)).equals(before)).toBe(true);
	put(folder, "0.json", toJson(readAnew(sample)));
	expect(await loadWarehouse(folder)).toMatchObject({ written: 1, unchanged: reports.length - 1 });
});

/** Every file of a target with the time of its last change. */
function stamps(place: string): string[] {
	if (statSync(place).isFile()) return [`${statSync(place).mtimeMs}`];
	return readdirSync(place, { recursive: true, encoding: "utf8" })
		.map((name) => [name, statSync(join(place, name))] as const)
		.filter(([, found]) => found.isFile())
		.map(([name, { mtimeMs }]) => `${name} ${mtimeMs}`);
}

test.for(SINKS.filter(({ id, accumulates }) => accumulates && id !== "postgres"))(
	"a second export to $id writes nothing",
	async ({ id }) => {
		const folder = resultsOf(reports);
		const target = targetOf(id, folder, null);
		const records = join(folder, "records");
		await loadTarget(records, target);
		const before = stamps(target.place);
		expect(before.length).toBeGreaterThan(0);
		expect(await loadTarget(records, target)).toMatchObject({ written: 0 });
		expect(stamps(target.place)).toEqual(before);
	},
);

test("what an import wrote directly is known when its file comes", async () => {
	const folder = resultsOf([sample]);
	const { sink, place } = targetOf("duckdb", folder, null);
	const writer = await sink.open(place);
	await writer.write(allHashed([sample]));
	await writer.close();
	expect(await loadWarehouse(folder)).toMatchObject({ written: 0, unchanged: 1 });
});

test("a file that is no record is said and the others are loaded", async () => {
	const folder = resultsOf([sample]);
	put(folder, "half.json", toJson(sample).slice(0, 500));
	put(folder, "other.json", JSON.stringify({ ...sample, figures: [{}] }));
	const { written, invalid } = await loadWarehouse(folder);
	expect(written).toBe(1);
	expect(invalid.map(({ file }) => file)).toEqual(["half.json", "other.json"]);
	expect(invalid[1]?.reason).toContain("figures.0");
});

test("without a folder of records, what to do is said", async () => {
	await expect(loadWarehouse(join(tmpdir(), "ziping-nowhere"))).rejects.toMatchObject({
		code: "warehouse-missing",
	});
});

test("verify finds nothing after a load, and each spoilt table", async () => {
	const folder = resultsOf([...reports, oddReport()]);
	await loadWarehouse(folder);
	const clean = await verified(folder);
	expect(clean).toMatchObject({ records: reports.length + 1, mismatches: [] });
	expect(clean.money).toMatch(/^-?\d+\.\d{2,}$/);
	const spoilt: readonly (readonly [sql: string, what: string])[] = [
		["UPDATE figures SET value = value + 0.01 WHERE kind = 'money' AND position = 3", "money"],
		["DELETE FROM findings WHERE position = 1", "findings"],
		["DELETE FROM evidence WHERE position = 1", "evidence"],
		["INSERT INTO figures SELECT * FROM figures LIMIT 1", "keys of figures that stand twice"],
		["UPDATE imports SET is_current = FALSE WHERE path = 'odd.txt'", "version"],
		["DELETE FROM agencies", "reports without their agency"],
	];
	for (const [sql, what] of spoilt) {
		const database = await openEmbedded(databaseOf(folder));
		await database.execute(sql);
		database.close();
		const { mismatches } = await verified(folder);
		expect(mismatches.map((one) => one.what)).toContain(what);
	}
});

test("verify tells a record that was not loaded, and a number that no column holds", async () => {
	const [first, ...rest] = sample.figures;
	const long = first ? { ...first, kind: "money" as const, value: `0.${"1".repeat(20)}` } : [];
	const folder = resultsOf([{ ...sample, figures: [long, ...rest].flat() }]);
	await loadWarehouse(folder);
	expect((await verified(folder)).mismatches).toMatchObject([{ what: "value", found: "too long" }]);
	put(folder, "9.json", toJson(corrected(sample, "新")));
	expect(
		(await verified(folder)).mismatches.map(({ where, what }) => `${where} ${what}`),
	).toContain("9.json version");
});

test("status counts reports and older versions", async () => {
	const folder = resultsOf([sample]);
	await loadWarehouse(folder);
	put(folder, "0.json", toJson(corrected(sample, "（更正）")));
	await loadWarehouse(folder);
	const found = await status(databaseOf(folder));
	expect(found).toMatchObject({ version: 2, latest: 2, currentReports: 1, olderVersions: 1 });
	expect(found.tables.find(({ name }) => name === "reports")?.rows).toBe(2);
});

test("a second opening of a file is refused while the first is open", async () => {
	const file = databaseOf(resultsOf([]));
	const first = await openEmbedded(file);
	await expect(openWhenFree(file, 2)).rejects.toMatchObject({ code: "warehouse-locked" });
	first.close();
	(await openWhenFree(file, 2)).close();
});

test("a warehouse of a newer program, or a file that is none, is refused", async () => {
	const folder = resultsOf([]);
	const database = await openEmbedded(databaseOf(folder));
	await database.execute("INSERT INTO schema_migrations (version, name) VALUES (999, 'later')");
	database.close();
	await expect(openEmbedded(databaseOf(folder))).rejects.toMatchObject({ code: "warehouse-newer" });
	const text = join(folder, "text.duckdb");
	writeFileSync(text, "this is no database, and long enough to be looked at".repeat(500));
	await expect(DuckDatabase.open(text)).rejects.toMatchObject({ code: "warehouse-unreadable" });
});

test("files that are not ours are left alone", async () => {
	const folder = resultsOf([sample]);
	const target = targetOf("csv", folder, null);
	mkdirSync(target.place);
	const foreign = join(target.place, "imports.csv");
	writeFileSync(foreign, "product,price\napple,3\n");
	await expect(loadTarget(join(folder, "records"), target)).rejects.toMatchObject({
		code: "target-not-ours",
	});
	expect(readFileSync(foreign, "utf8")).toBe("product,price\napple,3\n");
});

test.for(["tape", "postgres"])("no target %s", (to) => {
	expect(() => targetOf(to, "output", null)).toThrow(/可用/);
});
