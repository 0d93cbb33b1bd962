const DIGITS = "〇一二三四五六七八九";

/** 1 to 99 as 一 … 九十九. */
function han(number: number): string {
	const tens = Math.floor(number / 10);
	const ones = number % 10;
	const head = tens === 0 ? "" : tens === 1 ? "十" : `${DIGITS[tens]}十`;
	return head + (ones === 0 && tens > 0 ? "" : (DIGITS[ones] ?? ""));
}

/** Another number in the style of a printed ordinal: 四是 gives 五是, （二） gives （三）, ② gives ③. */
export function inStyleOf(printed: string, number: number): string {
	if (/[①-⑳]/u.test(printed)) {
		return printed.replace(/[①-⑳]/u, String.fromCodePoint(0x2460 + number - 1));
	}
	if (/[0-9０-９]/u.test(printed)) return printed.replace(/[0-9０-９]+/u, String(number));
	return printed.replace(/[〇一二三四五六七八九十]+/u, han(number));
}
