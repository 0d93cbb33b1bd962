/** First and last code points that are two columns wide (Unicode Standard Annex 11, classes W and F). */
const WIDE: readonly (readonly [number, number])[] = [
	[0x1100, 0x115f],
	[0x2e80, 0x303e],
	[0x3041, 0xa4cf],
	[0xa960, 0xa97f],
	[0xac00, 0xd7a3],
	[0xf900, 0xfaff],
	[0xfe10, 0xfe19],
	[0xfe30, 0xfe6f],
	[0xff01, 0xff60],
	[0xffe0, 0xffe6],
	[0x1f300, 0x1f64f],
	[0x1f900, 0x1f9ff],
	[0x20000, 0x3fffd],
];

function charWidth(char: string): number {
	if (/^[\p{M}\p{Cf}\p{Cc}]$/u.test(char)) return 0;
	const code = char.codePointAt(0) ?? 0;
	return WIDE.some(([first, last]) => first <= code && code <= last) ? 2 : 1;
}

/** Columns that a line takes in a terminal. */
export function width(text: string): number {
	let columns = 0;
	for (const char of text) columns += charWidth(char);
	return columns;
}

/** The longest beginning that fits, with … where something was cut off. */
export function clip(text: string, columns: number): string {
	if (width(text) <= columns) return text;
	let kept = "";
	let used = 1;
	for (const char of text) {
		used += charWidth(char);
		if (used > columns) break;
		kept += char;
	}
	return `${kept}…`;
}

export function pad(text: string, columns: number, align: "left" | "right" = "left"): string {
	const space = " ".repeat(Math.max(0, columns - width(text)));
	return align === "left" ? text + space : space + text;
}
