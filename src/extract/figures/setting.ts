import type { Segmented } from "../../model/document.ts";
import type { Fund, MoneyItem } from "../../model/figure.ts";
import type { ReportMeta } from "../../model/record.ts";
import type { Section } from "../../model/section.ts";
import { numberingOf } from "../../text/numbering.ts";
import type { ReadBlock } from "../context.ts";
import type { Setting } from "./dimensions.ts";
import { abbreviates } from "./found.ts";
import { type Reading as Label, readLabel } from "./vocabulary.ts";

const MONEY_SECTIONS = new Set(["revenue_expenditure", "organization", "target_completion"]);

/** What the headings above a block say of the numbers in it. */
export function settingOf(
	block: ReadBlock,
	report: Pick<Segmented, "sections">,
	meta: ReportMeta,
): Setting {
	const chain = chainOf(report.sections, block.section);
	return {
		year: meta.fiscalYear,
		whole: wholeOf(meta),
		agency: meta.agency ?? "",
		item:
			itemAhead(block) ??
			chain.map((section) => namedBy(section).item).find((item) => item !== null) ??
			null,
		fund: OTHER_BUDGETS.test(block.text)
			? null
			: (chain.map((section) => namedBy(section).fund).find((fund) => fund !== null) ?? null),
		entity:
			(block.kind === "heading" ? null : projectOf(block.text)) ??
			projectNamed(chain[0], chain[1], block.text.slice(block.body)),
		particular: isParticular(chain[0], meta),
		rubric: RUBRIC.test(block.text),
		arrived: /资金到位(?!率)/u.test(chain[0]?.title ?? ""),
		aboutMoney: chain.some(({ canonical }) => canonical !== null && MONEY_SECTIONS.has(canonical)),
	};
}

/** 收入合计…，其中：一般公共预算…，政府性基金…: under whatever heading, the total is of all of them. */
const OTHER_BUDGETS =
	/一般公共预算[^。]{0,60}(?:政府性?基金|国有资本|其他收入|事业收入)|(?:政府性?基金|国有资本|其他收入|事业收入)[^。]{0,60}一般公共预算/u;

/** 每超过一个百分点扣0.5分，扣完为止: how an indicator is scored, with numbers that are no scores. */
const RUBRIC =
	/每(?:超过|低于|高于|少|减少|降低|增加|有|发现)[^。]{1,20}扣|扣完为止|(?:不得分|不计分)[；;。]/u;

/** The sections that hold a block, innermost first. */
function chainOf(sections: readonly Section[], id: string | null): Section[] {
	const section = sections.find((candidate) => candidate.id === id);
	return section ? [section, ...chainOf(sections, section.parent)] : [];
}

interface Named {
	readonly item: MoneyItem | null;
	readonly fund: Fund | null;
}

/** Every block below a heading asks what the heading names. */
const named = new WeakMap<Section, Named>();

function namedBy(section: Section): Named {
	const known = named.get(section);
	if (known) return known;
	const label = readLabel(section.title);
	const found = { item: itemNamed(label), fund: fundNamed(label) };
	named.set(section, found);
	return found;
}

/** “三公”经费：全年预算15万元，…: the words before the colon of a paragraph are as good as a heading. */
function itemAhead({ kind, text }: ReadBlock): MoneyItem | null {
	const words = text.slice(numberingOf(text)?.length ?? 0);
	const head = kind === "heading" ? undefined : /^([^：:，,。；;]{2,20})[：:]/u.exec(words)?.[1];
	if (head === undefined) return null;
	return /^项目支出(?:预算)?执行情况$/u.test(head) ? "project" : itemNamed(readLabel(head));
}

/** 公用经费, “三公”经费情况, 基本支出情况: a heading that names one item and nothing else. */
function itemNamed({ tokens, unknown }: Label): MoneyItem | null {
	const items = tokens.flatMap((token) => (token.sort === "item" ? [token.item] : []));
	const [item] = items;
	const plain = /^(?:情况|使用|执行|的|说明|分析|支出|安排|控制率|变动率|率)*$/u.test(unknown);
	return items.length === 1 && item !== undefined && item !== "project" && plain ? item : null;
}

