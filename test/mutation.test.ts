import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Figure, importReport, type ReportRecord } from "../src/index.ts";

/** The sample, a paragraph a line, in its true order. */
const text = readFileSync(join(import.meta.dirname, "prose/zengcheng-2021.txt"), "utf8")
	.split("\n")
	.map((line) => line.replace(/\s+/gu, ""))
	.join("\n");

const read = (report: string): Promise<ReportRecord> =>
	importReport({ path: "sample.txt", bytes: new TextEncoder().encode(report) });

const loud = (record: ReportRecord): string[] =>
	record.findings.filter(({ severity }) => severity !== "info").map(({ message }) => message);

const original = await read(text);
const known = new Set(loud(original));

/** Printed relations of the sample: 下达, 支出 and their rates; the total score; the count in brackets. */
const related = original.figures.filter(
	(figure) =>
		(/^budget|^expenditure$|^execution_rate$/u.test(figure.measure ?? "") &&
			figure.item === "total" &&
			figure.value !== null) ||
		figure.measure === "score" ||
		/^(?:信访案件|上级交办|区信访局交办|区研控中心交办|自办)$/u.test(figure.label) ||
		figure.raw === "30单",
);

const put = (figure: Figure, print: string): string =>
	text.slice(0, figure.evidence.start) + print + text.slice(figure.evidence.end);

/** The print with one digit changed, in every place and by every amount. */
function oneDigit(raw: string): string[] {
	return [...raw].flatMap((char, at) =>
		/[0-9]/.test(char)
			? [1, 2, 5, 9].map((by) => raw.slice(0, at) + ((Number(char) + by) % 10) + raw.slice(at + 1))
			: [],
	);
}

test("the sample has its relations", () => {
	expect(related.map(({ raw }) => raw)).toEqual([
		...["98件", "11件", "8件", "39件", "10件", "30单"],
		...["16,671.64万元", "16,671.64万元", "0万元"],
		...["13,720.07万元", "82.30%", "13,720.07万元", "82.30%", "0万元", "82.30%"],
		...["16,671.64万元", "13,720.07万元", "82.30%", "35分", "60分", "95分"],
	]);
});

describe("one changed digit is found", () => {
	test.for(related.flatMap((figure) => oneDigit(figure.raw).map((print) => ({ figure, print }))))(
		"$figure.label $figure.raw -> $print",
		async ({ figure, print }) => {
			const record = await read(put(figure, print));
			const found = record.findings.filter(
				({ severity, message }) => severity !== "info" && !known.has(message),
			);
			expect(found).not.toEqual([]);
			const said = found.flatMap(({ message, evidence }) => [
				message,
				...evidence.map(({ quote }) => quote),
			]);
			expect(said.join("\n")).toContain(print);
		},
	);
});

const money = original.figures.filter(
	({ kind, qualifier }) => kind === "money" && qualifier === "eq",
);

/** Other prints of the same value. */
function rewritings(figure: Figure): string[] {
	const { raw, value } = figure;
	const wide = [...raw].map((char) =>
		/[0-9]/.test(char) ? String.fromCharCode(char.charCodeAt(0) + 0xfee0) : char,
	);
	return [
		...(figure.kind === "money" && value !== null ? [`${value}元`] : []),
		...(/\.\d*0(?=\D)/.test(raw) ? [raw.replace(/0(?=\D+$)/u, "")] : []),
		wide.join(""),
		raw.replace(/,/gu, ""),
	];
}

describe("another print of the same value adds no finding", () => {
	test.for(
		[...new Set([...related, ...money])].flatMap((figure) =>
			rewritings(figure).map((print) => ({ figure, print })),
		),
	)("$figure.label $figure.raw -> $print", async ({ figure, print }) => {
		const record = await read(put(figure, print));
		expect(loud(record).filter((message) => !known.has(message))).toEqual([]);
	});
});
