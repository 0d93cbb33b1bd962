import type { Draft } from "./builders.ts";
import { fires, passes, suite } from "./suite.ts";

const money = { item: "total", fund: "all" } as const;
const spent = { ...money, measure: "expenditure", label: "支出" } as const;
const budget = { ...money, measure: "budget", label: "全年预算数" } as const;
const in2022 = { year: 2022 };

suite("year-mismatch", [
	fires(
		"the text is of the year before, the table repeats it",
		(report) => {
			report.figure("2,288.40万元", { ...budget, measure: "budget_initial", period: "2021" });
			report.figure("2,416.80万元", { ...budget, period: "2021" });
			report.figure("2,368.62万元", { ...spent, period: "2021-01/2021-12" });
			report.table();
			report.figure("2,416.80", budget, "万元");
			report.figure("2,368.62", spent, "万元");
		},
		["2021年度", "2022年度"],
		in2022,
	),
	passes(
		"last year's outturn beside this year's",
		(report) => {
			report.figure("5,538.47万元", spent);
			report.figure("5,210.36万元", { ...spent, period: "2021" });
		},
		in2022,
	),
	passes(
		"only a comparison names the year before",
		(report) => {
			const previous = report.figure("5,210.36万元", { ...spent, period: "2021" });
			report.change("decrease", { previous });
		},
		in2022,
	),
	passes(
		"the year before is a project's",
		(report) => {
			report.figure("5,210.36万元", { ...spent, entity: "某项目", period: "2021" });
		},
		in2022,
	),
	passes("no year in the title", (r) => void r.figure("1万元", { ...spent, period: "2021" }), {
		year: null,
	}),
]);

const calledIt = (name: string) => (report: Draft) =>
	report.state({ kind: "agency-named", name, evidence: report.words(name) });
const commerce = { agency: "临珠市商务局" };

suite("agency-mismatch", [
	fires("another agency", calledIt("临珠市投资促进局"), ["临珠市投资促进局"], commerce),
	passes("short for it", calledIt("市文广旅体局"), { agency: "禾阳市文化广电旅游体育局" }),
	passes("委 for 委员会", calledIt("市卫生健康委"), { agency: "澜川市卫生健康委员会" }),
	passes("残联 for 残疾人联合会", calledIt("海屿区残联"), {
		agency: "临珠市海屿区残疾人联合会",
	}),
	passes("a word of address", calledIt("我局机关"), commerce),
	passes("with its province", calledIt("广东省临珠市商务局"), commerce),
	passes("a unit of the agency", calledIt("市商务事务服务中心"), commerce),
	passes("the superior", calledIt("市儿童医院"), {
		agency: "江临市社会福利院",
		superior: "江临市儿童医院",
	}),
	passes("the title names no agency", calledIt("临珠市投资促进局")),
]);

const threePublic =
	(...items: readonly (readonly [item: string | null, label: string])[]) =>
	(report: Draft) => {
		report.paragraph();
		const [first, ...rest] = items.map(
			([item, label]) => report.figure("1.00万元", { ...spent, item, label }).id,
		);
		if (first) report.state({ kind: "three-public", whole: null, parts: [first, ...rest] });
	};

suite("three-public-scope", [
	fires("会议费", threePublic(["meeting", "会议费"], ["reception", "公务接待费"]), ["会议费"]),
	fires("two in one finding", threePublic(["meeting", ""], ["training", ""], ["abroad", ""]), [
		"会议费",
		"培训费",
	]),
	passes("the three", threePublic(["abroad", ""], ["vehicle", ""], ["reception", ""])),
	passes("an item that was not placed", threePublic([null, "公车费用"], ["reception", ""])),
]);

const numbered =
	(...printed: readonly (readonly [string, number])[]) =>
	(report: Draft) => {
		for (const [text, number] of printed) {
			report.paragraph();
			const evidence = report.words(text);
			report.state({ kind: "ordinal", series: "a", number, printed: text, evidence });
		}
	};

suite("ordinal-gap", [
	fires("四是, 六是", numbered(["四是", 4], ["六是", 6]), ["五是", "六是"]),
	fires("（二）, （四）", numbered(["（二）", 2], ["（四）", 4]), ["（三）"]),
	fires("九, 十一", numbered(["九", 9], ["十一", 11]), ["“十”"]),
	fires("②, ④", numbered(["②", 2], ["④", 4]), ["③"]),
	fires("2, 5", numbered(["2", 2], ["5", 5]), ["“3”、“4”"]),
	fires("4 twice", numbered(["3", 3], ["4", 4], ["4", 4]), ["4", "重复"]),
	passes("starts again", numbered(["一是", 1], ["二是", 2], ["一是", 1], ["二是", 2])),
	passes("only out of order", numbered(["1", 1], ["3", 3], ["2", 2])),
	passes("two numberings torn apart", numbered(["三", 3], ["三", 3], ["二", 2], ["四", 4])),
	passes("another numbering", numbered(["1", 1], ["12", 12])),
]);

const asOf = (date: string, quote: string) => (report: Draft) => {
	for (let i = 0; i < 2; i++) {
		report.state({ kind: "as-of-date", date, evidence: report.words(quote) });
	}
};

suite("stale-as-of-date", [
	fires("one day, twice", asOf("2021-10-28", "截至10月28日"), ["10月28日", "共2处"]),
	passes("the year's end", asOf("2021-12-31", "截至2021年12月31日")),
	passes("in December", asOf("2021-12-01", "截至12月1日")),
	passes("after the year", asOf("2022-03-31", "截至2022年3月31日")),
	passes("before the year", asOf("2020-10-31", "截至2020年10月31日")),
]);

const left =
	(...quotes: readonly string[]) =>
	(report: Draft) => {
		for (const quote of quotes) {
			report.state({ kind: "placeholder", evidence: report.words(quote) });
		}
	};

suite("placeholder-left", [
	fires("XX", left("XX"), ["XX"]),
	fires("the same words twice", left("部门名称", "部门名称"), ["部门名称", "共2处"]),
	passes("none", left()),
]);

const headings =
	(...titles: readonly string[]) =>
	(report: Draft) => {
		for (const title of titles) report.heading(title);
	};

suite("section-missing", [
	fires("no problems", headings("基本情况", "综合评价分析", "下一步改进措施"), ["存在的主要问题"]),
	fires("no improvements", headings("基本情况", "综合评价分析", "存在的主要问题"), [
		"下一步改进措施",
	]),
	passes("both in one heading", headings("基本情况", "综合评价分析", "存在问题及改进措施")),
	passes("suggestions will do", headings("基本情况", "经验、问题和建议", "其他")),
	passes("a bare form", headings("项目支出绩效自评表")),
	passes("by its canonical name", (report) => {
		report.heading("基本情况");
		report.heading("短处", "problems");
		report.heading("今后", "improvements");
	}),
]);
