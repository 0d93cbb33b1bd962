import { expect, test } from "vitest";
import { importReport } from "../../src/index.ts";
import { PASSAGES } from "./passages.ts";

const imported = (lines: readonly string[]) =>
	importReport({ path: "a.txt", bytes: new TextEncoder().encode(`${lines.join("\n")}\n`) });

test.for(Object.entries(PASSAGES))(
	"numbers of other things accuse nothing: %s",
	async ([, lines]) => {
		const { findings } = await imported(lines);
		const told = findings.filter(({ severity }) => severity !== "info");
		expect(told.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
	},
);

/** One number of a passage, the print that takes its place, and the rule that it breaks. */
const PLANTED: readonly (readonly [keyof typeof PASSAGES, string, string, string])[] = [
	["parts", "决算16.54", "决算19.54", "change-mismatch"],
	["parts", "占调整预算数3012.17万元的94.88%", "占调整预算数3012.17万元的91.88%", "rate-mismatch"],
	["names", "预算执行率95.83%", "预算执行率97.93%", "rate-mismatch"],
	["lastYear", "执行率95.99%", "执行率93.99%", "rate-mismatch"],
	["plans", "省级资金执行800万元", "省级资金执行880万元", "sum-mismatch"],
	["works", "预算执行率97.96%", "预算执行率96.97%", "rate-mismatch"],
	["works", "减少107.29万元", "减少170.29万元", "change-mismatch"],
	["rates", "完成率98.01%", "完成率95.01%", "rate-mismatch"],
	["rates", "决算支出16,552,700.00元", "决算支出16,525,700.00元", "rate-mismatch"],
	["projects", "执行率97.01%", "执行率99.01%", "rate-mismatch"],
	["beforeColon", "预算执行率97.80%", "预算执行率95.80%", "rate-mismatch"],
];

test.for(PLANTED)(
	"a mistake beside them is found: %s, %s as %s",
	async ([name, from, to, rule]) => {
		const text = PASSAGES[name].join("\n");
		expect(text.split(from)).toHaveLength(2);
		const { findings } = await imported(text.replace(from, to).split("\n"));
		expect(findings.map((finding) => finding.rule)).toContain(rule);
	},
);
