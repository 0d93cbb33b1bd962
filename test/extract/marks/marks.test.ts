import { expect, test } from "vitest";
import type { MarkDraft, ReadBlock } from "../../../src/extract/context.ts";
import { readMarks } from "../../../src/extract/marks/index.ts";
import type { ReportMeta } from "../../../src/model/record.ts";
import { quantities } from "../../../src/text/quantities.ts";
import { segmentedOf } from "../segmented.ts";

const META: ReportMeta = {
	title: "临珠市商务局2021年部门整体支出绩效自评报告",
	kind: "department",
	agency: "临珠市商务局",
	superior: "临珠市人民政府办公室",
	project: null,
	fiscalYear: 2021,
};

interface Marked {
	readonly blocks: readonly ReadBlock[];
	readonly marks: readonly MarkDraft[];
	quote(mark: MarkDraft): string;
}

function marked(paragraphs: readonly string[], meta: Partial<ReportMeta> = {}): Marked {
	const report = segmentedOf(paragraphs);
	const blocks = report.blocks.map((block) => ({ ...block, quantities: quantities(block.text) }));
	return {
		blocks,
		marks: readMarks(blocks, report, { ...META, ...meta }),
		quote: ({ block, at }) => blocks[block]?.text.slice(at.start, at.end) ?? "",
	};
}

function quotes(kind: MarkDraft["kind"], ...paragraphs: readonly string[]): readonly string[] {
	const { marks, quote } = marked(paragraphs);
	return marks.filter((mark) => mark.kind === kind).map(quote);
}

/** The numbers of each series, in text order. */
function series(...paragraphs: readonly string[]): readonly (readonly number[])[] {
	const found = new Map<string, number[]>();
	for (const mark of marked(paragraphs).marks) {
		if (mark.kind !== "ordinal") continue;
		found.set(mark.series, [...(found.get(mark.series) ?? []), mark.number]);
	}
	return [...found.values()];
}

test("一是 … in one paragraph are one series", () => {
	expect(series("一是组织学习。二是加强宣传；四是统一是非标准，一般性支出压减。")).toEqual([
		[1, 2, 4],
	]);
});

test("一是 … over paragraphs of one section are one series, a new 一是 starts another", () => {
	expect(
		series(
			"一、基本情况",
			"一是甲。",
			"二是乙。",
			"四是丙。",
			"一是丁。",
			"二是戊。",
			"二、存在的问题",
			"一是己。",
		),
	).toEqual([[1, 2], [1, 2, 4], [1, 2], [1]]);
});

test("headings count under their parent and in their style", () => {
	expect(
		series(
			"一、基本情况",
			"（一）部门概况",
			"（二）收支情况",
			"二、评价分析",
			"（一）自评结论",
			"（三）工作成效",
		),
	).toEqual([
		[1, 2],
		[1, 2],
		[1, 3],
	]);
});

test("numbered paragraphs count under their section, beside headings of the same numbering", () => {
	expect(
		series(
			"一、基本情况",
			"（一）收支情况",
			"1.2021年全年预算下达16万元，其中一般公共预算16万元。",
			"2.1-12月部门整体支出13万元，支出率82.30%。",
			"3.非税收入情况",
			"5.2021年“三公”经费支出2.71万元。",
		),
	).toEqual([[1], [1], [1, 2, 3, 5]]);
});

test("第一， … are a series; 第一产业 and 第一次 are no items", () => {
	expect(
		series("第一，新增主体450家。第二，进出口总额400亿元。第一产业增长，第一次全会召开。"),
	).toEqual([[1, 2]]);
});

test("the span of an ordinal is its mark", () => {
	expect(quotes("ordinal", "一、基本情况", "（一）部门概况。本部门：一是甲。第二，乙。")).toEqual([
		"一、",
		"（一）",
		"一是",
		"第二",
	]);
});

test("notes in circles before a paragraph are no items", () => {
	expect(series("一、基本情况", "②全年预算数指年初预算数。", "④“三公”经费不含会议费。")).toEqual([
		[1],
	]);
});

test.for<readonly [string, readonly string[]]>([
	["部门名称 2021 年部门整体支出绩效自评报告", ["部门名称"]],
	["（单位名称）2021年度单位整体支出绩效自评报告", ["单位名称"]],
	["普陀区XX局20XX年度部门整体支出绩效自评报告", ["XX", "20XX"]],
	["印发《潭溪区XX年度高标准农田建设实施方案》", ["XX"]],
	["全年支出××万元，占预算的XX%。", ["××", "XX"]],
	[
		"（填写说明：请按单位职能，概括填写目标）保障集中供养对象。",
		["（填写说明：请按单位职能，概括填写目标）"],
	],
	["满意度（待填写）。", ["（待填写）"]],
	["{单位名称}全年支出10万元。", ["{单位名称}"]],
	["填写说明：本表由单位填写。", ["填写说明"]],
	["填报单位：＿＿＿＿", ["＿＿＿＿"]],
	["部门名称、职能和编制见下表。", []],
	["按照填写说明要求编制自评表。", []],
	["帮扶困难职工张××、李××等5人。", []],
	["采购HXX-100型设备，XXL号制服12套，PM2.5浓度下降。", []],
	["长3×4米，面积12平方米，二〇〇八年建成。", []],
])("placeholders of %s", ([text, expected]) => {
	expect(quotes("placeholder", text)).toEqual(expected);
});

