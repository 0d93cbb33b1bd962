import { type Grid, isEmpty } from "./grid.ts";
import { isMask, isOrdinalHead, nameIn } from "./label.ts";

const PROJECT =
	/^(?:项目|专项|资金|任务)(?:\([^()]{1,8}\))?名称$|^(?:专项|转移支付)(?:资金)?(?:\(项目\))?名称$/u;

/** 51000021R000000019951-办公用房维修, [219001]…: the budget code before a name. */
const CODE = /^(?:[[【(（]?(?=[0-9A-Z]*\d{3})[0-9A-Z]{4,24}[\]】)）]?[-—_]?)(?=\p{Script=Han})/u;

export interface NamedProject {
	readonly row: number;
	readonly name: string;
}

/** 项目名称 | 校园安防提升工程: the projects whose forms stand in a table, none for a table that lists projects. */
export function projectsOf(grid: Grid): readonly NamedProject[] {
	return grid.cells.flatMap((cell): readonly NamedProject[] => {
		if (!PROJECT.test(nameIn(cell.label)) && !PROJECT.test(cell.label)) return [];
		const next = grid.at(cell.row, cell.column + cell.columnSpan);
		if (next === null || isEmpty(next) || next.row !== cell.row || isMask(next.label)) return [];
		const beside = grid.across(cell.row).filter((other) => !isEmpty(other));
		if (beside.length > 4 || HEAD_BESIDE.test(next.label)) return [];
		// 序号 | 项目名称 | 资金情况: the head of a list.
		if (beside.some(({ label }) => isOrdinalHead(label)) || cell.rowSpan > next.rowSpan) return [];
		return [{ row: cell.row, name: next.text.replace(/\s+/gu, "").replace(CODE, "") }];
	});
}

/** 项目名称 as the head of a column stands beside other heads. */
const HEAD_BESIDE =
	/^(?:序号|合计|总计|实施地点|(?:年初|全年|当年)?预算数?|(?:全年)?执行数|支出(?:数|金额)|主管部门|实施单位|项目类型|金额|备注)$/u;
