import { expect, test } from "vitest";
import { readMeta } from "../../../src/extract/meta/index.ts";
import type { Segmented } from "../../../src/model/document.ts";
import type { ReportMeta } from "../../../src/model/record.ts";
import { segmentedOf } from "../segmented.ts";

const metaOf = (...paragraphs: readonly string[]): ReportMeta => readMeta(segmentedOf(paragraphs));

interface TitleCase {
	readonly title: string;
	readonly agency: string | null;
	readonly kind: ReportMeta["kind"];
	readonly year: number | null;
	readonly project?: string;
}

const titles: readonly TitleCase[] = [
	{
		title: "禾阳市潭溪区农业农村局2022年度部门整体支出绩效自评报告",
		agency: "禾阳市潭溪区农业农村局",
		kind: "department",
		year: 2022,
	},
	{
		title: "江临市第二社会福利院２０２２年度单位整体支出绩效自评报告",
		agency: "江临市第二社会福利院",
		kind: "unit",
		year: 2022,
	},
	{
		title: "2022年度江临市文化馆整体支出绩效自评报告",
		agency: "江临市文化馆",
		kind: "unit",
		year: 2022,
	},
	{
		title: "中共滦阳市委宣传部2023年度部门（单位）整体支出绩效自评报告",
		agency: "中共滦阳市委宣传部",
		kind: "department",
		year: 2023,
	},
	{
		title: "江临市生态环境监测中心2023年度集中式饮用水水源地保护项目支出绩效自评报告",
		agency: "江临市生态环境监测中心",
		kind: "project",
		year: 2023,
		project: "集中式饮用水水源地保护项目",
	},
	{
		title: "滦阳市水务局中小河流治理项目2022年度绩效自评报告",
		agency: "滦阳市水务局",
		kind: "project",
		year: 2022,
		project: "中小河流治理项目",
	},
	{
		title: "宣和县教育体育局2022年度项目支出绩效自评情况",
		agency: "宣和县教育体育局",
		kind: "project",
		year: 2022,
	},
	{
		title: "桂溪县林业局关于2021年度部门重点项目支出绩效自评的报告",
		agency: "桂溪县林业局",
		kind: "project",
		year: 2021,
	},
	{
		title: "澜川市卫生健康委员会2022年度基本公共卫生服务中央补助资金转移支付绩效自评报告",
		agency: "澜川市卫生健康委员会",
		kind: "transfer",
		year: 2022,
	},
	{
		title: "沭河县乡村振兴局2022年度财政衔接推进乡村振兴补助资金绩效自评报告",
		agency: "沭河县乡村振兴局",
		kind: "special_fund",
		year: 2022,
	},
	{
		title: "青川县财政局2021年度稳岗返还政策绩效自评报告",
		agency: "青川县财政局",
		kind: "policy",
		year: 2021,
	},
	{
		title: "从化区太平镇人民政府二〇二一年度部门整体支出绩效自评报告",
		agency: "从化区太平镇人民政府",
		kind: "department",
		year: 2021,
	},
	{
		title: "部门名称2021年部门整体支出绩效自评报告",
		agency: null,
		kind: "department",
		year: 2021,
	},
	{
		title: "普陀区XX局20XX年度部门整体支出绩效自评报告",
		agency: null,
		kind: "department",
		year: null,
	},
];

test.for(titles)("the title $title", ({ title, agency, kind, year, project }) => {
	expect(metaOf(title, "一、基本情况")).toEqual({
		title,
		agency,
		kind,
		fiscalYear: year,
		project: project ?? null,
		superior: null,
	});
});

test("the project in brackets behind a title is that of the report", () => {
	const title = "青源市财政支出项目绩效自评报告（产业园配套路网项目）";
	expect(metaOf(title, "一、项目概况").project).toBe("产业园配套路网项目");
});

test("the organisation department of a committee is an agency of its own", () => {
	const title = "中国共产党青源自治县委员会组织部整体支出绩效自评报告";
	expect(metaOf(title, "一、概况").agency).toBe("中国共产党青源自治县委员会组织部");
});

test("a project title with a thing that is built names no agency of that name", () => {
	const meta = metaOf("江临市文化中心建设项目2022年度绩效自评报告", "一、项目概况");
	expect(meta).toMatchObject({ agency: null, project: "江临市文化中心建设项目" });
});

