import type { Example, RuleInfo } from "../../model/rule.ts";
import { SEVERITIES } from "../show/names.ts";
import { printable } from "../terminal/printable.ts";

/** All rules with what they rest on, one after another. */
export function formatRules(rules: readonly RuleInfo[]): string {
	const parts = rules.map(({ id, severity, summary, source }) =>
		[`${id}  ${SEVERITIES[severity]}`, `  ${summary}`, `  依据：${source}`].join("\n"),
	);
	return `${[...parts, `共 ${rules.length} 条规则。逐条说明见 See: ziping explain RULE`].join("\n\n")}\n`;
}

/** One rule with its examples. */
export function formatRule(rule: RuleInfo, standard: RuleInfo["severity"]): string {
	const { id, summary, severity, formula, source, remedy, variants = [], examples } = rule;
	const changed = severity === standard ? "" : `（配置所定；原为 ${SEVERITIES[standard]}）`;
	const parts = [
		[`${id}  ${SEVERITIES[severity]}${changed}`, `  ${summary}`],
		["算法 Formula", `  ${formula}`, ...relationLines(rule)],
		["依据 Source", `  ${source}`],
		...(variants.length === 0 ? [] : [["地区差异 Variants", ...variants.map(variantLine)]]),
		["怎样改 Remedy", `  ${remedy}`],
		["报问题的例子 Fires", ...examples.fails.flatMap(exampleLines)],
		["不报问题的例子 Does not fire", ...examples.passes.flatMap(exampleLines)],
		[
			"关闭或改级别 Switch off, or change the severity",
			`  ziping.config.json：{"rules": {"${id}": "off"}}`,
			'  可写 one of："off"、"info"、"warning"、"error"',
		],
	];
	return `${parts.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

const relationLines = ({ formula, relations = [] }: RuleInfo): readonly string[] =>
	relations
		.filter((relation) => relation.formula !== formula)
		.map((relation) => `  · ${relation.formula}（${relation.source}）`);

const variantLine = ({ region, years, formula, source }: NonNullable<RuleInfo["variants"]>[0]) =>
	`  ${region}${years === null ? "" : `（${years}）`}：${formula}（${source}）`;

function exampleLines(example: Example): readonly string[] {
	if (typeof example === "string") return textLines(example);
	const [earlier, later] = example;
	return ["  上一份报告：", ...textLines(earlier), "  本报告：", ...textLines(later)];
}

const textLines = (text: string): readonly string[] =>
	text.split("\n").map((line, i) => `  ${i === 0 ? "▸" : " "} ${printable(line)}`);
