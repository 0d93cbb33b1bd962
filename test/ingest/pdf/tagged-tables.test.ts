import { expect, test } from "vitest";
import { pdf } from "../../../src/ingest/pdf/index.ts";
import { reflow } from "../../../src/reflow/index.ts";
import { segment } from "../../../src/segment/index.ts";
import {
	artifact,
	type BuiltPage,
	type BuiltTag,
	buildPdf,
	fill,
	marked,
	stroke,
	text,
} from "../pdf-builder.ts";

async function read(pages: readonly BuiltPage[], tags: readonly BuiltTag[]) {
	const report = segment(reflow(await pdf.read({ path: "a.pdf", bytes: buildPdf(pages, tags) })));
	return {
		text: report.text.split("\n"),
		tables: report.tables.map(({ rows }) =>
			rows.map((row) =>
				row.map(({ text: chars, rowSpan, colSpan }) =>
					rowSpan * colSpan === 1 ? chars : `${chars} ${rowSpan}×${colSpan}`,
				),
			),
		),
		diagnostics: report.diagnostics.map(({ code }) => code),
	};
}

/** Counts the marks of each page on. */
function marker() {
	const next: number[] = [];
	const contents: string[] = [];
	return {
		/** Prints marked text, line below line, and gives its place. */
		put(page: number, x: number, y: number, ...lines: readonly string[]) {
			const mark = next[page] ?? 0;
			next[page] = mark + 1;
			const shown = lines.map((chars, i) => text(x, y + 16 * i, 12, chars)).join("");
			contents[page] = (contents[page] ?? "") + marked(mark, shown);
			return [page, mark] as const;
		},
		draw(page: number, content: string) {
			contents[page] = (contents[page] ?? "") + content;
		},
		pages: () => contents.map((content) => ({ content })),
	};
}

const spans = (rows: number, columns: number): string =>
	`/A << /O /Table /RowSpan ${rows} /ColSpan ${columns} >>`;
const cell = (kids: BuiltTag["kids"], entries = ""): BuiltTag => ({ role: "TD", kids, entries });
const tr = (...kids: readonly BuiltTag[]): BuiltTag => ({ role: "TR", kids });
const XS = [80, 260, 330, 420];

const PROSE = "资金安排情况如下。";
const END = "以上为全部资金。";

/** A table without rules: a head of two rows, a merged name, an empty cell, a sum over two columns. */
function borderless(change: (rows: BuiltTag[]) => BuiltTag[] = (rows) => rows) {
	const page = marker();
	const put = (col: number, y: number, ...lines: readonly string[]) =>
		page.put(0, XS[col] ?? 0, y, ...lines);
	const before = put(0, 80, PROSE);
	const rows = [
		tr(
			cell([put(0, 120, "项目名称")], spans(2, 1)),
			cell([put(1, 112, "金额")], spans(1, 2)),
			cell([put(3, 120, "执行率")], spans(2, 1)),
		),
		tr(cell([put(1, 128, "预算")]), cell([put(2, 128, "执行")])),
		tr(
			cell([put(0, 150, "道路养护以及日常管理设备购", "置等支出")]),
			cell([put(1, 150, "1,234,", "567.89")]),
			cell([]),
			cell([put(3, 150, "98.76%")]),
		),
		tr(cell([put(0, 190, "小计")], spans(1, 3)), cell([put(3, 190, "98.76%")])),
	];
	const after = put(0, 230, END);
	const tags: BuiltTag[] = [
		{ role: "P", kids: [before] },
		{ role: "Table", kids: change(rows) },
		{ role: "P", kids: [after] },
	];
	return { page, tags };
}

const CELLS = [
	["项目名称 2×1", "金额 1×2", "执行率 2×1"],
	["预算", "执行"],
	["道路养护以及日常管理设备购置等支出", "1,234,567.89", "", "98.76%"],
	["小计 1×3", "98.76%"],
];

test("a table without rules has the cells of its tags", async () => {
	const { page, tags } = borderless();
	const found = await read(page.pages(), tags);
	expect(found).toMatchObject({ tables: [CELLS], diagnostics: [] });
	expect([found.text[0], found.text.at(-1)]).toEqual([PROSE, END]);
	expect((await read(page.pages(), [])).tables).not.toEqual([CELLS]);
});

