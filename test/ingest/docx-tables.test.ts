import { expect, test } from "vitest";
import { ingest } from "../../src/ingest/index.ts";
import { cell, p, row, table, word } from "./docx-builder.ts";

/** Cells as `text`, `text/rowSpan/colSpan` where merged, paragraphs parted by `|`. */
async function tablesOf(body: string): Promise<string[][][]> {
	const { lines, tables } = await ingest({ path: "a.docx", bytes: word({ body }) });
	return tables.map(({ rows }) =>
		rows.map((cells) =>
			cells.map(({ lines: own, rowSpan, colSpan }) => {
				const text = own.map((at) => lines[at]?.text).join("|");
				return rowSpan * colSpan === 1 ? text : `${text}/${rowSpan}/${colSpan}`;
			}),
		),
	);
}

const span = (count: number): string => `<w:gridSpan w:val="${count}"/>`;
const down = '<w:vMerge w:val="restart"/>';
const on = "<w:vMerge/>";

test("merged cells keep their spans", async () => {
	const body = table(
		row(cell("指标", span(2)), cell("分值")),
		row(cell("产出", down), cell("数量"), cell("20")),
		row(cell("", on), cell("质量"), cell("30")),
		row(cell("效益", down), cell("社会"), cell("10")),
	);
	expect(await tablesOf(body)).toEqual([
		[
			["指标/1/2", "分值"],
			["产出/2/1", "数量", "20"],
			["质量", "30"],
			["效益", "社会", "10"],
		],
	]);
});

test("a cell merged both ways", async () => {
	const body = table(
		row(cell("总", down + span(2)), cell("1")),
		row(cell("", on + span(2)), cell("2")),
	);
	expect(await tablesOf(body)).toEqual([[["总/2/2", "1"], ["2"]]]);
});

test("a merge without a cell above it is a cell of its own", async () => {
	expect(await tablesOf(table(row(cell("甲", on), cell("乙"))))).toEqual([[["甲", "乙"]]]);
	const wider = table(row(cell("甲", down), cell("乙")), row(cell("丙", on + span(2))));
	expect(await tablesOf(wider)).toEqual([[["甲", "乙"], ["丙/1/2"]]]);
});

test("cells merged as old files do it", async () => {
	const body = table(
		row(cell("甲", '<w:hMerge w:val="restart"/>'), cell("", "<w:hMerge/>"), cell("乙")),
	);
	expect(await tablesOf(body)).toEqual([[["甲/1/2", "乙"]]]);
});

test("columns that a row leaves out keep the others in place", async () => {
	const shifted = row(cell("乙")).replace(
		"<w:tr>",
		'<w:tr><w:trPr><w:gridBefore w:val="1"/><w:gridAfter w:val="2"/></w:trPr>',
	);
	expect(await tablesOf(table(shifted))).toEqual([[["", "乙", "/1/2"]]]);
});

test("columns too narrow for a character are seams of lines that do not meet", async () => {
	const grid = (...widths: readonly number[]): string =>
		`<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>`;
	const rows = [
		row(cell("产出", down), cell("数量", span(2)), cell("20")),
		row(cell("", on + span(2)), cell("质量"), cell("30")),
	];
	const merged = [
		["产出/2/1", "数量", "20"],
		["质量", "30"],
	];
	expect(await tablesOf(table(grid(2000, 12, 2000, 900), ...rows))).toEqual([merged]);
	const apart = [
		["产出", "数量/1/2", "20"],
		["/1/2", "质量", "30"],
	];
	expect(await tablesOf(table(grid(2000, 800, 2000, 900), ...rows))).toEqual([apart]);
	expect(await tablesOf(table(grid(0, 0, 0, 0), ...rows))).toEqual([apart]);
	const unmeasured = "<w:tblGrid><w:gridCol/><w:gridCol/><w:gridCol/><w:gridCol/></w:tblGrid>";
	expect(await tablesOf(table(unmeasured, ...rows))).toEqual([apart]);
	const half = unmeasured.replace("<w:gridCol/>", '<w:gridCol w:w="2000"/>');
	expect(await tablesOf(table(half, ...rows))).toEqual([apart]);
});

test("a deleted row is out, one in a content control is in", async () => {
	const deleted = row(cell("删"), cell("1")).replace("<w:tr>", "<w:tr><w:trPr><w:del/></w:trPr>");
	const framed = `<w:sdt><w:sdtContent>${row(cell("内"), cell("2"))}</w:sdtContent></w:sdt>`;
	expect(await tablesOf(table(deleted, framed))).toEqual([[["内", "2"]]]);
});

test("a deleted cell is out", async () => {
	expect(await tablesOf(table(row(cell("甲"), cell("删", "<w:cellDel/>"), cell("乙"))))).toEqual([
		[["甲", "乙"]],
	]);
});

test("a table in a cell is part of its text", async () => {
	const inner = `<w:tc>${table(row(cell("甲"), cell("12.5")), row(cell("乙"), cell("30")))}<w:p/></w:tc>`;
	expect(await tablesOf(table(row(cell("明细"), inner)))).toEqual([[["明细", "甲|12.5|乙|30"]]]);
});

test("numbers of two paragraphs do not run together", async () => {
	const two = `<w:tc>${p("286.40")}${p("274.94")}${p("万元")}</w:tc>`;
	expect(await tablesOf(table(row(two, cell("合计"))))).toEqual([[["286.40 274.94|万元", "合计"]]]);
});

