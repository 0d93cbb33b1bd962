import { shift } from "./decimal.ts";
import { type Measured, measure } from "./measured.ts";
import { type Numeral, readNumeral } from "./numeral.ts";
import { unitAt } from "./unit.ts";

const NUMBER = "(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?";

/** What says that numbers stand in a list of equals, up to this one, and what follows up to the last of them. */
interface List {
	readonly led: RegExp;
	readonly last: RegExp;
}

const LISTS: readonly List[] = [
	// 分别为12、15、18家, 各减少2.5、3.1万元.
	{
		led: new RegExp(`(?:分别|各)[^，,。；;：:、\\d]{0,10}(?:${NUMBER}[、，,和]){0,8}$`, "u"),
		last: new RegExp(`(?:[、，,和]${NUMBER}){0,7}?[、，,和](?=${NUMBER}[^\\d、，,和.])`, "uy"),
	},
	// 预算数/决算数 1200.50/1180.30万元: as many names as numbers.
	{
		led: new RegExp(
			`[数额算出](?:\\(万?元\\))?(?:/[一-龥]{0,8}[数额算出](?:\\(万?元\\))?){1,3}[:：为是]?\\s?(?:${NUMBER}/){0,3}$`,
			"u",
		),
		last: new RegExp(`(?:/${NUMBER}){0,2}?/(?=${NUMBER}[^\\d/.])`, "uy"),
	},
];
const LOOK_BEHIND = 60;

/**
 * 收、支总计各为318.40、322.15万元, 分别为12、15、18家: a number without a unit has that of the last of its list.
 * Null where it stands in no such list.
 */
export function listedAt(text: string, at: number, number: Numeral): Measured | null {
	if (number.han || number.scale !== 0 || number.more) return null;
	const before = text.slice(Math.max(0, at - LOOK_BEHIND), at);
	const start = LISTS.map(({ led, last }) => {
		last.lastIndex = number.end;
		return last.test(text) && led.test(before) ? last.lastIndex : null;
	}).find((found) => found !== null);
	if (start === undefined) return null;
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
