import { join } from "node:path";
import { expect, test } from "vitest";
import { parseCsv } from "../../../src/batch/inputs/csv.ts";
import { compareManifest, readManifest } from "../../../src/batch/inputs/manifest.ts";
import { folderWith } from "../../cli/ziping.ts";

test.for([
	[
		"a,b\nc,d\n",
		[
			["a", "b"],
			["c", "d"],
		],
	],
	['"a,""b""\r\nc",d\r\n\r\n', [['a,"b"\r\nc', "d"]]],
	["a,,b,", [["a", "", "b", ""]]],
	["甲\t乙\r\n", [["甲", "乙"]]],
	["", []],
	[",\n", []],
] as const)("CSV %j", ([text, rows]) => {
	expect(parseCsv(text)).toEqual(rows);
});

/** 文件,单位,年度 / a.txt,水务局,2021 in GBK, as Excel writes it. */
const GBK = Buffer.from(
	"cec4bcfe2cb5a5cebb2cc4eab6c80d0a612e7478742ccbaecef1bed62c323032310d0a",
	"hex",
);

test.for([
	["CSV", "path,agency,year\na.txt,水务局,2021\n"],
	["CSV with a mark of UTF-8", "\ufeff路径,部门,年份\n.\\a.txt,水务局,2021年度\n"],
	["CSV in GBK", GBK],
	["JSON lines", '{"path":"a.txt","agency":"水务局","fiscalYear":2021}\n\n'],
] as const)("a manifest as %s", async ([, content]) => {
	const folder = folderWith({ 清单: content });
	expect(await readManifest(join(folder, "清单"))).toEqual([
		{ path: "a.txt", agency: "水务局", fiscalYear: 2021 },
	]);
});

test.for([
	["no head for the path", "name,year\na.txt,2021\n"],
	["a line without a path", '{"path":"a.txt"}\n{"agency":"水务局"}\n'],
	["broken JSON", '{"path":\n'],
	["nothing", ""],
] as const)("%s is refused", async ([, content]) => {
	const folder = folderWith({ "清单.csv": content });
	await expect(readManifest(join(folder, "清单.csv"))).rejects.toMatchObject({
		code: "unsupported-format",
	});
});

test("what the report does not say is supplied, what it says otherwise is a contradiction", () => {
	const listed = [
		{ path: "in/a.txt", agency: "清河县水务局", fiscalYear: 2021 },
		{ path: "b.txt", agency: "财政局", fiscalYear: 2020 },
		{ path: "c.txt", agency: null, fiscalYear: 2021 },
		{ path: "z.txt", agency: null, fiscalYear: 2021 },
		{ path: "坏.pdf", agency: "教育局", fiscalYear: 2021 },
	];
	const reports = [
		{ paths: ["a.txt"], agency: "清河县 水务局", fiscalYear: null },
		{ paths: ["x/b.txt"], agency: "审计局", fiscalYear: 2020 },
		{ paths: ["x/c.txt", "y/c.txt"], agency: "民政局", fiscalYear: 2022 },
	];
	const files = ["a.txt", "x/b.txt", "x/c.txt", "y/c.txt", "坏.pdf"];
	expect(compareManifest(listed, reports, files)).toEqual({
		listed: 5,
		// Two files have the name, so that none of them is meant for certain.
		missing: ["c.txt", "z.txt"],
		supplied: [{ path: "a.txt", field: "fiscalYear", manifest: 2021, report: null }],
		contradicted: [{ path: "x/b.txt", field: "agency", manifest: "财政局", report: "审计局" }],
	});
});