test("a border around text is no table", async () => {
	const inner = `<w:tc>${p("正文一")}${table(row(cell("甲"), cell("乙")))}${p("正文二")}</w:tc>`;
	const { lines, tables } = await ingest({
		path: "a.docx",
		bytes: word({ body: table(row(inner)) }),
	});
	expect(lines.map(({ text }) => text)).toEqual(["正文一", "甲", "乙", "正文二"]);
	expect(tables.map(({ before }) => before)).toEqual([3]);
});

test("a border around a table is no table", async () => {
	const inner = `<w:tc>${table(row(cell("甲"), cell("乙")))}<w:p/></w:tc>`;
	expect(await tablesOf(table(row(inner)))).toEqual([[["甲", "乙"]]]);
});

test("the line after a table is named", async () => {
	const body = p("前") + table(row(cell("甲"), cell("乙"))) + p("后");
	const { lines, tables } = await ingest({ path: "a.docx", bytes: word({ body }) });
	expect(lines[tables[0]?.before ?? -1]?.text).toBe("后");
});

test("a table divided at the end of a page is one, without its repeated head", async () => {
	const names = ["三级指标", "年度指标值", "实际完成值", "分值"];
	const head = row(cell("绩效指标", down), ...names.map((name) => cell(name)));
	const line = (name: string, total = "") =>
		row(
			cell(total, total === "" ? on : ""),
			...[name, "5次", "5次", "50"].map((text) => cell(text)),
		);
	const body = `${table(head, line("巡查次数"))}${p("")}${table(head, line("培训次数"))}`;
	expect(await tablesOf(body)).toEqual([
		[
			["绩效指标/2/1", ...names],
			["巡查次数", "5次", "5次", "50"],
			["/1/1", "培训次数", "5次", "5次", "50"].map((text) => text.replace("/1/1", "")),
		],
	]);
});

test.for<[string, string, string]>([
	["text stands between", "合计前", p("附表2")],
	["the first ends in a total", "合计", p("")],
])("two tables with one head stay two where %s", async ([, last, between]) => {
	const head = row(...["项目", "预算数", "执行数", "执行率"].map((name) => cell(name)));
	const one = (label: string) =>
		table(head, row(...[label, "5", "5", "100%"].map((text) => cell(text))));
	expect(await tablesOf(`${one(last)}${between}${one("乙")}`)).toHaveLength(2);
});

const list = (...columns: readonly string[]): string =>
	table(...["甲", "乙", "丙"].map((name) => row(...columns.map((each) => cell(name + each)))));
const holding = (inner: string, properties = ""): string =>
	`<w:tc><w:tcPr>${properties}</w:tcPr>${inner}${p("")}</w:tc>`;

test.for<[string, string, readonly (readonly string[])[]]>([
	[
		"has more columns than the cell",
		table(
			row(cell("总额"), cell("100"), cell("95")),
			row(cell("指标"), holding(list("1", "2", "3", "4"), '<w:gridSpan w:val="2"/>')),
			row(cell("总分"), cell("100"), cell("99")),
		),
		[
			["总额", "100", "95/1/3"],
			["指标/3/1", "甲1", "甲2", "甲3", "甲4"],
			["乙1", "乙2", "乙3", "乙4"],
			["丙1", "丙2", "丙3", "丙4"],
			["总分", "100", "99/1/3"],
		],
	],
	[
		"has fewer columns than the cell",
		table(row(cell("指标"), holding(list("1", "2", "3", "4"), '<w:gridSpan w:val="5"/>'))),
		[
			["指标/3/1", "甲1", "甲2", "甲3", "甲4/1/2"],
			["乙1", "乙2", "乙3", "乙4/1/2"],
			["丙1", "丙2", "丙3", "丙4/1/2"],
		],
	],
	[
		"stands left of another cell and is part of the text",
		table(row(holding(list("1", "2", "3", "4")), cell("备注"))),
		[["甲1|甲2|甲3|甲4|乙1|乙2|乙3|乙4|丙1|丙2|丙3|丙4", "备注"]],
	],
])("a list that fills the last cell of a row %s", async ([, body, expected]) => {
	expect(await tablesOf(body)).toEqual([expected]);
});

const HEAD = row(...["一级指标", "名称", "目标", "完成", "得分"].map((name) => cell(name)));
const OUTPUT = row(cell("产出指标"), cell("里程"), cell("≥18公里"), cell("18.6公里"), cell("20"));
const TIME = row(cell(""), cell("工期"), cell("≤90天"), cell("86天"), cell("20"));

test.for<[string, string, number]>([
	["goes on", table(HEAD, OUTPUT) + table(TIME, OUTPUT), 1],
	["goes on behind an empty line", table(HEAD, OUTPUT) + p("") + table(TIME, OUTPUT), 1],
	["has ended in a total", table(HEAD, OUTPUT, row(cell("总分"))) + table(TIME, OUTPUT), 2],
	["ends where a title stands", table(HEAD, OUTPUT) + p("附表") + table(TIME, OUTPUT), 2],
	[
		"ends before a head with an empty corner",
		table(HEAD, OUTPUT) +
			table(row(...["", "2021年", "2022年", "增减额", "增减率"].map((name) => cell(name))), OUTPUT),
		2,
	],
])("a table that was cut inside a merged cell %s", async ([, body, count]) => {
	expect(await tablesOf(body)).toHaveLength(count);
});

test("a merged cell in which a table was cut is whole again", async () => {
	const [joined] = await tablesOf(table(HEAD, OUTPUT) + table(TIME, OUTPUT));
	expect(joined?.slice(1)).toEqual([
		["产出指标/2/1", "里程", "≥18公里", "18.6公里", "20"],
		["工期", "≤90天", "86天", "20"],
		["产出指标", "里程", "≥18公里", "18.6公里", "20"],
	]);
});
