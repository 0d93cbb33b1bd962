import { compare, shift } from "./decimal.ts";
import { exclusionEnd } from "./exclusions/index.ts";
import { fractionAt, type Measured, measure } from "./measured.ts";
import { type Numeral, readNumeral } from "./numeral.ts";
import { type Unit, unitAt } from "./unit.ts";

/** Two ends of one printed range in one unit: 3-5万元, 10%-20%, 三至五天. */
export interface Range {
	readonly low: Measured;
	readonly high: Measured;
}

const DASH = /[-~至到]|—{1,2}|–/y;
/** 从3个到5个 tells a change, not a range. */
const CHANGE = /[从由自]$/u;

/** The range whose lower number is `number` at `start`; `first` is that number with its own unit, if it has one. */
export function rangeFrom(
	text: string,
	start: number,
	number: Numeral,
	first: Measured | null,
): Range | null {
	DASH.lastIndex = first?.end ?? number.end;
	if (!DASH.test(text) || CHANGE.test(text.charAt(start - 1))) return null;
	const at = DASH.lastIndex;
	const fraction = fractionAt(text, at);
	if (fraction) return first ? ordered(first, fraction) : null;
	const upper = readNumeral(text, at);
	if (!upper || upper.han !== number.han || number.more || exclusionEnd(text, at) > at) return null;
	// 三至五年 measures, 20-25日 is a date.
	const unit = unitAt(text, upper.end, upper, text.charAt(upper.end) !== "日");
	if (first) return withFirst(first, number, at, upper, unit);
	return unit && distributed(start, number, at, upper, unit);
}

function withFirst(
	first: Measured,
	number: Numeral,
	at: number,
	upper: Numeral,
	unit: Unit | null,
): Range | null {
	if (unit) return ordered(first, measure(at, upper, unit));
	// 百分之三至五: the second number has the unit of the first.
	const fraction = first.kind === "rate" && first.end === number.end;
	if (!fraction) return null;
	const power = first.place - number.place;
	return ordered(first, {
		...first,
		start: at,
		end: upper.end,
		value: shift(upper.value, power),
		place: upper.place + power,
	});
}

/** Unit and scale of the second number hold for both ends (3-5万元), unless the first is then above it (8000-1万元). */
function distributed(
	start: number,
	number: Numeral,
	at: number,
	upper: Numeral,
	unit: Unit,
): Range | null {
	const high = measure(at, upper, unit);
	const own = measure(start, number, unit);
	if (number.scale !== 0 || upper.scale === 0) return ordered(own, high);
	const shared = {
		...own,
		value: shift(own.value, upper.scale),
		place: own.place + upper.scale,
	};
	return ordered(shared, high) ?? ordered(own, high);
}

function ordered(low: Measured, high: Measured): Range | null {
	if (low.kind !== high.kind || low.unit !== high.unit) return null;
	return compare(low.value, high.value) < 0 ? { low, high } : null;
}
