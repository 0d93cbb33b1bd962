import type { Workbook } from "exceljs";
import type { CheckedFinding, CheckedReport } from "../../../model/check-result.ts";
import { SEVERITIES } from "../../show/names.ts";
import type { CheckFormat, Shown } from "../format.ts";
import { listReasons } from "../reasons.ts";

/** A workbook: 问题清单, 规则, 覆盖. */
export const xlsx: CheckFormat = {
	id: "xlsx",
	binary: true,
	async render(shown) {
		// Loading it takes longer than most checks, so only this format waits for it.
		const { default: exceljs } = await import("exceljs");
		const book = new exceljs.Workbook();
		book.creator = "ziping";
		addSheet(book, "问题清单", FINDING_COLUMNS, findingRows(shown));
		addSheet(book, "规则", RULE_COLUMNS, ruleRows(shown));
		addSheet(book, "覆盖", COVERAGE_COLUMNS, shown.result.reports.map(coverageRow));
		return new Uint8Array(await book.xlsx.writeBuffer());
	},
};

type Cell = string | number;
type Columns = readonly (readonly [title: string, width: number])[];

const FINDING_COLUMNS: Columns = [
	["序号", 6],
	["报告", 36],
	["文件", 30],
	["年度", 8],
	["级别", 14],
	["规则", 26],
	["问题", 70],
	["印作", 20],
	["应为", 20],
	["允许误差", 14],
	["可能原因", 30],
	["建议", 40],
	["页", 6],
	["行", 6],
	["引文", 60],
	["编号", 34],
];

const findingRows = ({ result }: Shown): readonly (readonly Cell[])[] =>
	result.reports
		.flatMap((report) => report.findings.map((finding) => findingRow(report, finding)))
		.map((row, index) => [index + 1, ...row]);

function findingRow(report: CheckedReport, finding: CheckedFinding): readonly Cell[] {
	const [first] = finding.evidence;
	return [
		report.title ?? "",
		report.file,
		report.fiscalYear ?? "",
		SEVERITIES[finding.severity],
		finding.rule,
		finding.message,
		finding.actual ?? "",
		finding.expected ?? "",
		finding.tolerance ?? "",
		finding.cause ?? "",
		finding.remedy,
		first.page ?? "",
		first.line ?? "",
		finding.evidence.map(({ quote }) => quote).join("\n"),
		finding.fingerprint,
	];
}

const RULE_COLUMNS: Columns = [
	["规则", 26],
	["级别", 14],
	["说明", 60],
	["算法", 60],
	["依据", 60],
	["怎样改", 50],
];

const ruleRows = ({ rules }: Shown): readonly (readonly Cell[])[] =>
	rules.map(({ id, severity, summary, formula, source, remedy }) => [
		...[id, SEVERITIES[severity], summary, formula, source, remedy],
	]);

const COVERAGE_COLUMNS: Columns = [
	["报告", 36],
	["文件", 30],
	["关系", 8],
	["一致", 8],
	["截断", 8],
	["不一致", 8],
	["无法判断", 10],
	["无法判断的原因", 60],
	["未认领的数字", 14],
	["已知问题", 10],
];

function coverageRow(report: CheckedReport): readonly Cell[] {
	const { relations, consistent, truncated, inconsistent, undecidable, unclaimed } =
		report.coverage;
	return [
		...[report.title ?? "", report.file],
		...[relations, consistent, truncated, inconsistent, undecidable],
		...[listReasons(report), unclaimed, report.known],
	];
}

/** What a cell of a sheet can hold (ECMA-376 part 1, 18.3.1.4; Excel's limit of 32,767 characters). */
const MOST_CHARACTERS = 32_767;

/** Strings stay strings, also those that begin with = + - @: they are written as text, never as formulas. */
const cellOf = (value: Cell): Cell =>
	typeof value === "number"
		? value
		: value
				// Characters that XML cannot hold.
				.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Cs}]/gu, "")
				.slice(0, MOST_CHARACTERS);

function addSheet(
	book: Workbook,
	name: string,
	columns: Columns,
	rows: readonly (readonly Cell[])[],
): void {
	const sheet = book.addWorksheet(name, { views: [{ state: "frozen", ySplit: 1 }] });
	sheet.columns = columns.map(([header, width]) => ({
		header,
		width,
		style: { alignment: { vertical: "top", wrapText: true } },
	}));
	for (const row of rows) {
		sheet.addRow(row.map(cellOf)).eachCell((cell) => {
			// Text format, so that editing a cell does not turn it into a formula or a number.
			if (typeof cell.value === "string") cell.numFmt = "@";
		});
	}
	sheet.getRow(1).font = { bold: true };
	sheet.autoFilter = {
		from: { row: 1, column: 1 },
		to: { row: Math.max(1, rows.length + 1), column: columns.length },
	};
	sheet.pageSetup = { orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 };
}
