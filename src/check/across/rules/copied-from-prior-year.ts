import type { Evidence } from "../../../model/evidence.ts";
import { lines, TITLE_2021, TITLE_2022 } from "../../example-text.ts";
import { groupBy } from "../../facts.ts";
import { distinct } from "../../fault.ts";
import { quoted } from "../../wording.ts";
import { isCopy } from "../copy.ts";
import type { ReportDigest } from "../digest.ts";
import type { Sentence } from "../narrative.ts";
import { type AcrossRule, nameOfReport } from "../rule.ts";
import { digitsThatTell } from "../telling.ts";

const COPIED =
	"全年完成水库除险加固14座，治理河道26.8公里，新增灌溉面积4,370亩，受益群众3.94万人，工程质量全部合格。";

export const copiedFromPriorYear: AcrossRule = {
	id: "copied-from-prior-year",
	summary: "照抄上年报告的文字，数字也未更新",
	severity: "warning",
	source: "《项目支出绩效评价管理办法》（财预〔2020〕10号）第二条：客观、公正的测量、分析和评判",
	formula: "本年叙述中的完成数≠上年报告同一句话中的完成数",
	remedy: "按本年实际完成情况改写；两年数字确实相同的，写明依据",
	examples: {
		fails: [
			[
				lines(TITLE_2021, "一、主要工作成效", COPIED),
				lines(TITLE_2022, "一、主要工作成效", COPIED),
			],
		],
		passes: [
			[
				lines(TITLE_2021, "一、主要工作成效", COPIED),
				lines(
					TITLE_2022,
					"一、主要工作成效",
					"全年完成水库除险加固17座，治理河道31.6公里，新增灌溉面积5,180亩，受益群众4.26万人，工程质量全部合格。",
				),
			],
		],
	},
	*find({ report, priors }) {
		const told = new Set<string>();
		for (const prior of priors) {
			const pairs = copiesOf(report, prior);
			const paragraphs = groupBy(pairs, ([here]) =>
				told.has(String(here.paragraph)) ? null : String(here.paragraph),
			);
			for (const [paragraph, copies] of paragraphs) {
				const figures = copies.flatMap(([here]) => here.telling);
				const [first, ...rest] = figures;
				if (!first || !isSure(copies)) continue;
				told.add(paragraph);
				const [here, there] = copies[0] ?? [];
				if (!here || !there) continue;
				const numbers = [...new Set(figures.map(({ raw }) => raw))];
				yield {
					message: `${here.section ? `${quoted(here.section)}中，` : ""}“${clipped(here.text, 24)}”一段与${prior.year}年度报告相同，${numbers.slice(0, 6).join("、")}${numbers.length > 6 ? "等" : ""}${numbers.length > 1 ? `共${numbers.length}个` : "这个"}数字未变，疑为照抄；${nameOfReport(prior)}原文：${quoted(clipped(there.text, 120))}。`,
					evidence: distinct([first.evidence, ...rest.map((f): Evidence => f.evidence)]),
				};
			}
		}
	},
};

type Copy = readonly [here: Sentence, there: Sentence];

function copiesOf(report: ReportDigest, prior: ReportDigest): readonly Copy[] {
	const there = groupBy(prior.sentences, ({ numbers }) => numbers);
	return report.sentences.flatMap((here): Copy[] => {
		const source = there.get(here.numbers)?.find((candidate) => isCopy(here.text, candidate.text));
		return source ? [[here, source]] : [];
	});
}

/** Digits that two or more results, or one result in a long sentence, need to be no coincidence. */
const SURE_OF_SEVERAL = 5;
const SURE_OF_ONE = 4;
const LONG = 40;

/** Whether so many results of so many digits cannot be the same by chance. */
function isSure(copies: readonly Copy[]): boolean {
	const values = new Map(
		copies.flatMap(([here]) => here.telling).map((f) => [f.value, digitsThatTell(f)] as const),
	);
	const digits = [...values.values()].reduce((sum, count) => sum + count, 0);
	if (values.size > 1) return digits >= SURE_OF_SEVERAL;
	const length = Math.max(...copies.map(([here]) => here.text.length));
	return digits >= SURE_OF_ONE && length >= LONG;
}

const clipped = (text: string, length: number): string =>
	text.length <= length ? text : `${text.slice(0, length)}…`;
