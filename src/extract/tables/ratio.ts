import type { Decimal } from "../../model/decimal.ts";
import type { Measure } from "../../model/figure.ts";
import { compare, shift } from "../../text/decimal.ts";
import { isBare, numbersIn } from "./cell-number.ts";
import type { Cell } from "./grid.ts";

const BUDGETS: readonly Measure[] = ["budget", "budget_allocated", "budget_initial"];
/** A bare rate above this is in percent: no budget is spent one and a half times. */
const HIGHEST_RATIO = "1.5";

/**
 * Whether a bare 执行率 is a ratio (0.95) or a percentage (95): its size tells, and for small ones the amounts of
 * its row. Null where neither does.
 */
export function isRatio(rate: Cell, amounts: ReadonlyMap<Measure, Cell>): boolean | null {
	const [print] = isBare(rate.label) ? numbersIn(rate.text, "%") : [];
	if (!print?.value || compare(print.value, HIGHEST_RATIO) > 0 || !/[1-9]/u.test(print.value))
		return false;
	const spent = amountOf(amounts.get("expenditure"));
	for (const measure of BUDGETS) {
		const budget = amountOf(amounts.get(measure));
		if (spent === null || budget === null || !/[1-9]/u.test(budget)) continue;
		return isNearerToWhole(print.value, spent, budget);
	}
	return null;
}

/** Spent ÷ budget is nearer to the print than to its hundredth: above the middle of both, 0.505 times the print. */
function isNearerToWhole(print: Decimal, spent: Decimal, budget: Decimal): boolean {
	const [rate, part, whole] = [print, spent, budget].map(millionths);
	return (part ?? 0n) * 1000n * 1_000_000n > 505n * (rate ?? 0n) * (whole ?? 0n);
}

/** Rates and amounts print no more than six decimals. */
const millionths = (value: Decimal): bigint => BigInt(shift(value, 6).replace(/\..*$/u, ""));

const amountOf = (cell: Cell | undefined): Decimal | null =>
	(cell && numbersIn(cell.text, "元")[0]?.value) ?? null;
