import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Sheet } from "./workbook.ts";

/** What of a spreadsheet was not read. */
export function xlsxDiagnostics(sheets: readonly Sheet[]): Diagnostic[] {
	const hidden = sheets.filter((sheet) => sheet.hidden && sheet.cells.length > 0);
	const visible = sheets.filter((sheet) => !sheet.hidden);
	const places = visible
		.flatMap((sheet) =>
			sheet.cells.map(({ row, column }) => sheet.isHiddenRow(row) || sheet.isHiddenColumn(column)),
		)
		.filter(Boolean).length;
	const uncalculated = visible.reduce((sum, sheet) => sum + sheet.uncalculated, 0);
	const said: Diagnostic[] = [];
	const say = (code: string, message: string): void => {
		said.push({ code, severity: "warning", message, evidence: null });
	};
	if (hidden.length > 0)
		say(
			"hidden-sheets-unread",
			`隐藏的工作表 ${hidden.map(({ name }) => `“${name}”`).join("、")} 未读取。如属报告内容，请取消隐藏后重试。`,
		);
	if (places > 0)
		say(
			"hidden-cells-unread",
			`隐藏的行或列中有 ${places} 个单元格未读取。如属报告内容，请取消隐藏后重试。`,
		);
	if (uncalculated > 0)
		say(
			"formulas-uncalculated",
			`有 ${uncalculated} 个公式没有保存计算结果，未能读出。请用 Excel 或 WPS 打开并保存后重试。`,
		);
	return said;
}
