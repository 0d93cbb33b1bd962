import type { Segmented } from "../../model/document.ts";
import { numberingOf } from "../../text/numbering.ts";
import { pairsInLine, pairsOverLines } from "./form-lines.ts";
import { isOrganisation } from "./organisation.ts";
import { frontLines, plain } from "./title.ts";

/** What the cover and the head of a 项目支出绩效自评表 print beside their labels (财预〔2020〕10号). */
export type Label = "agency" | "superior" | "project" | "year";

const LABELS: readonly (readonly [Label, RegExp])[] = [
	[
		"agency",
		/^(?:(?:项目)?实施单位|(?:填[报表]|编[制报]|报送)(?:单位|部门)(?:名称)?|地方主管(?:部门|单位)|(?:部门|单位|部门[（(]单位[）)]|(?:预算)?部门[、和及]单位|项目单位|(?:[省市县区]级)?预算(?:部门|单位)|报告单位|自评单位)(?:名称)?)(?:[（(][^（）()]*[）)])?$/u,
	],
	[
		"superior",
		/^(?:中央|市级|县级|省级)?主管(?:部门|单位)(?:名称)?(?:[（(][^（）()]*[）)])?(?:及代码)?$/u,
	],
	["year", /^(?:评价|自评|预算|绩效)年度$/u],
	["project", /^(?:专项)?(?:项目|资金)名称$/u],
];

/**
 * The one value that a label has all over the report; null where there is none, or several. Of 填报单位 and
 * 实施单位 the latter is the agency of a form; forms of several 实施单位 are those of the one that reports.
 */
export function labelled(report: Segmented, label: Label): string | null {
	const found = pairs(report).filter(([name]) => name === label);
	const executing = found.filter(([, , printed]) => EXECUTING.test(printed));
	const reporting = found.filter(([, , printed]) => !EXECUTING.test(printed));
	const filled = reporting.filter(([, , printed]) => !OF_PLACE.test(printed));
	return onlyOf(found) ?? onlyOf(executing) ?? onlyOf(filled) ?? onlyOf(reporting);
}

const EXECUTING = /实施单位/u;
/** 地方主管部门 reports where nobody else is named (中央对地方转移支付区域绩效目标自评表). */
const OF_PLACE = /^地方/u;

function onlyOf(found: readonly (readonly [Label, string, string])[]): string | null {
	const values = new Set(found.map(([, value]) => value));
	const [only] = values;
	return values.size === 1 ? (only ?? null) : null;
}

function pairs(report: Segmented): readonly (readonly [Label, string, string])[] {
	const { blocks } = report;
	return [
		...frontPairs(report),
		...bodyPairs(report),
		...tablePairs(report),
		...pairsOverLines(blocks, (words) => labelOf(words) !== undefined),
		...pairsInLine(blocks),
	].flatMap(([printed, value]) => {
		const label = labelOf(printed);
		const clean = label === "year" ? value : valuePrinted(value);
		const isNone = clean === "" || MONEY.test(clean);
		return label === undefined || isNone ? [] : [[label, clean, printed] as const];
	});
}

const labelOf = (printed: string): Label | undefined =>
	LABELS.find(([, words]) => words.test(printed))?.[0];

/** 单位：万元 declares the unit of amounts. */
const MONEY = /^(?:人民币)?(?:亿|百万|十万|万|千)?元$/u;
/** What a line may fill in behind 填报单位：…, glued where its spaces are gone: 填报日期：…, 2023年度, 单位：万元. */
const FILLED_IN_NEXT =
	/(?=(?:填[报表]|编[制报]|制表|审核|报送)(?:日期|时间|人|单位|部门)|(?:金额|计量|货币)?单位[：:](?:人民币)?(?:亿|百万|十万|万|千)?元|(?:联系|负责)人|联系电话|日期[：:]|(?:19|20)\d\d年度?(?:$|[金单]))/u;

/** 单位名称：… on a line of the cover. */
function frontPairs(report: Segmented): readonly (readonly [string, string])[] {
	const parts = frontLines(report.blocks).flatMap((line) => line.split(FILLED_IN_NEXT));
	return parts.flatMap((line) => {
		const match =
			/^[（(]?((?:[^：:（()）]|[（(][^（()）]*[）)]){2,16})[：:](.{2,60}?)[）)]?$/u.exec(line);
		return match?.[1] && match[2] ? [[match[1], match[2]] as const] : unmarkedPairs(line);
	});
}

/** 1.项目名称：… among the first lines of a report that lists what its form asks for. */
function bodyPairs(report: Segmented): readonly (readonly [string, string])[] {
	return report.blocks.flatMap(({ text, kind }) => {
		if (kind === "front") return [];
		const words = plain(text.slice(numberingOf(text)?.length ?? 0));
		const match =
			/^(项目名称|(?:项目)?实施单位|(?:项目)?主管部门)[：:]([^，,。；;：:]{4,40})。?$/u.exec(words);
		return match?.[1] && match[2] ? [[match[1], match[2]] as const] : [];
	});
}

const UNMARKED = /(?:项目|预算|填报|实施|自评)单位|主管部门/gu;

/** 主管部门 某局 实施单位 某中心: labels and names set apart by space alone, which is gone here. */
function unmarkedPairs(line: string): readonly (readonly [string, string])[] {
	const labels = [...line.matchAll(UNMARKED)];
	if (labels[0]?.index !== 0) return [];
	return labels.flatMap(({ 0: label, index }, i) => {
		const name = line.slice(index + label.length, labels[i + 1]?.index ?? line.length);
		return isOrganisation(name) ? [[label, name] as const] : [];
	});
}

/** 编制单位：某局 in one cell. */
const insideOf = (text: string): readonly (readonly [string, string])[] => {
	const [, label, value] = /^([^：:]{2,16})[：:]([^：:]{2,40})$/u.exec(text) ?? [];
	return label !== undefined && value !== undefined ? [[label, value]] : [];
};

/** A cell with a label and its value, or the cell to its right. */
function tablePairs(report: Segmented): readonly (readonly [string, string])[] {
	return report.tables.flatMap(({ rows }) =>
		rows.flatMap((row) =>
			row.flatMap((cell, index) => {
				const value = row[index + 1];
				const beside = value
					? [[plain(cell.text).replace(/[：:]$/u, ""), plain(value.text)] as const]
					: [];
				return [...insideOf(plain(cell.text)), ...beside];
			}),
		),
	);
}

/** Without the budget code before the name (219001-某市…, 51000021R000000019951-…) and （盖章） behind it. */
const valuePrinted = (printed: string): string =>
	printed
		.replace(/^(?:\d{3,}[A-Z]\d{3,}[-—_]|\d{3,}(?:[-—_]|(?![年\d])))/u, "")
		.replace(/[（(](?:公章|盖章|签章)[）)]$/u, "");
