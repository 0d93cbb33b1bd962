import type { Measure } from "../../model/figure.ts";
import type { AmountHead, Column } from "./amount-columns.ts";
import type { DataRow } from "./amount-data-row.ts";
import type { AmountLabel } from "./amount-label.ts";
import type { RowSubject } from "./amount-rows.ts";
import { RATIO } from "./cell-number.ts";
import type { Cell } from "./grid.ts";
import { isRatio } from "./ratio.ts";
import type { CellReading, Meaning, TableSetting } from "./reading.ts";

/** A row of a table that may list projects or bodies, each with its own score. */
export interface ListedRow extends DataRow {
	readonly listsEntities: boolean;
	/** The one row that prints numbers. */
	readonly isOnly: boolean;
}

/** Unit, label and meaning of the numbers of one cell of a row. */
export function amountReading(
	head: AmountHead,
	column: number,
	cell: Cell,
	data: ListedRow,
	setting: TableSetting,
): CellReading {
	const { label, subject } = data;
	const own = head.columns[column];
	const words = [...(label ? [label] : []), ...(own?.heads ?? [])].map(({ text }) => text);
	const measure = measureOf(own?.label ?? null, subject);
	const declared = own?.label.unit ?? subject?.unit ?? null;
	const isMoney =
		saysMoney(own?.label.measure ?? null) || (own?.isAmount === true && isBudget(subject));
	const isOfMoney = isMoney && !(measure !== null && NOT_MONEY.includes(measure));
	const unit = declared ?? (isOfMoney ? (setting.unit ?? "") : "");
	return {
		unit: measure === "execution_rate" ? rateUnit(head, cell, data, unit) : unit,
		label: words.join("").replace(/\s+/gu, ""),
		meaning: own && subject ? meaningOf(own, subject, measure, { ...setting, ...data }) : null,
	};
}

/** Of the column, else of the row; 年初结转 among income and 年末结转 among spending are neither. */
function measureOf(column: AmountLabel | null, row: RowSubject | null): Measure | null {
	if (row?.measure === "carryover_out") return row.measure;
	if (row?.fund === "carryover" && column?.measure === "income") return "carryover_in";
	return column?.measure ?? row?.measure ?? null;
}

/** A bare small rate is a percentage only where the amounts beside it say so. */
function rateUnit(head: AmountHead, rate: Cell, { cells }: DataRow, unit: string): string {
	const amounts = new Map<Measure, Cell>();
	for (const [column, cell] of cells) {
		const { measure, fund, item } = head.columns[column]?.label ?? {};
		if (measure && !fund && !item) amounts.set(measure, cell);
	}
	const ratio = isRatio(rate, amounts);
	if (ratio === null) return "";
	return ratio ? RATIO : unit === "" ? "%" : unit;
}

const saysMoney = (measure: Measure | null): boolean =>
	measure !== null && !NOT_MONEY.includes(measure);

/** The row names an amount: 支出合计, 基本支出, 财政拨款, or an entity with amounts. */
const isBudget = (row: RowSubject | null): boolean =>
	row !== null && (row.measure === null || saysMoney(row.measure));

const NOT_MONEY: readonly Measure[] = [
	"staff_authorized",
	"staff_actual",
	"execution_rate",
	"score",
	"score_max",
	"change_rate",
];

function meaningOf(
	{ label, isAmount }: Column,
	row: RowSubject,
	measure: Measure | null,
	{ listsEntities, isOnly, ...setting }: TableSetting & Pick<ListedRow, "listsEntities" | "isOnly">,
): Meaning | null {
	if (!isAmount || label.subtotal) return null;
	const entity = row.entity ?? setting.entity;
	const year = setting.year === null ? null : String(setting.year);
	const period = label.period ?? row.period ?? year;
	if (measure === "score" || measure === "score_max") {
		// 分值 and 得分 beside the whole are those of the execution rate; beside a project, of the project.
		const ofWhole = listsEntities ? null : "execution";
		const item =
			row.total || (isOnly && row.entity === null) ? ofWhole : row.entity === null ? null : "total";
		return item === null ? null : { measure, item, fund: null, entity, period, direction: null };
	}
	const item = row.item ?? label.item ?? "total";
	const isCarried = measure === "carryover_in" || measure === "carryover_out";
	const whole = row.ofPlaces ? null : "all";
	const fund = (isCarried && row.fund === "carryover" ? null : row.fund) ?? label.fund ?? whole;
	if (label.change) {
		// An amount of change has no measure (RECORD section 2).
		const rate = measure === "change_rate" ? measure : null;
		const { direction } = label.change;
		return { measure: rate, item, fund, entity, period, direction, isChange: true };
	}
	if (measure === null) return null;
	const isStaff = measure === "staff_authorized" || measure === "staff_actual";
	// 行政编制 is a part of the posts, and no item names it.
	if (isStaff && label.unknown !== "" && !label.total) return null;
	return { measure, item, fund: isStaff ? null : fund, entity, period, direction: null };
}