test.for<readonly [string, readonly string[], string | null]>([
	[
		"附件 2, then the title with layout spaces",
		["附件 2", "部门名称 2021 年部门整体支出绩效自评报告", "一、基本情况"],
		"部门名称2021年部门整体支出绩效自评报告",
	],
	[
		"a title over three lines",
		["附件3", "临珠市商务局", "2021年度部门整体支出", "绩效自评报告", "一、基本情况"],
		"临珠市商务局2021年度部门整体支出绩效自评报告",
	],
	[
		"报告 alone on its line",
		["临珠市商务局2021年度部门整体支出绩效自评", "报告", "一、基本情况"],
		"临珠市商务局2021年度部门整体支出绩效自评报告",
	],
	[
		"a salutation and an introduction",
		[
			"临珠市商务局2021年度部门整体支出绩效自评报告",
			"市财政局：",
			"根据《关于开展2021年度绩效自评工作的通知》要求，现将有关情况报告如下：",
			"一、基本情况",
		],
		"临珠市商务局2021年度部门整体支出绩效自评报告",
	],
	[
		"a document number behind it, and another title below",
		[
			"临珠市林业局2016年造林补助资金绩效评价报告(珠财绩[2017]94号)",
			"关于临珠市林业局2016年造林补助资金绩效评价的报告",
			"一、基本情况",
		],
		"临珠市林业局2016年造林补助资金绩效评价报告",
	],
	[
		"the use of a fund, without the word for it",
		["临珠市民政局关于“2021年困难群众救助补助资金”管理使用情况", "一、资金基本情况"],
		"临珠市民政局关于“2021年困难群众救助补助资金”管理使用情况",
	],
	[
		"the one project in brackets behind it",
		["青源市财政支出项目绩效自评报告（产业园配套路网项目）", "一、项目概况"],
		"青源市财政支出项目绩效自评报告（产业园配套路网项目）",
	],
	[
		"the budget of an agency, and what was made of it, on two lines",
		["青源县消防救援大队2024年度部门预算", "执行情况绩效自评整改报告", "一、基本情况"],
		"青源县消防救援大队2024年度部门预算执行情况绩效自评整改报告",
	],
	[
		"the name of an agency torn over two lines",
		["澄湖县云溪镇人民", "政府2024年度部门整体支出绩效自评报告", "一、基本情况"],
		"澄湖县云溪镇人民政府2024年度部门整体支出绩效自评报告",
	],
	[
		"an office torn over three lines",
		["澄湖县人民政", "府办公室2024年", "部门整体支出绩效自评报告", "一、基本情况"],
		"澄湖县人民政府办公室2024年部门整体支出绩效自评报告",
	],
	[
		"words of a place above a title that names its own",
		["澄湖县评审文稿", "澄湖县水利局2024年度部门整体支出绩效自评报告", "一、基本情况"],
		"澄湖县水利局2024年度部门整体支出绩效自评报告",
	],
	["（2022年度） below it", ["项目支出绩效自评表", "（2022年度）"], "项目支出绩效自评表"],
	["（2022年度） behind it", ["项目支出绩效自评表（2022年度）"], "项目支出绩效自评表"],
	["no title", ["一、基本情况", "（一）部门概况"], null],
	["prose alone", ["我局按要求开展了绩效自评，现将情况报告如下。", "一、基本情况"], null],
] as const)("title: %s", ([, paragraphs, title]) => {
	expect(metaOf(...paragraphs).title).toBe(title);
});

