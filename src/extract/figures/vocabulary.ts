import type { Fund, Measure, MoneyItem } from "../../model/figure.ts";
import { foldWidth } from "../../text/han.ts";

/** A word of budget language and what it stands for. */
export type Token =
	| { readonly sort: "fund"; readonly fund: Fund }
	| { readonly sort: "item"; readonly item: MoneyItem; readonly implies: Measure | null }
	| { readonly sort: "measure"; readonly measure: Measure }
	| { readonly sort: "time" }
	| { readonly sort: "last-year" }
	| { readonly sort: "compare" }
	| { readonly sort: "change"; readonly direction: "increase" | "decrease" }
	| { readonly sort: "subject" }
	| { readonly sort: "list" }
	| { readonly sort: "filler" };

type Entry = readonly [RegExp, Token];

const fund = (fund: Fund, words: string): Entry => [
	new RegExp(words, "uy"),
	{ sort: "fund", fund },
];
const item = (item: MoneyItem, words: string, implies: Measure | null = null): Entry => [
	new RegExp(words, "uy"),
	{ sort: "item", item, implies },
];
const measure = (measure: Measure, words: string): Entry => [
	new RegExp(words, "uy"),
	{ sort: "measure", measure },
];

/**
 * Budget language, tried in this order at every place of a label. Names of funds stand first, for they
 * hold words that are measures elsewhere (一般公共预算支出 is spending, not a budget).
 * Items and funds: 政府收支分类科目 and the 部门决算 forms; local names: NUMBERS of the field survey.
 */
