import { cellText, type TablePiece } from "./table-piece.ts";

/** 项目名称, 专项资金名称, 部门（单位）名称, 预算单位: what the first row of a form is filled in for. */
const NAMES_FORM =
	/^(?:(?:项目|专项|资金|任务|转移支付|部门|单位|[（(]|[）)]){1,6}名称|(?:预算|填报|自评|实施)(?:单位|部门))[:：]?$/u;

/**
 * Whether a piece begins another form than the table above it is: its first row, 项目名称 | 水库除险加固, is filled in for
 * the same label as the first row of the table, and otherwise (财预〔2020〕10号: one 自评表 a project).
 */
export function beginsForm(table: TablePiece, piece: TablePiece): boolean {
	const [own, next] = [firstRow(table), firstRow(piece)];
	const [label] = own;
	if (label === undefined || !NAMES_FORM.test(label) || next[0] !== label) return false;
	return own.length > 1 && next.length === own.length && own.join("|") !== next.join("|");
}

const firstRow = ({ cells }: TablePiece): readonly string[] =>
	cells.filter(({ row }) => row === 0).map(cellText);
