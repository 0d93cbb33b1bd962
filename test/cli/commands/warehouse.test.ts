import {
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { READ_BACK } from "../../warehouse/read-back.ts";
import { folderWith, report, wrongReport, ziping } from "../ziping.ts";

/** A folder where two reports have been imported to `output`. */
async function imported(): Promise<string> {
	const folder = folderWith({ "in/a.txt": report, "in/b.txt": wrongReport });
	const { code } = await ziping(folder, "import", "in", "--quiet");
	expect(code).toBe(0);
	return folder;
}

test("import fills the warehouse, which answers in three forms", async () => {
	const folder = await imported();
	const sql = `SELECT agency, printed_rate, computed_rate, 1 AS one, '=1' AS text, NULL AS none
		FROM execution_rates ORDER BY printed_rate`;
	const table = await ziping(folder, "query", sql);
	expect(table.code).toBe(0);
	const lines = table.stdout.split("\n");
	expect(lines[0]).toMatch(/^agency +printed_rate +computed_rate +one +text +none$/);
	expect(lines[2]).toMatch(/^清河县水务局 +69 +96 +1 +=1$/);
	expect(lines.at(-2)).toBe("2 行 rows");
	const csv = await ziping(folder, "query", sql, "--format", "csv");
	expect(csv.stdout).toBe(
		"agency,printed_rate,computed_rate,one,text,none\r\n" +
			"清河县水务局,69,96,1,'=1,\r\n清河县水务局,96,96,1,'=1,\r\n",
	);
	const json = await ziping(folder, "query", sql, "-f", "json");
	expect(JSON.parse(json.stdout)[0]).toEqual({
		agency: "清河县水务局",
		printed_rate: "69",
		computed_rate: "96",
		one: 1,
		text: "=1",
		none: null,
	});
});

test("examples are listed, and one is run with its statement shown", async () => {
	const folder = await imported();
	const list = await ziping(folder, "query", "--example");
	expect(list.stdout).toContain("execution_rates");
	const one = await ziping(folder, "query", "--example", "findings_by_rule");
	expect(one.code).toBe(0);
	expect(one.stdout).toContain("rate-mismatch");
	expect(one.stderr).toContain("FROM findings_by_rule");
	const none = await ziping(folder, "query", "--example", "nothing");
	expect(none).toMatchObject({ code: 1, stdout: "" });
	expect(none.stderr).toContain("execution_rates");
});

test.for([
	["no statement", [], "[usage]"],
	["a wrong statement", ["SELECT * FROM nowhere"], "[query-failed]"],
	["a write", ["DELETE FROM reports"], "[query-failed]"],
	["no warehouse", ["SELECT 1", "--from", "elsewhere"], "[warehouse-missing]"],
	["a form that is not known", ["SELECT 1", "--format", "xml"], "[usage]"],
] as const)("query with %s says so", async ([, args, code]) => {
	const folder = await imported();
	const found = await ziping(folder, "query", ...args);
	expect(found).toMatchObject({ code: 1, stdout: "" });
	expect(found.stderr).toContain(code);
	expect(found.stderr).not.toContain("    at ");
});

test("--no-warehouse leaves it alone", async () => {
	const folder = folderWith({ "in/a.txt": report });
	await ziping(folder, "import", "in", "--no-warehouse");
	expect(existsSync(join(folder, "output/warehouse.duckdb"))).toBe(false);
	expect((await ziping(folder, "export", "--to", "duckdb")).code).toBe(0);
	expect(existsSync(join(folder, "output/warehouse.duckdb"))).toBe(true);
});

test("status and verify: rows against records, sums against sums", async () => {
	const folder = await imported();
	const status = await ziping(folder, "warehouse", "status");
	expect(status.stdout).toMatch(/报告 +reports +2\n/);
	expect((await ziping(folder, "warehouse", "migrate")).stdout).toContain("up to date");
	const good = await ziping(folder, "warehouse", "verify");
	expect(good.code).toBe(0);
	expect(good.stdout).toContain("金额合计 19600000.00 元，不符 0 处");
	const path = join(folder, "output/records/a.txt.json");
	writeFileSync(path, readFileSync(path, "utf8").replace('"5000000"', '"5000001"'));
	const bad = await ziping(folder, "warehouse", "verify");
	expect(bad.code).toBe(2);
	expect(bad.stdout).toContain("a.txt.json money：应为 9800001.00，实为 9800000.00");
});

test("a record that is spoilt is named, the others are exported", async () => {
	const folder = await imported();
	writeFileSync(join(folder, "output/records/c.json"), "{");
	const found = await ziping(folder, "export", "--to", "jsonl");
	expect(found.code).toBe(2);
	expect(found.stderr).toContain("失败 c.json");
	expect(found.stdout).toContain("2 written");
});

test("a target that is not known lists those that are", async () => {
	const folder = await imported();
	const found = await ziping(folder, "export", "--to", "tape");
	expect(found.code).toBe(1);
	expect(found.stderr).toContain("parquet");
});

/** Two folders of results, one for each half of the reports. */
async function halves(): Promise<string> {
	const folder = folderWith();
	for (const half of ["甲", "乙"]) {
		mkdirSync(join(folder, half));
		for (const n of [1, 2, 3])
			writeFileSync(
				join(folder, half, `${half}${n}.txt`),
				report.replace("清河县", `${half}县`) + n,
			);
		await ziping(folder, "import", half, "--out", `out-${half}`, "--no-warehouse", "--quiet");
	}
	return folder;
}

test.for(["duckdb", "parquet", "csv", "jsonl", "xlsx"])(
	"two processes that write to one %s do not spoil it",
	async (to) => {
		const folder = await halves();
		const place = join(folder, to === "xlsx" ? "target.xlsx" : "target");
		const runs = ["甲", "乙", "甲"].map((half) =>
			ziping(folder, "export", "--from", `out-${half}`, "--to", to, "--out", place),
		);
		expect((await Promise.all(runs)).map(({ code, stderr }) => [code, stderr])).toEqual([
			[0, ""],
			[0, ""],
			[0, ""],
		]);
		const tables = await READ_BACK[to]?.(place);
		// A workbook is written anew: the last one stands, whole.
		const expected = to === "xlsx" ? 3 : 6;
		expect(tables?.["imports"]).toHaveLength(expected);
		expect(tables?.["reports"]).toHaveLength(expected);
		expect(tables?.["figures"]?.length).toBe((tables?.["reports"]?.length ?? 0) * 5);
		expect(readdirSync(folder).filter((name) => name.startsWith("."))).toEqual([]);
	},
);

test("of two imports at once into one folder one is refused or waits its turn, and the warehouse verifies", async () => {
	const folder = folderWith();
	for (const half of ["甲", "乙"]) {
		mkdirSync(join(folder, half));
		for (const n of [1, 2, 3])
			writeFileSync(
				join(folder, half, `${half}${n}.txt`),
				report.replace("清河县", `${half}县`) + n,
			);
	}
	const runs = ["甲", "乙"].map((half) => ziping(folder, "import", half, "--quiet"));
	for (const { code, stderr } of await Promise.all(runs)) {
		expect(stderr).toMatch(code === 0 ? /^$/ : /\[busy\]\n$/);
	}
	for (const half of ["甲", "乙"]) {
		expect((await ziping(folder, "import", half, "--quiet")).code).toBe(0);
	}
	const verified = await ziping(folder, "warehouse", "verify");
	expect(verified.stdout).toContain("核对 6 份记录");
	expect(verified.code).toBe(0);
});

test("what a dead process left does not stand in the way", async () => {
	const folder = await imported();
	await ziping(folder, "export", "--to", "parquet");
	const place = join(folder, "output/parquet");
	// Dead after its first step of putting a new folder in place, and in the middle of writing.
	renameSync(join(place, "figures"), join(place, "figures.old"));
	writeFileSync(join(place, ".reports.tmp"), "half");
	await ziping(folder, "import", "in", "--quiet");
	writeFileSync(join(folder, "in/c.txt"), `${report}第三份`);
	await ziping(folder, "import", "in", "--quiet");
	const found = await ziping(folder, "export", "--to", "parquet");
	expect(found.stdout).toContain("1 written, 2 unchanged");
	const tables = await READ_BACK["parquet"]?.(place);
	expect(tables?.["reports"]).toHaveLength(3);
	expect(tables?.["figures"]).toHaveLength(15);
	expect(readdirSync(place).filter((name) => /old|tmp|stage/.test(name))).toEqual([]);
});
