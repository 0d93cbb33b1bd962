import fc from "fast-check";
import { expect, test } from "vitest";
import { readTables } from "../../../src/extract/tables/index.ts";
import { drawn, META } from "./drawn.ts";

const words = fc.constantFrom(
	"一级指标",
	"三级指标",
	"年度指标值",
	"实际完成值",
	"分值",
	"得分",
	"项目名称",
	"资金来源",
	"年初预算数",
	"全年预算数（万元）",
	"全年执行数",
	"执行率",
	"合计",
	"其中：财政拨款",
	"产出指标（50分）",
	"优",
	"—",
	"",
	"<",
	"^",
);
const numbers = fc.oneof(
	fc.integer({ min: 0, max: 99_999 }).map(String),
	fc.integer({ min: 0, max: 9999 }).map((n) => `${n}.5${n % 2 ? "%" : ""}`),
	fc.constantFrom("1,250.00", "≥95%", "12次", "-3.2", "2022", "0"),
);
const grids = fc.array(fc.array(fc.oneof(words, numbers), { minLength: 1, maxLength: 7 }), {
	minLength: 1,
	maxLength: 9,
});

test("whatever a table holds: no error, exact evidence, each print once, in reading order", () => {
	fc.assert(
		fc.property(grids, (grid) => {
			const report = drawn({ rows: grid.map((row) => row.join("|")).join("\n") });
			const { figures, indicators, statements } = readTables(report, META);
			let end = 0;
			for (const { evidence, raw } of figures) {
				expect(report.text.slice(evidence.start, evidence.end)).toBe(raw);
				expect(evidence.start).toBeGreaterThanOrEqual(end);
				end = evidence.end;
			}
			for (const { evidence } of indicators)
				expect(report.text.slice(evidence.start, evidence.end)).toBe(evidence.quote);
			for (const statement of statements) {
				const places = statement.kind === "sum" ? [statement.whole, ...statement.parts] : [];
				for (const place of places) expect(figures[place]).toBeDefined();
			}
		}),
		{ numRuns: 300 },
	);
});