/** 一般公共预算支出情况, 政府性基金预算支出情况. */
function fundNamed({ tokens, unknown }: Label): Fund | null {
	const funds = tokens.flatMap((token) => (token.sort === "fund" ? [token.fund] : []));
	const [fund] = funds;
	return funds.length === 1 &&
		fund !== undefined &&
		/^(?:情况|说明|分析|使用|执行)*$/u.test(unknown)
		? fund
		: null;
}

/** The name by which a report on one project or fund speaks of its whole. */
function wholeOf(meta: ReportMeta): string {
	if (meta.project !== null) return meta.project;
	const title = meta.title ?? "";
	return meta.kind === "special_fund" ||
		meta.kind === "transfer" ||
		meta.kind === "project" ||
		meta.kind === "policy"
		? title.replace(/^.*?20\d\d年度?/u, "").replace(/(?:转移支付)?绩效.*$/u, "")
		: "";
}

/** （1）展厅运维经费。…: a section of its own for one project. */
function projectNamed(
	section: Section | undefined,
	above: Section | undefined,
	body: string,
): string | null {
	if (!section || section.canonical !== null || namedBy(section).item !== null) return null;
	// 2.高标准农田建设。… under 重点项目绩效情况.
	const named =
		/(?:项目|工程|经费|资金|补助|补贴|专项|费)$/u.test(section.title) ||
		(/项目(?:绩效|支出|实施|完成)/u.test(above?.title ?? "") &&
			/(?:建设|改造|整治|治理|监测|防治|保护|奖补|提升)$/u.test(section.title)) ||
		(/项目/u.test(above?.title ?? "") &&
			!NO_PROJECT.test(section.title) &&
			/^(?:[该本]?项目)?(?:全年|年初|年度|当年)?预算/u.test(body));
	return named && readLabel(section.title).unknown.length >= 3 ? section.title : null;
}

/** 2.高标准农田建设: the numbers below are of that, whether or not it is a project. */
function isParticular(section: Section | undefined, meta: ReportMeta): boolean {
	if (!section || section.canonical !== null || NO_PROJECT.test(section.title)) return false;
	const { item, fund } = namedBy(section);
	const { unknown } = readLabel(section.title);
	const own = wholeOf(meta);
	return item === null && fund === null && unknown.length >= 4 && !abbreviates(unknown, own);
}

/** Parts of a report and properties of money are no projects: 支出效率：…, 非税收入情况：…. */
const NO_PROJECT =
	/(?:情况|规模|效率|目标|绩效|进度|结论|概况|指标|方面|结构|管理|结果|得分|分析|经费来源|原因|措施|如下|满意[度率]|执行)$/u;

/** The project of a numbered item: 1．公共文化服务体系建设专项：…. */
function projectOf(text: string): string | null {
	const numbering = numberingOf(text);
	// 智慧法院建设项目：…
	if (numbering === null) return /^([^：:，,。；;\d]{4,30}项目)[：:]/u.exec(text)?.[1] ?? null;
	// 1.文艺精品扶持（预算120万元，支出118万元）：…
	const bracketed =
		/^([一-龥“”]{3,24})[（(](?:年度|全年|年初|调整后)*(?:预算|支出|安排|执行)(?![一-龥])/u.exec(
			text.slice(numbering.length),
		)?.[1];
	if (bracketed !== undefined && !NO_PROJECT.test(bracketed)) return bracketed;
	const name = /^([^：:，,。；;]{3,40})[：:]/u
		.exec(text.slice(numbering.length))?.[1]
		?.replace(/(?:绩效)?自评(?:综述|情况|结果)$|[（(]\d{1,3}分[）)]$/gu, "")
		.trim();
	if (name === undefined || /\d[^，]*元|[（(][^）)]*$/u.test(name)) return null;
	if (NO_PROJECT.test(name) || readLabel(name).unknown.length < 3) return null;
	return name;
}