const UNNAMED = "2021年部门整体支出绩效自评报告";
test.for<readonly [string, readonly string[], string | null]>([
	[
		"the first sentence of the overview",
		[
			UNNAMED,
			"一、基本情况",
			"（一）部门概况。",
			"临珠市海屿区残疾人联合会是区委、区政府领导下的人民团体。下属有一个公益一类事业单位，为海屿区残疾人综合服务中心。",
		],
		"临珠市海屿区残疾人联合会",
	],
	[
		"a heading that runs into the overview",
		[
			UNNAMED,
			"一、基本情况",
			"（一）部门概况。禾阳市文化广电旅游体育局（以下简称“市文广旅体局”）为市政府工作部门，加挂市文物局牌子。",
		],
		"禾阳市文化广电旅游体育局",
	],
	[
		"an introduction with asides",
		[UNNAMED, "一、部门概况", "根据机构改革方案，滦阳市教育局，正科级，是市人民政府工作部门。"],
		"滦阳市教育局",
	],
	[
		"the signature",
		[UNNAMED, "一、基本情况", "我局按规定开展自评。", "临珠市商务局", "2022年3月31日"],
		"临珠市商务局",
	],
	[
		"the signature on one line with its date, before an annex",
		[UNNAMED, "一、基本情况", "我局按规定开展自评。", "临珠市商务局（盖章）2022年3月31日", "附表"],
		"临珠市商务局",
	],
	[
		"the cover",
		["部门（单位）名称：岳阳市城市管理监督指挥中心", UNNAMED, "一、基本情况"],
		"岳阳市城市管理监督指挥中心",
	],
	["the cover of a township", ["部门(单位)名称:青源县柳河镇政府", UNNAMED], "青源县柳河镇政府"],
	[
		"the executing unit in the text",
		[UNNAMED, "一、项目概况", "项目主管部门：青源县农业农村局。", "项目实施单位：柳河乡人民政府。"],
		"柳河乡人民政府",
	],
	[
		"the abbreviation in the opening, not the office that ordered the report",
		[
			UNNAMED,
			"我们接受青源县财政局（以下简称“县财政局”）委托，按照《青源县预算管理局（以下简称“局”）办法》，青源县残疾人联合会（以下简称“县残联”）成立自评专班。",
		],
		"青源县残疾人联合会",
	],
	[
		"the 整体支出 that the text speaks of",
		["一、自评结论", "2024年度青源县林业局部门整体支出绩效自评项目总数为43个。"],
		"青源县林业局",
	],
	[
		"the sentence that says what is reported, with 乡 in another word",
		["现将2022年青源县交通运输局财政衔接推进乡村振兴资金项目绩效自评情况报告如下：", "一、概况"],
		"青源县交通运输局",
	],
	[
		"no abbreviation of an office that the text describes",
		[UNNAMED, "一、部门概况", "青源县委依法治县委员会办公室（以下简称依法治县办）设在我局。"],
		null,
	],
	[
		"several executing units, of which none is the agency",
		[UNNAMED, "一、项目概况", "实施单位：柳河乡人民政府。", "实施单位：白石乡人民政府。"],
		null,
	],
	[
		"the overview, where the title leaves out the place",
		[
			"2022年度县疾控中心部门整体绩效自评报告",
			"一、部门概况",
			"青石县疾病预防控制中心隶属于青石县卫生健康局，为公益一类事业单位。",
		],
		"青石县疾病预防控制中心",
	],
	[
		"a label of the cover that no colon follows",
		[UNNAMED, "主管部门 青源县人民政府 项目单位 青源县财政局", "一、概况"],
		"青源县财政局",
	],
	[
		"the office that fills in the form",
		["填报单位名称：青源县涉农资金统筹领导小组办公室", UNNAMED],
		"青源县涉农资金统筹领导小组办公室",
	],
	[
		"the signature, where the title names a fund with brackets",
		[
			"关于2021年度中央财政补助资金（国有农场巩固任务）绩效自评的报告",
			"一、概况",
			"红星农场有限公司",
			"2022年1月18日",
		],
		"红星农场有限公司",
	],
	["nothing", [UNNAMED, "一、基本情况", "本部门内设科室5个，下属事业单位1个。"], null],
	[
		"other bodies only",
		[UNNAMED, "一、基本情况", "会同市财政局开展自评，下属海屿区服务中心为公益一类事业单位。"],
		null,
	],
] as const)("agency by %s", ([, paragraphs, agency]) => {
	expect(metaOf(...paragraphs).agency).toBe(agency);
});

const UNIT = "江临市第二社会福利院2022年度单位整体支出绩效自评报告";
test.for<readonly [string, string | null]>([
	["江临市第二社会福利院是江临市民政局所属公益一类事业单位，主要承担供养工作。", "江临市民政局"],
	["江临市第二社会福利院为江临市民政局下属的公益一类事业单位。", "江临市民政局"],
	["本院由市级财政保障，主管部门为江临市民政局。", "江临市民政局"],
	["江临市第二社会福利院隶属于江临市民政局，为公益一类事业单位。", "江临市民政局"],
	["江临市第二社会福利院是市政府直属事业单位。", null],
	["江临市第二社会福利院是区人民政府组成部门。", null],
	["江临市儿童福利院是江临市民政局所属公益一类事业单位。", null],
])("superior: %s", ([sentence, superior]) => {
	expect(metaOf(UNIT, "一、单位基本情况", sentence).superior).toBe(superior);
});

test("the overview may leave out the province of the agency that it introduces", () => {
	const title = "宁夏沙源县第三中学2022年度单位整体支出绩效自评报告";
	const sentence = "沙源县第三中学是沙源县教育局下属的全额拨款事业单位。";
	expect(metaOf(title, "一、单位概况", sentence).superior).toBe("沙源县教育局");
});

