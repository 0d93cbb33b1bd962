import type { Fund, Measure } from "../../model/figure.ts";
import type { DataRow } from "./amount-data-row.ts";
import type { Cell } from "./grid.ts";
import { folded, isMask } from "./label.ts";
import type { CellReading, SumReading } from "./reading.ts";

/** Names of columns that a 合计 adds up; it does not add up averages, prices and rates. */
const COUNTED =
	/数(?:量|额)?(?:[(].{1,4}[)])?$|量(?:[(].{1,4}[)])?$|面积|人口|里程|长度|投资|金额/u;
const NOT_ADDED = /均|率|比|价|标准|系数|年限|编[号码]|序号/u;

/** Columns of counts without a meaning of their own that a 合计 sums: checks derive the sums of the others. */
export function sumsOf(
	rows: readonly DataRow[],
	cells: ReadonlyMap<Cell, CellReading | null>,
): SumReading[] {
	const last = rows.at(-1);
	const parts = rows.slice(0, -1);
	const isPlain = parts.every(
		({ subject }) => subject !== null && !subject.total && subject.entity !== null,
	);
	if (!last?.subject?.total || parts.length < 2 || !isPlain) return [];
	return [...last.cells].flatMap(([column, whole]): SumReading[] => {
		const reading = cells.get(whole);
		if (!reading || reading.meaning !== null) return [];
		const head = folded(reading.label).replace(last.label?.label ?? "", "");
		if (!COUNTED.test(head) || NOT_ADDED.test(head)) return [];
		const summed = parts.flatMap((part) => part.cells.get(column) ?? []);
		return summed.length === parts.length ? [{ whole, parts: summed }] : [];
	});
}

const SHARED: readonly (Fund | null)[] = ["provincial", "municipal", "county"];
const SUMMED: readonly (Measure | null)[] = [
	"budget_initial",
	"budget",
	"budget_allocated",
	"expenditure",
	"carryover_out",
];

/**
 * 年度资金总额 = 中央财政资金 + 地方资金 + 其他资金 (转移支付绩效自评表, 财预〔2015〕163号): no fund stands for 地方资金, by
 * which checks would find the sum.
 */
export function sumsWithPlaces(
	rows: readonly DataRow[],
	cells: ReadonlyMap<Cell, CellReading | null>,
): SumReading[] {
	const at = rows.findIndex(({ subject }) => subject?.total);
	const whole = rows[at];
	const parts = at === 0 ? rows.slice(1) : rows.slice(0, at);
	const isSource = ({ subject }: DataRow): boolean =>
		subject !== null && (subject.ofPlaces === true || subject.fund !== null);
	const isDivided = parts.some(({ subject }) => SHARED.includes(subject?.fund ?? null));
	const ofPlaces = parts.filter(({ subject }) => subject?.ofPlaces);
	if (!whole || parts.length < 2 || ofPlaces.length !== 1 || isDivided || !parts.every(isSource))
		return [];
	return [...whole.cells].flatMap(([column, total]): SumReading[] => {
		const reading = cells.get(total);
		if (!SUMMED.includes(reading?.meaning?.measure ?? null)) return [];
		const summed = parts.flatMap((part) => part.cells.get(column) ?? []);
		const printed = summed.filter(({ label }) => !isMask(label));
		return summed.length === parts.length && printed.length > 1
			? [{ whole: total, parts: printed }]
			: [];
	});
}
