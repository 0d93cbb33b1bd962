import { expect, test } from "vitest";
import { pdf } from "../../src/ingest/pdf/index.ts";
import { reflow } from "../../src/reflow/index.ts";
import { segment } from "../../src/segment/index.ts";
import { type BuiltPage, buildPdf, fill, stroke, text } from "./pdf-builder.ts";

async function read(pages: readonly BuiltPage[]) {
	const report = segment(reflow(await pdf.read({ path: "a.pdf", bytes: buildPdf(pages) })));
	return {
		lines: report.text.split("\n"),
		tables: report.tables.map(({ rows }) => rows.map((row) => row.map((cell) => cell.text))),
		diagnostics: report.diagnostics.map(({ code }) => code),
	};
}

const XS = [80, 220, 360, 500];
const HEIGHT = 30;
/** Rows of ruled cells; a cell's lines are parted by a stroke. */
function ruled(y: number, rows: readonly (readonly string[])[]): string {
	const bottom = y + HEIGHT * rows.length;
	const cells = rows.flatMap((row, i) =>
		row.flatMap((chars, col) =>
			chars
				.split("/")
				.map((line, k) => text((XS[col] ?? 0) + 4, y + HEIGHT * i + 12 + 12 * k, 10, line)),
		),
	);
	const levels = Array.from({ length: rows.length + 1 }, (_, i) => y + HEIGHT * i);
	return [
		...cells,
		...levels.map((at) => stroke(80, at, 500, at)),
		...XS.map((x) => stroke(x, y, x, bottom)),
	].join("");
}

const HEAD = ["项目", "预算", "执行"];
const A = ["道路养护", "1,200.50", "1,100.25"];
const B = ["农村供水", "300.00", "299.00"];

test.for([
	"续表",
	"续上表",
	"（续上表）",
	"续表2-1",
	"续附表1",
	"接上页",
	"附表1（续）",
	"表1 资金情况表（续）",
	"续表 单位：万元",
	"单位：万元",
])("%s above the second piece of a table only says that it goes on", async (caption) => {
	const title = text(80, 640, 14, "表1 资金情况表") + text(400, 660, 12, "单位：万元");
	const { lines, tables } = await read([
		{ content: title + ruled(680, [HEAD, A]) },
		{ content: text(80, 70, 12, caption) + ruled(80, [HEAD, B]) + text(112, 200, 16, "二、后文") },
	]);
	expect(tables).toEqual([[HEAD, A, B]]);
	expect(lines.at(-1)).toBe("二、后文");
	// Title, unit, three rows, and the text after the table.
	expect(lines).toHaveLength(6);
});

test("a number that a page break tears is one", async () => {
	const { tables } = await read([
		{ content: ruled(700, [HEAD, ["道路养护", "1,234,", "12.00"]]) },
		{ content: ruled(80, [["经费", "567.89", ""], B]) },
	]);
	expect(tables).toEqual([[HEAD, ["道路养护经费", "1,234,567.89", "12.00"], B]]);
});

test.for([
	["at a comma", "1,234,/567.89", "1,234,567.89"],
	["at the point", "12345./67", "12345.67"],
	["between digits", "1234/567.89", "1234567.89"],
	["before the percent sign", "98.76/%", "98.76%"],
] as const)("a number that its cell breaks %s is one", async ([, broken, whole]) => {
	const { tables } = await read([{ content: ruled(100, [HEAD, ["道路养护", broken, "12.00"]]) }]);
	expect(tables).toEqual([[HEAD, ["道路养护", whole, "12.00"]]]);
});

test("rows of figures under a head that stands apart are not one row", async () => {
	const row = (y: number, chars: readonly string[]): string =>
		chars.map((char, col) => text((XS[col] ?? 0) + 4, y, 12, char)).join("");
	const rules = [240, 270, 330].map((y) => stroke(80, y, 500, y)).join("");
	const { tables } = await read([
		{ content: rules + row(258, HEAD) + row(288, A) + row(306, B) + row(324, ["桥梁", "1", "2"]) },
	]);
	expect(tables).toEqual([[HEAD, A, B, ["桥梁", "1", "2"]]]);
});

test("rules of square dots, in both directions", async () => {
	const dots = (x0: number, y0: number, dx: number, dy: number, count: number): string =>
		Array.from({ length: count }, (_, i) => fill(x0 + dx * i, y0 + dy * i, 1, 1)).join("");
	const content =
		[100, 130, 160].map((y) => dots(80, y, 3, 0, 141)).join("") +
		XS.map((x) => dots(x, 100, 0, 3, 21)).join("");
	const cells = [HEAD, A]
		.flatMap((row, i) => row.map((chars, col) => text((XS[col] ?? 0) + 4, 118 + 30 * i, 10, chars)))
		.join("");
	expect((await read([{ content: content + cells }])).tables).toEqual([[HEAD, A]]);
});

