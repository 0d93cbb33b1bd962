import { expect, test } from "vitest";
import { ingest } from "../../src/ingest/index.ts";
import { reflow } from "../../src/reflow/index.ts";
import { evidenceAt } from "../../src/text/locate.ts";

const read = async (text: string) =>
	reflow(await ingest({ path: "a.txt", bytes: new TextEncoder().encode(text) }));

const filler = "统筹推进各项重点工作任务落地见效并持续巩固提升绩效管理水平，切实把";

test("a number torn from its unit over lines and a page break keeps its place", async () => {
	const report = await read(
		`${`${filler}\n`.repeat(6)}二、年度部门整体支出规模：本部门当年批复的全年预算数16,671.64 万\n\n\n\n元；全年执行数 13,720.07 万元；完成率 82.30%。\n`,
	);
	const start = report.text.indexOf("16,671.64");
	const evidence = evidenceAt(report, { start, end: start + "16,671.64万元".length });
	expect(evidence).toMatchObject({ quote: "16,671.64万元", line: 7, page: null });
	const end = evidenceAt(report, { start: evidence.end - 1, end: evidence.end });
	expect(end).toMatchObject({ quote: "元", line: 11 });
});

test("layout white space goes, spaces between Latin words stay", async () => {
	const { text } = await read(
		"本 年 收 入 合 计 2946.25 万 元\n采用 Windows Server 2019 系统 A 类",
	);
	expect(text).toBe("本年收入合计2946.25万元\n采用Windows Server 2019系统A类");
});

test("a heading glued to the paragraph before it stands alone", async () => {
	const { text } = await read("及时化解矛盾，确保总体稳定。（三）部门整体收支情况。");
	expect(text).toBe("及时化解矛盾，确保总体稳定。\n（三）部门整体收支情况。");
});

test("page numbers, running heads and contents are said, not read", async () => {
	const body = (page: number) =>
		`某市某局2022年度部门整体支出绩效自评报告\n第${page}部分说明了全年工作开展的情况。\n各项任务均已完成。\n- ${page} -`;
	const contents = "目  录\n一、基本情况………………1\n二、评价分析……………3\n三、存在问题……………5\n";
	const { text, diagnostics } = await read(`${contents}${[1, 2, 3, 4].map(body).join("\f")}`);
	expect(text).not.toMatch(/目录|…|- \d -/u);
	expect(diagnostics.map(({ code }) => code).toSorted()).toEqual([
		"contents-removed",
		"page-number-removed",
		"running-head-removed",
	]);
});
