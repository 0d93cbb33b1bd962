/** A piece of a section of a number format (ECMA-376 part 1, clause 18.8.31). */
export type Token =
	| { readonly kind: "literal"; readonly text: string }
	| { readonly kind: "digit"; readonly text: string }
	| { readonly kind: "point" | "comma" | "percent" | "general" | "text" }
	| { readonly kind: "date"; readonly text: string };

const TOKEN =
	/"([^"]*)"|[\\!](.)|_(.)|\*(.)|\[\$([^\]-]*)[^\]]*\]|\[([^\]]*)\]|(General|G\/通用格式)|([0#?])|(\.)|(,)|(%)|(@)|(上午\/下午|AM\/PM|y+|m+|d+|h+|s+|e+|a{3,4})|([\s\S])/giu;

/** The sections of a format, each as tokens: positive, negative, zero, text. */
export function sectionsOf(format: string): Token[][] {
	return split(format).map((section) => [...section.matchAll(TOKEN)].flatMap(tokenOf));
}

/** Sections are parted by semicolons outside of quotes. */
const split = (format: string): string[] =>
	(format.match(/(?:"[^"]*"|[\\!_*].|[^;])+|^(?=;)|(?<=;)(?=;|$)/gu) ?? [""]).slice(0, 4);

function tokenOf(match: RegExpMatchArray): Token[] {
	const [, quoted, escaped, blank, fill, currency, bracket, general, digit] = match;
	const [point, comma, percent, text, date, other] = match.slice(9);
	if (quoted !== undefined) return [{ kind: "literal", text: quoted }];
	if (escaped !== undefined) return [{ kind: "literal", text: escaped }];
	if (currency !== undefined) return [{ kind: "literal", text: currency }];
	// Blanks of a character's width, fills, colours and conditions print nothing.
	if (blank !== undefined || fill !== undefined || bracket !== undefined) return [];
	if (general !== undefined) return [{ kind: "general" }];
	if (digit !== undefined) return [{ kind: "digit", text: digit }];
	if (point !== undefined) return [{ kind: "point" }];
	if (comma !== undefined) return [{ kind: "comma" }];
	if (percent !== undefined) return [{ kind: "percent" }];
	if (text !== undefined) return [{ kind: "text" }];
	if (date !== undefined) return [{ kind: "date", text: date.toLowerCase() }];
	return [{ kind: "literal", text: other ?? "" }];
}