const ENTRIES: readonly Entry[] = [
	item("three_public", '[“"「]?三公[”"」]?经费'),
	item("abroad", "因公出国[（(]?境?[）)]?(?:费用?|经费|支出)?|出国[（(]境[）)](?:费用?|经费)?"),
	item("vehicle", "(?:公务用车|公务车|公车)?购置(?:及|和|与|、)运行(?:维护)?(?:费用?|经费|支出)?"),
	item("vehicle_purchase", "(?:公务用车|公务车|公车)购置(?:费用?|经费|支出)?"),
	item(
		"vehicle_operation",
		"(?:公务用车|公务车|公车)(?:及其?)?运(?:行(?:维护)?|维)(?:费用?|经费|支出)?|公务用车维护费",
	),
	// 公务接待 alone is the fee; 公务接待批次 counts visits.
	item("reception", "(?:国内)?公务接待(?:费用?|经费|支出|(?=$|[较比为]))|接待费"),
	item("meeting", "会议(?:费用?|经费)"),
	item("training", "(?<![一-龥]{2})培训(?:费用?|经费)"),
	item("basic", "基本支出"),
	item("project", "项目支出"),
	item("personnel", "人员(?:经费|支出)"),
	item("operating", "(?:日常)?公用(?:经费|支出)|机关运行经费"),
	item("interest", "利息收入", "income"),
	item("nontax", "非税收入", "income"),
	item("procurement", "政府采购(?:支出|金额)?"),

	fund(
		"general_public",
		"一般公共(?!服务)(?:预算)?(?:财政)?(?:拨款|资金)?|公共预算(?:财政拨款)?|公共(?=支出)",
	),
	fund("government_fund", "政府性?基金(?:预算)?(?:财政)?(?:拨款|资金)?|基金预算"),
	fund("state_capital", "国有资本经营(?:预算)?(?:财政)?(?:拨款|资金)?|国资预算"),
	fund("special_account", "财政专户(?:管理)?(?:资金|核拨|收入)?"),
	fund(
		"unit_own",
		"非财政(?:拨款|性?资金)(?!结[转余])(?:资金|收入)?|单位(?:自有)?资金|自有资金|(?:企业|社会|群众|单位|自行)?自筹资金|其他资金|其他收入",
	),
	fund("business_income", "事业收入"),
	fund(
		"transfer",
		"上级(?:财政)?(?:转移支付|补助)(?:资金|收入)?|(?:专项|一般性)?转移支付(?:补助)?(?:资金)?",
	),
	fund("central", "中央(?:对地方)?(?:财政)?(?:预算内|补助|专项|转移支付)?(?:资金)?"),
	fund(
		"provincial",
		"(?!省本级(?:支出|执行|使用))省本?级?(?:级财政|财政(?![局厅])|级)(?:(?:补助|专项|配套)?资金)?|自治区(?:级|财政(?!厅)|(?=资金))(?:资金)?",
	),
	fund(
		"municipal",
		"(?!市本级(?:支出|执行|使用))市县(?:级?财政|级)?(?:(?:补助|专项|配套)?资金|(?=下达))|(?!市本级(?:支出|执行|使用))市本?(?:级财政(?!批)|财政(?!局|批)|级)(?:(?:补助|专项|配套)?资金)?|[州盟](?:级|财政(?!局))(?:资金)?",
	),
	fund(
		"county",
		"(?:旗县|县区)资金|(?![县区旗]本级(?:支出|执行|使用))(?:县|区|旗)本?(?:级财政(?!批)|财政(?!局|批)|级)(?:(?:补助|专项|配套)?资金)?",
	),
	fund("fiscal", "(?<!地方)(?:本年|当年)?财政性?(?:拨款|资金|补助)(?:收入)?"),

	// 下达林业改革发展资金预算指标: what is handed down, not what is budgeted.
	[/预算指标(?=$)/uy, { sort: "filler" }],
	[/决算报?表(?=[预决]算)/uy, { sort: "subject" }],
	// 财政应返还额度: what 财政拨款 is left over at the treasury (政府会计制度 1201).
	measure(
		"carryover_in",
		"(?:上年度?|年初)(?:财政拨款|财政应返还额度)?结(?:转|余(?!分配))(?:[和与及]?结[转余])?(?:资金)?",
	),
	measure(
		"carryover_out",
		"年末(?:财政拨款|财政应返还额度)?结[转余](?:和?结余)?(?:资金)?|(?<=支出)结[转余](?:和?结余)?(?:资金)?(?=$)|结转(?:至|到)?(?:下年|20\\d\\d年)度?(?:继续)?(?:使用)?(?:资金)?|(?:结转[和与及]?结余|结余[和与及]?结转)(?:资金)?(?=$)",
	),
	measure(
		"budget",
		"(?:全年|年初|部门|项目)*预算(?:数|总额)?由?调整[为至到]|(?<!年中)调整后?[为至到](?=$)",
	),
	measure("budget_initial", "(?:部门|单位)?预算批复(?:数|金额)"),
	measure("budget", "(?:部门|单位|年度)预算(?:支出|收入)(?:数|总额|合计|总计)?(?!决算|执行|完成)"),
	measure(
		"budget_initial",
		"(?:20\\d\\d)?年初(?:批复|部门|安排|收入|支出|下达)*的?预算(?:批复|安排)?(?:数|总额|资金)?",
	),
	// 批复下达预算资金10万元, 预拨资金360万元.
	measure("budget_allocated", "(?:财政)?(?:批复下达|预拨)(?:的)?(?:预算)?(?:资金)?"),
	measure(
		"budget_allocated",
		"(?:全年)?预算下达(?:数|资金)?|(?:共|已|实际|累计|应|资金|全部)*被?(?:下达|到位|到账)(?:预算|资金|数)?|配套(?:资金)?|分配(?:资金|金额|数额?)",
	),
	// 全年共收到补助资金2,639.90万元: what was handed down.
	measure(
		"budget_allocated",
		"(?:共|已|实际|应)?收到(?=.{0,20}(?:资金|补助|拨款|经费)(?:共计|合计|共)?$)",
	),
	// 共筹集资金1500万元: what has been raised is there. What is to be raised is not.
	measure(
		"budget_allocated",
		"(?:共|已|实际|累计|全年)(?:共|已|实际|累计|多渠道|统筹)*筹[集措](?:到位)?(?:资金)?",
	),
	// 收到上级拨付资金: what a treasury pays out has come in.
	measure("budget_allocated", "(?<=收到[^，。]{0,12})拨[付入来]的?"),
	// 共完成预算资金89.50万元: of the budget so much was spent.
	measure("expenditure", "(?:共|累计|实际|已)+完成预算(?:资金)?(?=$)"),
	measure(
		"expenditure",
		"(?<![一-龥])(?:共支|发放资金)(?=$)|(?:全年)?预算执行(?:数|金额|总量)|(?:全年|累计|实际)?(?:执行|支付|拨付)(?:数|金额|总量|资金)|(?:全年|当年|实际|累计|已完成|已|共|合计|共计|全部)被?(?:支付|拨付|使用|列支|执行(?!率|进度|情况))|(?<=资金)(?:支付|拨付|使用|执行)(?=$|[了为共])|(?<!预算)执行(?=$)|(?<=[年月][末底])(?:支付|拨付|使用)(?=$)|(?:全年|实际|已|共)(?:累计)?发放(?=$|.{2,12}(?:津贴|补贴|补助|资金)$)|支出决算(?:数|总额)?|决算(?:支出|数|总额)?",
	),
	measure(
		"budget",
		"(?:全年|年度|当年|本年|预算调整后的?|调整预算后的?|调整后的?|[(]调整[)]|(?<!年中)调整(?=预算)){0,2}(?:支出|收入|部门|项目)?预算(?:安排)?(?:数|总额|总数|总量|金额|资金|经费|规模){0,2}",
	),
	// 全年应执行数: what the budget lets be spent.
	measure("budget", "(?:全年|年度|当年|本年)?应(?:执行|支出|支付)(?:数|金额|总额|资金)"),
	measure("expenditure", "实际(?=政府采购(?:金额|支出|总?额))"),
	// 项目支出绩效自评表: 年度资金总额 heads the budget of the year.
	measure(
		"budget",
		"(?:(?:项目|年度|全年|本年)+|(?<!到位|支付|支出|使用|下达|筹集|执行|拨付|涉及|结转|结余|贷款|合同|发放|兑现|争取|获得|投入))资金总额|专项资金(?:总)?规模|(?<![一-龥])(?:年度|全年|本年)+资金(?=$)",
	),
	measure("expenditure", "支出(?:总额|总计|总数|数|规模|金额)?"),
	// 车辆购置税收入补助地方资金 is the name of a fund.
	measure("income", "收入(?!补助|返还|安排的|对应)(?:总额|总计|决算)?"),

	// 年初财政拨款预算: the words between say whose budget it is.
	measure(
		"budget_initial",
		"年初(?=(?:财政拨款|一般公共预算|部门|收支|支出|下达|批复|安排)[^，。]{0,12}预算)",
	),
	[/其中|包括|包含|分别[是为]?|来源[于为是]?/uy, { sort: "list" }],
	[/(?:上年|去年|上一?年)(?:度|同期)?(?:决算数?|执行数|实际)?/uy, { sort: "last-year" }],
	[
		/相比|[比较](?=上年|去年|上一|20\d\d|年初|预算)|与(?=上年|去年|20\d\d)|同比|环比/uy,
		{ sort: "compare" },
	],
	[
		/(?:增加|增长|上升|提高|上涨)(?!到|至)|超出|(?:多|增)[支收]|多(?:支出)?$|(?:调增|追加)(?:预算(?!后|数))?/uy,
		{ sort: "change", direction: "increase" },
	],
	[
		/(?:减少|下降|降低|压减|减低|缩减)(?!到|至)|节约|[少减]支|少(?:支出)?$|(?:调减|追减|核减)(?:预算(?!后|数))?/uy,
		{ sort: "change", direction: "decrease" },
	],
	[
		/20\d\d(?=年初)|(?:截[至止])?(?:20\d\d年度?)?\d{1,2}[-—–－~至到]\d{1,2}月份?|(?:截[至止])?20\d\d年(?:度|[末底])?(?:\d{1,2}月(?:底|末|\d{1,2}日)?)?|(?:截[至止])?\d{1,2}月(?:底|末|\d{1,2}日)/uy,
		{ sort: "time" },
	],
	[/全年度?|本年度?|当年|年度|年末|年终|年中|年内|年底|截至/uy, { sort: "time" }],
	[
		/(?:给|由)?(?:[省市县区州旗]?(?:级?财政(?=批)|财政[局厅])(?:批[复准](?=[我本]))?|(?:本|我|该|此|全)(?:部门|单位|项目|局|委|办|院|会|校|站|所|厅|处|中心|街道|园区|学院|大学|公司|馆|队|市|县|区|省|镇|乡|旗|州|级))|收支(?=预算)|部门|单位|机关|项目(?=年初|全年|累计|实际|总|预算|资金|共|执行)/uy,
		{ sort: "subject" },
	],
	[
		/财政(?=预算资金)|(?:实现|组织|征[收缴])(?=.{0,6}收入)|整体|各级|各类|累计|实际|收到|共计|合计|总计|总共|总体|共|总|完成|安排|已|为|是|达到|达(?=$)|计|约|的|以及|及|和|另外|数|额|因|按|由|用于|其|资金(?![一-龥])|折合|[“”":、,()\s]/uy,
		{ sort: "filler" },
	],
];

/** Where the next word may stand: most places of a name have none. */
const ANY = new RegExp(ENTRIES.map(([words]) => words.source).join("|"), "ug");

/** 改造项目支出 is the spending of a project: 项目支出 is an item only where no name runs into it. */
const endsName = (token: Token, afterUnknown: boolean): boolean =>
	afterUnknown && token.sort === "item" && token.item === "project";

/** A label read as budget language. */
export interface Reading {
	readonly tokens: readonly (Token & { readonly start: number; readonly end: number })[];
	/** Stretches that are no budget language: names of projects, units, works. */
	readonly unknown: string;
}

/** Reads a label from left to right; what no entry knows is kept as `unknown`. */
export function readLabel(printed: string): Reading {
	// 年初批复预算8个项目985万元, 6个市实际到位资金4200万元: how many there are does not name them.
	const label = foldWidth(printed).replace(
		/(?:\d+|^[两二三四五六七八九十])(?:个(?:县市区|[县市区]{1,2}|市州|州市|乡镇|镇街|街道)(?!级)|[个项批类](?:项目)?)/gu,
		(count) => " ".repeat(count.length),
	);
	const tokens: (Token & { start: number; end: number })[] = [];
	let unknown = "";
	let at = 0;
	while (at < label.length) {
		ANY.lastIndex = at;
		const next = ANY.exec(label)?.index;
		unknown += label.slice(at, next);
		if (next === undefined) break;
		at = next;
		const afterUnknown = at > 0 && tokens.at(-1)?.end !== at;
		const entry = ENTRIES.find(([words, token]) => {
			words.lastIndex = at;
			return !endsName(token, afterUnknown) && words.test(label);
		});
		if (entry) {
			const end = entry[0].lastIndex;
			tokens.push({ ...entry[1], start: at, end });
			at = end;
		} else {
			unknown += label.charAt(at);
			at++;
		}
	}
	return { tokens, unknown };
}

/** 公用经费补助, 小学公用经费: words that run into the name of an item make another name of it. */
export function runsIntoItem(printed: string): boolean {
	const { tokens } = readLabel(printed);
	const item = tokens.findLast((token) => token.sort === "item");
	if (!item) return false;
	const known = (at: number) =>
		at < 0 ||
		at >= printed.length ||
		tokens.some(({ start, end }) => start <= at && at < end) ||
		/[\d\s（()）]/u.test(printed.charAt(at));
	return !known(item.start - 1) || !known(item.end);
}