test.for([
	["full width", (n: number) => `－${String.fromCharCode(0xff10 + n)}－`],
	["two on a sheet", (n: number) => `- ${2 * n - 1} -　　　　- ${2 * n} -`],
] as const)("page numbers of %s are none of the text", async ([, number]) => {
	const pages = [1, 2].map((n) => ({
		content: text(112, 100, 16, `第${"一二"[n - 1]}段的文字。`) + text(260, 800, 12, number(n)),
	}));
	const { lines, diagnostics } = await read(pages);
	expect(lines.join("")).toBe("第一段的文字。第二段的文字。");
	expect(diagnostics).toEqual(["page-number-removed"]);
});

const FORM_HEAD = ["项目资金", "全年预算数", "全年执行数"];
const form = (name: string): readonly (readonly string[])[] => [
	["项目名称", name, ""],
	FORM_HEAD,
	["总额", "12.00", "11.50"],
];

test("a row that names another project at the top of a page begins another form", async () => {
	const { tables } = await read([
		{ content: ruled(700, form("渠道清淤")) },
		{ content: ruled(80, form("泵站更新")) },
	]);
	expect(tables).toEqual([form("渠道清淤"), form("泵站更新")]);
});

test("a head that repeats the name of the project goes on with its form", async () => {
	const { tables } = await read([
		{ content: ruled(700, form("渠道清淤")) },
		{ content: ruled(80, [...form("渠道清淤").slice(0, 2), ["结转", "1.00", "1.00"]]) },
	]);
	expect(tables).toEqual([[...form("渠道清淤"), ["结转", "1.00", "1.00"]]]);
});

test("the lowest table of a page goes on, not the largest", async () => {
	const more = [
		["结转", "1.00", "1.00"],
		["其他", "2.00", "2.00"],
	];
	const { tables } = await read([
		{ content: ruled(300, [...form("渠道清淤"), A, B]) + ruled(640, form("泵站更新")) },
		{ content: ruled(80, more) },
	]);
	expect(tables).toEqual([
		[...form("渠道清淤"), A, B],
		[...form("泵站更新"), ...more],
	]);
});

/** Two rows beside a cell that is merged over them; `first` rows of the page draw its text. */
function besideMerged(y: number, print: string, rows: readonly (readonly string[])[]): string {
	const bottom = y + HEIGHT * rows.length;
	const cells = rows.flatMap((row, i) =>
		row.map((chars, col) => text((XS[col + 1] ?? 0) + 4, y + HEIGHT * i + 12, 10, chars)),
	);
	const inner = rows.slice(1).map((_, i) => {
		const at = y + HEIGHT * (i + 1);
		return stroke(220, at, 500, at);
	});
	return [
		text(84, y + 12, 10, print),
		...cells,
		...inner,
		stroke(80, y, 500, y),
		stroke(80, bottom, 500, bottom),
		...XS.map((x) => stroke(x, y, x, bottom)),
	].join("");
}

const ABOVE = [
	["总额", "12.00"],
	["拨款", "11.00"],
];
const BELOW = [
	["结转", "1.00"],
	["其他", "2.00"],
];

test.for([
	["项目资金（万", "元）", true],
	["社会效益", "指标", true],
	["服务对象满", "意度指标", true],
	["产出指标", "效益指标", false],
	["产出", "效益", false],
] as const)("a merged cell that a page break tears: %s, %s", async ([above, below, isOne]) => {
	const { tables } = await read([
		{ content: besideMerged(740, above, ABOVE) },
		{ content: besideMerged(80, below, BELOW) },
	]);
	const rows = tables[0] ?? [];
	expect(rows[0]?.[0]).toBe(isOne ? `${above}${below}` : above);
	expect(rows[2]).toEqual(isOne ? BELOW[0] : [below, ...(BELOW[0] ?? [])]);
});

test("the title of a form on each page is no running head", async () => {
	const pages = ["渠道清淤", "泵站更新", "河道保洁"].map((name) => ({
		content: text(200, 60, 16, "2023年度项目支出绩效自评表") + ruled(80, form(name)),
	}));
	const { lines } = await read(pages);
	expect(lines.filter((line) => line === "2023年度项目支出绩效自评表")).toHaveLength(3);
});

test("a head on each page over what is no table of its own is a running head", async () => {
	const { lines } = await read([
		{ content: text(200, 60, 9, "绩效自评表") + ruled(640, form("渠道清淤")) },
		{ content: text(200, 60, 9, "绩效自评表") + ruled(80, [B]) },
		{ content: text(200, 60, 9, "绩效自评表") + text(112, 200, 16, "二、后文") },
	]);
	expect(lines).not.toContain("绩效自评表");
});
