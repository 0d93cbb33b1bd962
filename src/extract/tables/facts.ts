import { type Grid, isEmpty } from "./grid.ts";
import { nameIn } from "./label.ts";

const PROJECT = /^(?:项目|专项|资金|任务)(?:\([^()]{1,8}\))?名称$|^(?:专项|转移支付)(?:资金)?(?:\(项目\))?名称$/u;
const SUMMED = /^(?:合计|总计|年初预算数|预算数)$/u;

/** 项目名称 | 校园安防提升工程: the project that the form is about; null for a table that lists projects. */
export function projectOf(grid: Grid): string | null {
	for (const cell of grid.cells) {
		if (!PROJECT.test(nameIn(cell.label)) && !PROJECT.test(cell.label)) continue;
		const next = grid.at(cell.row, cell.column + cell.columnSpan);
		if (next === null || isEmpty(next) || next.row !== cell.row) continue;
		const isHead = grid.across(cell.row).length > 4 || HEAD_BESIDE.test(next.label);
		if (!isHead && !SUMMED.test(next.label)) return next.text.replace(/\s+/gu, "");
	}
	return null;
}

/** 项目名称 as the head of a column stands beside other heads. */
const HEAD_BESIDE = /^(?:序号|实施地点|(?:年初|全年|当年)?预算数?|(?:全年)?执行数|支出(?:数|金额)|主管部门|实施单位|项目类型|金额|备注)$/u;
