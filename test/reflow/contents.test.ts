import { expect, test } from "vitest";
import { ingest } from "../../src/ingest/index.ts";
import { reflow } from "../../src/reflow/index.ts";

const textOf = async (lines: readonly string[]): Promise<string> => {
	const bytes = new TextEncoder().encode(lines.join("\n"));
	return reflow(await ingest({ path: "a.txt", bytes })).text;
};

const TITLE = "青源县水务局2022年度部门整体支出绩效评价报告";
const ENTRIES = [
	"一、部门（单位）概况",
	"（一）职能职责",
	"（二）重点工作任务概述",
	"二、主要问题",
];
const BODY = [TITLE, "一、部门（单位）概况", "（一）职能职责", "负责全县水资源管理。"];

test.for([
	["with page numbers", ["目 录", ...ENTRIES.map((entry, i) => `${entry} ${i + 1}`)]],
	["without page numbers", ["目录", ...ENTRIES]],
] as const)("a table of contents without leaders, %s, is no text", async ([, contents]) => {
	expect(await textOf([TITLE, ...contents, ...BODY])).toBe([TITLE, ...BODY].join("\n"));
});

test("headings that are not printed again are text", async () => {
	const lines = [TITLE, "目录", ...ENTRIES, "全年完成各项任务。"];
	expect(await textOf(lines)).toBe(lines.join("\n"));
});

test("a numbering alone on its line belongs to the next line", async () => {
	const lines = ["一、基本情况", "2.", "人员编制", "全局在职在编139人。", "（三）", "职责职能"];
	expect(await textOf(lines)).toBe(
		["一、基本情况", "2.人员编制", "全局在职在编139人。", "（三）职责职能"].join("\n"),
	);
});

test("a whole outline before the text that prints it again is a table of contents", async () => {
	const outline = [
		...["一、部门概况", "（一）机构设置", "（二）部门职能", "二、绩效目标", "三、评价过程"],
		...["（一）评价思路", "（二）评价目的", "四、存在的问题", "五、改进措施"],
	];
	const text = outline.flatMap((heading) => [heading, "本单位按要求开展了工作。"]);
	expect(await textOf([TITLE, ...outline, TITLE, ...text])).toBe(
		[TITLE, TITLE, ...text].join("\n"),
	);
	// A form that lists headings, with another text behind them.
	const others = ["一、项目概况", "项目已完成。"];
	const lines = [TITLE, ...outline, ...others];
	expect(await textOf(lines)).toBe(lines.join("\n"));
});