test("head and body may be grouped", async () => {
	const { page, tags } = borderless((rows) => [
		{ role: "THead", kids: rows.slice(0, 2) },
		{ role: "TBody", kids: rows.slice(2) },
	]);
	expect((await read(page.pages(), tags)).tables).toEqual([CELLS]);
});

const actual = (characters: string): string =>
	`/ActualText <FEFF${Buffer.from(characters, "utf16le").swap16().toString("hex")}>`;

test.for([
	[
		"of which one digit is not printed so",
		(rows: BuiltTag[]) =>
			rows.map((row, i) => (i === 3 ? { ...row, entries: actual("小计98.77%") } : row)),
	],
	["with rows of different widths", (rows: BuiltTag[]) => [...rows.slice(0, 3), tr(cell([]))]],
	["in another order than printed", (rows: BuiltTag[]) => [...rows.slice(2), ...rows.slice(0, 2)]],
] as const)("tags %s give no table", async ([, change]) => {
	const { page, tags } = borderless(change);
	const found = await read(page.pages(), tags);
	expect(found.tables).not.toContainEqual(CELLS);
	expect(found.tables).toEqual((await read(page.pages(), [])).tables);
});

test("a row that a page break tears is one, and the repeated head is left out", async () => {
	const page = marker();
	const put = (on: number, col: number, y: number, ...lines: readonly string[]) =>
		page.put(on, XS[col] ?? 0, y, ...lines);
	const head = ["项目", "预算", "执行"];
	page.draw(1, artifact(head.map((chars, col) => text(XS[col] ?? 0, 80, 12, chars)).join("")));
	const rows = [
		tr(...head.map((chars, col) => cell([put(0, col, 700, chars)]))),
		tr(
			cell([put(0, 0, 740, "城乡社区公共设施建"), put(1, 0, 100, "设和维护")]),
			cell([put(0, 1, 740, "1,234,"), put(1, 1, 100, "567.89")]),
			cell([put(0, 2, 740, "12.00")]),
		),
		tr(cell([put(1, 0, 130, "合计")]), cell([put(1, 1, 130, "99.00")]), cell([])),
	];
	const after = page.put(1, 80, 170, END);
	const { text: lines, tables } = await read(page.pages(), [
		{ role: "Table", kids: rows },
		{ role: "P", kids: [after] },
	]);
	expect(tables).toEqual([
		[head, ["城乡社区公共设施建设和维护", "1,234,567.89", "12.00"], ["合计", "99.00", ""]],
	]);
	expect(lines.at(-1)).toBe(END);
	expect(lines).toHaveLength(4);
});

test("where rules show the same cells, they also show what is merged", async () => {
	const page = marker();
	for (const y of [100, 120, 140]) page.draw(0, stroke(y === 120 ? 260 : 80, y, 500, y));
	for (const x of [80, 260, 500]) page.draw(0, stroke(x, 100, x, 140));
	page.draw(0, fill(0, 0, 1, 1));
	const rows = [
		tr(cell([page.put(0, 90, 115, "名称")]), cell([page.put(0, 270, 115, "12.00")])),
		tr(cell([]), cell([page.put(0, 270, 135, "13.00")])),
	];
	const { tables } = await read(page.pages(), [{ role: "Table", kids: rows }]);
	expect(tables).toEqual([[["名称 2×1", "12.00"], ["13.00"]]]);
});

test.for([
	["of two elements are two", 2],
	["of one element are one", 1],
] as const)("ruled pieces on two pages %s", async ([, count]) => {
	const page = marker();
	const ruled = (on: number, y: number, names: readonly string[]): BuiltTag[] => {
		const ys = [...names.map((_, i) => y + 20 * i), y + 20 * names.length];
		for (const at of ys) page.draw(on, stroke(80, at, 500, at));
		for (const x of [80, 260, 500]) page.draw(on, stroke(x, y, x, ys.at(-1) ?? y));
		return names.map((name, i) =>
			tr(
				cell([page.put(on, 90, y + 15 + 20 * i, name)]),
				cell([page.put(on, 270, y + 15 + 20 * i, "12.00")]),
			),
		);
	};
	const [upper, lower] = [ruled(0, 740, ["名称", "道路"]), ruled(1, 80, ["供水", "桥梁"])];
	const tags =
		count === 1
			? [{ role: "Table", kids: [...upper, ...lower] }]
			: [upper, lower].map((kids) => ({ role: "Table", kids }));
	expect((await read(page.pages(), tags)).tables).toHaveLength(count);
});
