import { ordinary, UNMAPPED } from "../characters.ts";

/** Fonts whose characters are pictures: a letter typed in them stands for a sign. */
const SYMBOL_FONT = /^(?:Wingdings(?: [23])?|Symbol)$/iu;

/** Pairs of a code in hexadecimal and the sign that the font draws for it. */
const table = (pairs: string): ReadonlyMap<number, string> =>
	new Map(
		pairs.split(" ").map((pair) => [Number.parseInt(pair.slice(0, 2), 16), pair.slice(2)] as const),
	);

const WINGDINGS = table(
	"20  46☞ 52☑ 6c● 6e■ 6f□ 70□ 71□ 72□ 75◆ 76❖ 77◆ 80⓪ 81① 82② 83③ 84④ 85⑤ 86⑥ 87⑦ 88⑧ 89⑨ 8a⑩ " +
		"8c❶ 8d❷ 8e❸ 8f❹ 90❺ 91❻ 92❼ 93❽ 94❾ 95❿ 9e· 9f• a1○ a4◉ a7▪ a8□ ab★ d8➢ dc➲ df← e0→ e1↑ e2↓ e8→ " +
		"fb✗ fc✓ fd☒ fe☑",
);
const WINGDINGS_2 = table("20  4f✗ 50✓ 51☒ 52☑ 53☒ 54☒ 97● 98• a2■ a3□ a4□");
const WINGDINGS_3 = table("20  70▲ 71▼ 72△ 73▽ 74◀ 75▶ 7d▶");
const SYMBOL = table(
	"44Δ 53Σ 57Ω 61α 62β 6dμ 70π a2′ a3≤ a5∞ ac← ad↑ ae→ af↓ b0° b1± b2″ b3≥ b4× b7• b8÷ b9≠ bb≈ d7· e5∑",
);
const FONTS: Readonly<Record<string, ReadonlyMap<number, string>>> = {
	wingdings: WINGDINGS,
	"wingdings 2": WINGDINGS_2,
	"wingdings 3": WINGDINGS_3,
	symbol: SYMBOL,
};

export const isSymbolFont = (font: string | null): font is string =>
	font !== null && SYMBOL_FONT.test(font);

/** The sign that a symbol font draws for a code, which may stand in the private use area (F000 ff.). */
export function symbol(font: string, code: number): string {
	const low = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
	if (low > 0xff) return ordinary(code);
	const name = font.toLowerCase();
	const sign = FONTS[name]?.get(low);
	if (sign !== undefined) return sign;
	// Symbol has digits, brackets and signs of arithmetic where ASCII has them.
	if (name === "symbol" && low >= 0x20 && low < 0x41) return String.fromCharCode(low);
	return UNMAPPED;
}

/** Text as its font shows it; white space inside a text element, line feeds too, is a blank. */
export function shown(text: string, font: string | null): string {
	const blank = text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]/gu, " ");
	// Nearly all text is plain.
	if (
		font === null &&
		!/[\u0000-\u001f\u007f-\u00ad\u200b-\u2064\u2e80-\u2fdf\ue000-\ufb06\ufeff\ud800-\udfff]/u.test(
			blank,
		)
	)
		return blank;
	return Array.from(blank, (char) => {
		const code = char.codePointAt(0) ?? 0;
		if (font !== null && (code <= 0xff || isPrivate(code))) return symbol(font, code);
		if (code === 0xf052) return "☑";
		return ordinary(code);
	}).join("");
}

const isPrivate = (code: number): boolean => code >= 0xf000 && code <= 0xf0ff;

/** Figures as superscripts: set on the line, they would become digits of the number before them. */
export const raised = (text: string): string =>
	text.replace(/[0-9]/gu, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(Number(digit)));
