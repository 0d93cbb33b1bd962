import type { Figure } from "../../model/figure.ts";
import type { Facts } from "../facts.ts";
import { distinct } from "../fault.ts";
import { holds } from "../indicators.ts";
import { where } from "../notes.ts";
import { compare, fromDecimal, HUNDRED, ZERO } from "../rational.ts";
import type { Rule } from "../rule.ts";

export const rateOutOfRange: Rule = {
	id: "rate-out-of-range",
	summary: "覆盖率、合格率等占比低于0或高于100%",
	severity: "warning",
	formula: "0≤占比≤100%",
	source: "统计逻辑：部分占全体的比例在0与100%之间",
	remedy: "核对比率的分子、分母；确实超过100%的，说明口径",
	variants: [
		{
			region: "各地自评表",
			years: null,
			formula: "执行率≤100%",
			source: "预算管理一体化系统绩效自评：执行率超过100%不予保存",
		},
		{
			region: "浙江",
			years: "2024年4月1日起",
			formula: "执行率可以超过100%",
			source: "预算管理一体化系统绩效自评：不再限制执行率上限",
		},
	],
	examples: {
		fails: ["适龄儿童疫苗接种率达到102.6%。"],
		passes: [
			"适龄儿童疫苗接种率达到98.6%。",
			"税收收入完成年度任务的102.6%。",
			"改造129户，完工率243%。",
		],
	},
	*find({ facts, faults }) {
		const accused = new Set(faults.map((fault) => fault.culprit.evidence.start));
		for (const figure of facts.report.figures) {
			if (!isOutside(figure) || accused.has(figure.evidence.start)) continue;
			const name = nameOf(facts, figure);
			if (!isShare(facts, figure, name)) continue;
			yield {
				message: `${where(facts, figure.evidence)}${name}${figure.raw}超出0至100%，占比不可能如此。`,
				expected: "0%～100%",
				actual: figure.raw,
				evidence: distinct([figure.evidence]),
			};
		}
	},
};

function isOutside(figure: Figure): boolean {
	if (figure.kind !== "rate" || figure.value === null || figure.direction !== null) return false;
	if (figure.qualifier === "le" || figure.qualifier === "lt" || figure.qualifier === "approx")
		return false;
	const value = fromDecimal(figure.value);
	return compare(value, HUNDRED) > 0 || compare(value, ZERO) < 0;
}

/**
 * What is done over what was planned (完工率 of the year's task), growth, and gross rates may be above 100; only named
 * shares may not.
 */
const MAY_EXCEED =
	/完成|完工|开工|竣工|增长|增幅|增速|上升|提高|下降|减少|变动|变化|控制|毛入学|自给|利用率?$|周转|负债|溢价|回报|收益|利润|产销|到位|年初|占(?:[^占]{0,6})?(?:目标|计划|任务|指标|预期)/u;
const SHARES =
	/(?:覆盖|合格|签约|知晓|满意|接种|免疫|建档|普及|参保|达标|及时|准确|规范|完好|优良|优秀|处置|处理|整改|办结|结案|发放|拨付|支付|支出|执行|公开|合规|就业|落实|兑现|巩固|治愈|存活|成活|保存|回收|配备|持证|出勤|识别|管理|随访|入住|响应|有效|绿化|普查|参与|认可|支持|健康|预防|控辍|通过|录取|达成|安全|按期|正确|完整|公示|归档|登记)[度率]$|占比$|比重$|比例$|占.{1,12}的$/u;

function isShare(facts: Facts, figure: Figure, name: string): boolean {
	if (figure.measure === "change_rate" || MAY_EXCEED.test(name)) return false;
	if (figure.measure === "satisfaction_rate") return true;
	// An execution rate above 100 that its own amounts confirm is overspending, not a misprint.
	if (figure.measure === "execution_rate") return !isConfirmed(facts, figure);
	return SHARES.test(name);
}

function isConfirmed(facts: Facts, rate: Figure): boolean {
	const dimensions = facts.dimensions(rate);
	if (!dimensions) return false;
	const states = facts.statements("rate").some((statement) => statement.rate === rate.id);
	return states || facts.stating({ ...dimensions, measure: "expenditure" }).length > 0;
}

/** The printed label, or the name of the indicator that holds the number. */
function nameOf(facts: Facts, figure: Figure): string {
	if (figure.label !== "") return figure.label.replace(/(?:达到?|为|是|约|均)+$/u, "");
	const indicator = facts.report.indicators.find((i) => holds(i.evidence, figure.evidence));
	return indicator?.name ?? "";
}
