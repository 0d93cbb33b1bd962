import { readFileSync } from "node:fs";
import { importReport } from "../../src/index.ts";
import type { Figure } from "../../src/model/figure.ts";
import type { ReportRecord } from "../../src/model/record.ts";
import { hashed, sha256 } from "../../src/warehouse/hash.ts";

const fixture = (path: string): Promise<ReportRecord> =>
	importReport({ path, bytes: readFileSync(new URL(`../../fixtures/${path}`, import.meta.url)) });

/** Real reports: prose in plain text, an annex with indicators in Word. */
export const reports: readonly ReportRecord[] = await Promise.all(
	[
		"zengcheng-2021/source.txt",
		"haiyu-disabled-2021/source.txt",
		"xuanhe-projects-2022/source.docx",
	].map(fixture),
);

export const [sample] = reports as readonly [ReportRecord, ...ReportRecord[]];

/** Other bytes under the same path: what a correction by the agency gives. */
export const corrected = (record: ReportRecord, word: string): ReportRecord => ({
	...record,
	source: { ...record.source, sha256: sha256(record.source.sha256 + word) },
	report: { ...record.report, title: `${record.report.title}${word}` },
});

/** The same bytes as a newer extractor reads them: one figure fewer, another title. */
export const readAnew = (record: ReportRecord): ReportRecord => ({
	...record,
	report: { ...record.report, title: "重新识别的标题" },
	figures: record.figures.slice(1),
});

/** What must survive every sink. The key is the raw text of a figure, the value what is stored. */
export const oddTexts: readonly (readonly [raw: string, stored: string])[] = [
	[`引号"和'单引号'，逗号,分号;`, `引号"和'单引号'，逗号,分号;`],
	["第一行\n第二行\r\n第三行\t制表", "第一行\n第二行\r\n第三行\t制表"],
	["反斜杠 \\N \\n \\. 与 \\\\", "反斜杠 \\N \\n \\. 与 \\\\"],
	["\\.", "\\."],
	["NULL", "NULL"],
	["空\u0000字", "空字"],
	["半个\ud83d代理", "半个\ufffd代理"],
	["表情😀与生僻字𠮷", "表情😀与生僻字𠮷"],
	["=1+1", "=1+1"],
	["+86", "+86"],
	["-5%", "-5%"],
	["@SUM(A1)", "@SUM(A1)"],
	["'=1+1", "'=1+1"],
	["''-2", "''-2"],
	["\t=1", "\t=1"],
	["＝全角", "＝全角"],
	["<b>&amp;</b>", "<b>&amp;</b>"],
	["{花括号}, [方括号]", "{花括号}, [方括号]"],
	["  首尾空格  ", "  首尾空格  "],
];

/** Decimals at the edges of what a column holds. */
export const oddDecimals: readonly (readonly [value: string | null, stored: string | null])[] = [
	[null, null],
	["0", "0"],
	["0.00", "0"],
	["-16.77", "-16.77"],
	["0.01", "0.01"],
	["12345678901234567.89", "12345678901234567.89"],
	["-9999999999999999999999999999.9999999999", "-9999999999999999999999999999.9999999999"],
	["100.10", "100.1"],
	["007", "007".replace(/^0+/, "")],
];

const figureOf = (base: Figure, id: string, change: Partial<Figure>): Figure => ({
	...base,
	...change,
	id,
});

/** A report whose figures have odd texts and odd numbers. */
export function oddReport(): ReportRecord {
	const [base] = sample.figures;
	if (!base) throw new Error("the sample has figures");
	const texts = oddTexts.map(([raw], i) =>
		figureOf(base, `f${i + 1}`, { raw, label: raw, entity: null, kind: "count" }),
	);
	const numbers = oddDecimals.map(([value], i) =>
		figureOf(base, `d${i + 1}`, { value, kind: "money", unit: "元", label: "" }),
	);
	return {
		...sample,
		source: { ...sample.source, path: "odd.txt", paths: ["odd.txt"], sha256: sha256("odd") },
		report: { ...sample.report, agency: null, superior: null, fiscalYear: null, project: null },
		figures: [...texts, ...numbers],
		indicators: [],
	};
}

/** A record that no table takes: two figures of one id. */
export const brokenReport = (): ReportRecord => ({
	...sample,
	source: { ...sample.source, path: "broken.txt", paths: ["broken.txt"], sha256: sha256("broken") },
	figures: [...sample.figures.slice(0, 1), ...sample.figures.slice(0, 1)],
});

export const allHashed = (records: readonly ReportRecord[]) => records.map(hashed);
