import { expect, test } from "vitest";
import { docx } from "../../src/ingest/docx/index.ts";
import { reflow } from "../../src/reflow/index.ts";
import { segment } from "../../src/segment/index.ts";
import { cell, p, row, table, word } from "../ingest/docx-builder.ts";

const STYLES = [
	["1", "heading 1", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'],
	["2", "标题 2", ""],
	["own", "本单位小标题", '<w:basedOn w:val="2"/>'],
	["plain", "本单位正文", '<w:basedOn w:val="1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>'],
]
	.map(
		([id, name, inner]) =>
			`<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${inner}</w:style>`,
	)
	.join("");

const styled = (style: string, text: string): string => p(text, `<w:pStyle w:val="${style}"/>`);
const TEXT = p("项目资金已按时拨付到位，各项工作按计划推进。");
const FORM = table(row(cell("项目"), cell("金额")), row(cell("培训"), cell("3万元")));

async function outline(body: string): Promise<(readonly [number, string | null, string])[]> {
	const bytes = word({ body, styles: STYLES });
	const { sections } = segment(reflow(await docx.read({ path: "a.docx", bytes })));
	return sections.map(({ depth, ordinal, title }) => [depth, ordinal, title] as const);
}

test.for([
	[
		"levels by style, by its name, by what it is based on, by the paragraph's own level",
		styled("1", "项目概况") +
			styled("2", "立项背景") +
			TEXT +
			styled("own", "主要内容") +
			TEXT +
			p("存在的问题", '<w:outlineLvl w:val="0"/>') +
			TEXT,
		[
			[1, null, "项目概况"],
			[2, null, "立项背景"],
			[2, null, "主要内容"],
			[1, null, "存在的问题"],
		],
	],
	[
		"beside numbered headings, which their numbers place",
		styled("1", "一、基本情况") +
			styled("2", "人员情况：") +
			TEXT +
			p("（一）部门概况") +
			TEXT +
			styled("2", "资产情况") +
			TEXT +
			p("二、存在的问题") +
			TEXT,
		[
			[1, "一", "基本情况"],
			[2, null, "人员情况"],
			[3, "（一）", "部门概况"],
			[2, null, "资产情况"],
			[1, "二", "存在的问题"],
		],
	],
	[
		"a table under a heading",
		styled("1", "资金使用情况") + FORM + styled("1", "存在的问题") + TEXT,
		[
			[1, null, "资金使用情况"],
			[1, null, "存在的问题"],
		],
	],
	[
		"the lines of a title are no headings",
		styled("1", "关于某区水务局河道整治") +
			styled("1", "项目支出绩效自评") +
			TEXT +
			styled("1", "绩效自评报告") +
			TEXT,
		[],
	],
	[
		"paragraphs in the style of a heading are paragraphs",
		styled("1", "一、2021年本部门全年预算下达16,671.64万元，支出13,720.76万元。") +
			styled("1", "2021年支出13,720.76万元") +
			styled("1", "存在的问题是部分项目进度偏慢。") +
			styled("1", "某区水务局") +
			styled("1", "（2022年度）") +
			TEXT +
			styled("1", "2023年3月15日") +
			TEXT,
		[],
	],
	["one line set so for its looks", styled("1", "不忘初心") + TEXT, []],
	["body text, whatever the style is based on", styled("plain", "存在的问题") + TEXT, []],
] as const)("%s", async ([, body, expected]) => {
	expect(await outline(body)).toEqual(expected);
});