test.for<readonly [string, readonly string[], number | null]>([
	["front matter", ["部门整体支出绩效自评报告", "（2022年度）", "一、基本情况"], 2022],
	[
		"the text, where only a date of signing stands in front",
		[
			"部门整体支出绩效自评报告",
			"2022年3月31日",
			"一、基本情况",
			"2021年预算10万元，2021年支出9万元。",
		],
		2021,
	],
	[
		"the text, without the years that it is compared with",
		[
			"一、收支情况",
			"2023年度收入510万元，较2022年度决算数减少20万元。",
			"支出498万元，比2022年减少32万元，与2022年相比下降6%。",
		],
		2023,
	],
	["nothing", ["部门整体支出绩效自评报告", "一、基本情况"], null],
] as const)("fiscal year by %s", ([, paragraphs, year]) => {
	expect(metaOf(...paragraphs).fiscalYear).toBe(year);
});

test("the name of the project on the cover keeps its year, and gives it", () => {
	const cover = ["财政项目支出绩效评价报告", "项目名称：2018年社会保险经办业务费", "2019年6月20日"];
	expect(metaOf(...cover, "一、项目概况", "2019年5月启动评价，2019年6月完成。")).toMatchObject({
		project: "2018年社会保险经办业务费",
		fiscalYear: 2018,
	});
});

test("a report may list what its form asks for", () => {
	const meta = metaOf(
		"柳河镇卫生院2021年度项目支出绩效自评报告",
		"一、项目概况",
		"1.项目名称：基本公共卫生服务项目",
		"2.主管部门：柳河区卫生健康委员会",
	);
	expect(meta).toMatchObject({
		project: "基本公共卫生服务项目",
		superior: "柳河区卫生健康委员会",
	});
});

test("headings give the kind where the title does not", () => {
	expect(metaOf("2022年度绩效自评报告", "一、项目概况", "二、存在的问题").kind).toBe("project");
	expect(metaOf("2022年度绩效自评报告", "一、单位整体支出情况").kind).toBe("unit");
	expect(metaOf("一、救灾资金", "（一）绩效目标分解下达情况").kind).toBe("transfer");
	expect(metaOf("2022年度绩效自评报告", "一、主要做法").kind).toBe("other");
});

test("a report without a title says in its opening what it reports", () => {
	const kindOf = (opening: string) => metaOf(opening, "一、基本概况").kind;
	expect(kindOf("现将我院2016年度部门整体支出绩效自评结果报告如下：")).toBe("department");
	expect(kindOf("我局开展了2020年度专项转移支付预算执行情况绩效自评工作。")).toBe("transfer");
	expect(kindOf("根据《关于开展项目支出绩效自评的通知》，现报告如下：")).toBe("other");
});

const place = { start: 0, end: 1, quote: "表", page: null, line: null, boxes: [] };
function withTables(report: Segmented, tables: readonly (readonly string[][])[]): Segmented {
	return {
		...report,
		tables: tables.map((rows, index) => ({
			id: `t${index + 1}`,
			caption: null,
			unit: null,
			pages: [],
			evidence: place,
			rows: rows.map((row) =>
				row.map((text) => ({ text, rowSpan: 1, colSpan: 1, evidence: place })),
			),
		})),
	};
}

const form = (project: string): string[][] => [
	["项目名称", project],
	["主管部门", "219-池州市贵池区农业农村局", "实施单位", "219001-池州市贵池区农技推广中心"],
];

test("a 自评表 names project, 主管部门 and 实施单位", () => {
	const report = segmentedOf(["项目支出绩效自评表", "（2022年度）"]);
	expect(readMeta(withTables(report, [form("委托业务项目")]))).toEqual({
		title: "项目支出绩效自评表",
		kind: "project",
		agency: "池州市贵池区农技推广中心",
		superior: "池州市贵池区农业农村局",
		project: "委托业务项目",
		fiscalYear: 2022,
	});
});

test("several 自评表 of several projects name no one project", () => {
	const report = segmentedOf(["项目支出绩效自评表", "（2022年度）"]);
	expect(readMeta(withTables(report, [form("甲项目"), form("乙项目")])).project).toBeNull();
});

test.for([
	[
		["澄江市林业局2022年度项目绩效自评报告", "（木材检查站租金项目）", "一、项目基本情况"],
		"澄江市林业局2022年度项目绩效自评报告",
		"木材检查站租金项目",
	],
	[
		["澄江市青山镇2022年度项目支出绩效自评报告", "2022年城乡临时救助备用金", "一、项目概况"],
		"澄江市青山镇2022年度项目支出绩效自评报告",
		"城乡临时救助备用金",
	],
	[["附件：项目支出绩效自评表", "（2022年度）", "单位：万元"], "项目支出绩效自评表", null],
] as const)("title and the line below: %s", ([lines, title, project]) => {
	const meta = metaOf(...lines);
	expect([meta.title, meta.project]).toEqual([title, project]);
});
