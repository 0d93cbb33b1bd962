import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { csv } from "../../src/warehouse/sinks/csv.ts";
import { parseCsv } from "./read-back.ts";
import { allHashed, oddReport, readAnew } from "./records.ts";

function newFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), "ziping-csv-"));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

test("no field begins like a formula, but for numbers", async () => {
	const folder = newFolder();
	const writer = await csv.open(folder);
	await writer.write(allHashed([oddReport()]));
	await writer.close();
	const [head = [], ...rows] = parseCsv(readFileSync(join(folder, "figures.csv"), "utf8"));
	const raw = head.indexOf("raw");
	const value = head.indexOf("value");
	expect(rows.map((row) => row[raw])).toContain("'=1+1");
	expect(rows.map((row) => row[raw])).toContain("''=1+1");
	expect(rows.map((row) => row[value])).toContain("-16.77");
	for (const row of rows)
		for (const [i, field] of row.entries())
			if (i !== value) expect(field ?? "").not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
});

test("with a byte order mark on demand, which a second run reads over", async () => {
	const folder = newFolder();
	for (const record of [oddReport(), readAnew(oddReport())]) {
		const writer = await csv.open(folder, { bom: true });
		await writer.write(allHashed([record]));
		await writer.close();
		const bytes = readFileSync(join(folder, "reports.csv"));
		expect([...bytes.subarray(0, 4)]).toEqual([0xef, 0xbb, 0xbf, "r".charCodeAt(0)]);
	}
	const text = readFileSync(join(folder, "reports.csv"), "utf8");
	expect(parseCsv(text.replace(/^\uFEFF/, ""))).toHaveLength(2);
});
