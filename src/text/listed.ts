import { shift } from "./decimal.ts";
import { type Measured, measure } from "./measured.ts";
import { type Numeral, readNumeral } from "./numeral.ts";
import { unitAt } from "./unit.ts";

const NUMBER = "(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?";
/** 分别为, 各减少: only these words say that numbers stand in a list of equals. */
const LED = new RegExp(`(?:分别|各)[^，,。；;：:、\\d]{0,10}(?:${NUMBER}[、，,和]){0,8}$`, "u");
const LAST = new RegExp(`(?:[、，,和]${NUMBER}){0,7}?[、，,和](?=${NUMBER}[^\\d、，,和.])`, "uy");
const LOOK_BEHIND = 60;

/**
 * 收、支总计各为318.40、322.15万元, 分别为12、15、18家: a number without a unit has that of the last of its list.
 * Null where it stands in no such list.
 */
export function listedAt(text: string, at: number, number: Numeral): Measured | null {
	if (number.han || number.scale !== 0 || number.more) return null;
	LAST.lastIndex = number.end;
	if (!LAST.test(text) || !LED.test(text.slice(Math.max(0, at - LOOK_BEHIND), at))) return null;
	const start = LAST.lastIndex;
	const last = readNumeral(text, start);
	const unit = last && unitAt(text, last.end, last, false);
	if (!last || !unit || last.more) return null;
	const own = measure(at, number, unit);
	return {
		...own,
		end: number.end,
		value: shift(own.value, last.scale),
		place: own.place + last.scale,
	};
}