test.for<readonly [string, readonly string[]]>([
	["截至10月28日，已注册3363位。", ["2021-10-28"]],
	["截止 10 月 28 日，已注册3363位。", ["2021-10-28"]],
	["截至今年10月底，已注册3363位。", ["2021-10-31"]],
	["截至2021年12月31日，编制20人。", ["2021-12-31"]],
	["截至２０２１年１２月３１日累计支出2万元。", ["2021-12-31"]],
	["截至2021年12月底，执行力度较高。", ["2021-12-31"]],
	["截至2020年2月，完成5个。", ["2020-02-29"]],
	["截止到2021年底，完成5个。", ["2021-12-31"]],
	["截至目前，已完成5个。", []],
	["截至13月28日。", []],
	["10月28日召开会议。", []],
])("as-of dates of %s", ([text, expected]) => {
	const dates = marked([text]).marks.map((mark) =>
		mark.kind === "as-of-date" ? mark.date : mark.kind,
	);
	expect(dates).toEqual(expected);
});

test("the span of an as-of date is its words; without a fiscal year a bare date is none", () => {
	expect(quotes("as-of-date", "全年受理5件，截至10月28日，办结4件。")).toEqual(["截至10月28日"]);
	expect(marked(["截至10月28日，办结4件。"], { fiscalYear: null }).marks).toEqual([]);
});

test.for<readonly [string, string, string | null]>([
	["自评总分94.7分，自评等级为“优”。", "优", "94.7分"],
	["自评总分96.3分，其中预算执行得分9.8分、产出得分47.5分，自评等级为“优”。", "优", "96.3分"],
	["管理效能得分37.5分，履职效能得分57.2分，自评总分94.7分，评价等级为“良”。", "良", "94.7分"],
	["自评得分93.6分，其中投入类18.5分、效果类28.5分，绩效等级为优。", "优", "93.6分"],
	["总分100分，自评得分88分，等次为良好。", "良好", "88分"],
	["满分100分，得分85分，等级：良。", "良", "85分"],
	["综合得分91.2分，评定为“优秀”等次。", "优秀", "91.2分"],
	["综合得分91.2分（优）。", "优", "91.2分"],
	["自评结果为合格。", "合格", null],
	["产出得分40分。自评等级为“优”。", "优", null],
	["投入得分18分，产出得分40分，自评等级为“优”。", "优", null],
])("the grade of %s", ([text, grade, score]) => {
	const { blocks, marks, quote } = marked([text]);
	const [mark, ...others] = marks;
	if (mark?.kind !== "grade") throw new Error("no grade was read");
	expect(others).toEqual([]);
	expect(mark.grade).toBe(grade);
	expect(quote(mark)).toBe(grade);
	expect(mark.score === null ? null : blocks[mark.block]?.quantities[mark.score]?.raw).toBe(score);
});

test.for([
	"对自评等级为“中”及以下的项目原则上压减预算规模。",
	"绩效评级为“优”的项目39个。",
	"周边居民和供水企业评价较好。",
	"粮食安全责任制考核获得优秀等次，评为优质工程。",
	"等级评定分为优、良、中、差四档。",
])("no grade of this report: %s", (text) => {
	expect(quotes("grade", text)).toEqual([]);
});

const OWN = ["一、基本情况", "（一）部门概况"];
const MANAGEMENT = ["一、基本情况", "（四）部门整体绩效管理情况"];
test.for<readonly [string, readonly string[], readonly string[]]>([
	[
		"the introduction",
		[...OWN, "临珠市商务局是市人民政府工作部门，加挂市口岸局牌子。"],
		["临珠市商务局"],
	],
	[
		"another name as the subject of its own doings",
		[...MANAGEMENT, "临珠市投资促进局严格落实全面实施预算绩效管理的工作要求。"],
		["临珠市投资促进局"],
	],
	[
		"another name behind a heading that runs in",
		["一、基本情况", "（四）部门整体绩效管理情况。临珠市投资促进局高度重视绩效管理。"],
		["临珠市投资促进局"],
	],
	[
		"the signature",
		[...MANAGEMENT, "我局严格落实要求。", "临珠市投资促进局", "2022年3月31日"],
		["临珠市投资促进局"],
	],
	["a short name", [...MANAGEMENT, "市文广旅体局严格落实绩效管理要求。"], []],
	["several subjects", [...MANAGEMENT, "临珠市财政局、临珠市审计局认真组织检查。"], []],
	["the 主管部门", [...MANAGEMENT, "临珠市人民政府办公室高度重视绩效管理。"], []],
	["a government", [...MANAGEMENT, "临珠市人民政府高度重视绩效管理。"], []],
	[
		"a subordinate",
		[...OWN, "下属单位1个，为临珠市商务服务中心。", "临珠市商务服务中心认真做好服务。"],
		[],
	],
	[
		"an issuer of a notice",
		[...MANAGEMENT, "根据《临珠市财政局关于开展自评工作的通知》要求，我局开展自评。"],
		[],
	],
	["other parts", ["一、重点工作任务", "临珠市投资促进局积极组织招商活动12场。"], []],
])("agencies named by %s", ([, paragraphs, expected]) => {
	expect(quotes("agency-named", ...paragraphs)).toEqual(expected);
});

test("marks come in text order", () => {
	const { marks } = marked([
		"一、基本情况",
		"截至10月28日，一是印发《XX方案》，自评等级为“优”。",
		"二、问题",
	]);
	expect(marks.map(({ kind }) => kind)).toEqual([
		"ordinal",
		"as-of-date",
		"ordinal",
		"placeholder",
		"grade",
		"ordinal",
	]);
});
