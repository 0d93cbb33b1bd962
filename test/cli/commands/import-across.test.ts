import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { text } from "../../check/across/reports.ts";
import { contents, folderWith, ziping } from "../ziping.ts";

const FLOOD = "全年巡查水库1,846座次，排查险工险段73处，处置险情29处，转移群众3,215人次。";
const reports = {
	"in/2021.txt": text(2021, { work: FLOOD }),
	"in/2022.txt": text(2022, { work: FLOOD }),
};

const run = (folder: string) => ziping(folder, "import", "in", "--out", "out");

test("the summary counts what reports show about each other, and a second run gives the same bytes", async () => {
	const folder = folderWith(reports);
	expect((await run(folder)).code).toBe(0);
	const first = contents(join(folder, "out"));
	expect(first["records/2022.txt.json"]).toContain('"rule": "copied-from-prior-year"');
	const { totals, reports: listed } = JSON.parse(first["summary.json"] ?? "null");
	expect(totals.findings.warning).toBe(1);
	expect(listed.map((one: { findings: { warning: number } }) => one.findings.warning)).toEqual([
		0, 1,
	]);
	await run(folder);
	expect(contents(join(folder, "out"))).toEqual(first);
});

test("a record of an earlier run is neither compared nor changed", async () => {
	const folder = folderWith(reports);
	await run(folder);
	const { "records/2022.txt.json": before } = contents(join(folder, "out"));
	rmSync(join(folder, "in/2022.txt"));
	await run(folder);
	const after = contents(join(folder, "out"));
	expect(after["records/2022.txt.json"]).toBe(before);
	expect(JSON.parse(after["summary.json"] ?? "null").stale).toEqual(["records/2022.txt.json"]);
});

test("with last year's report gone the finding goes too", async () => {
	const folder = folderWith(reports);
	await run(folder);
	rmSync(join(folder, "in/2021.txt"));
	await run(folder);
	const after = contents(join(folder, "out"));
	expect(after["records/2022.txt.json"]).not.toContain("copied-from-prior-year");
});
