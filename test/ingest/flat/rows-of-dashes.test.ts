import { expect, test } from "vitest";
import { unflatten } from "../../../src/ingest/flat/index.ts";

const HEAD = `项目资金 年初预算数 全年预算数 全年执行数 分值 执行率 得分
年度资金总额 100.00 120.00 114.00 10 95.00% 9.50
其中：当年财政拨款 100.00 120.00 114.00 — 95.00% —`;

const rowsOf = (text: string): readonly string[] => {
	const { lines, tables } = unflatten(
		text.split("\n").map((line) => ({ text: line, page: null, line: null, boxes: [] })),
	);
	return (tables[0]?.rows ?? []).map((row) =>
		row.map((cell) => cell.lines.map((i) => lines[i]?.text.trim()).join("")).join("|"),
	);
};

test.for([
	["其他资金 / /", "其他资金|/|/||||"],
	["其他资金 /", "其他资金|/|||||"],
	["其他资金 — — — —", "其他资金|—|—|—|—||"],
	["其他资金 / / / / / /", "其他资金|/|/|/|/|/|/"],
] as const)("a row of dashes may leave out the rest of them: %s", ([line, row]) => {
	expect(rowsOf(`${HEAD}\n${line}`).at(-1)).toBe(row);
});

test("a row that leaves out amounts behind an amount is not guessed", () => {
	expect(rowsOf(`${HEAD}\n其他资金 20.00 /`)).toEqual([]);
});
