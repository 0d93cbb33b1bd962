import { type Digits, digitsOf, partsOf, rounded, scaled } from "./decimal-digits.ts";
import { displayedDate } from "./display-date.ts";
import { sectionsOf, type Token } from "./format-tokens.ts";

/** Digits that a cell shows of a number without a format. */
const GENERAL_DIGITS = 11;

/**
 * A number as its cell shows it. Formats beyond those of amounts, rates, counts and dates (fractions,
 * exponents) show the number as if it had none.
 */
export function displayed(value: number, format: string): string {
	if (!Number.isFinite(value)) return "";
	const sections = sectionsOf(format);
	const index = value < 0 && sections.length > 1 ? 1 : value === 0 && sections.length > 2 ? 2 : 0;
	const section = sections[index] ?? [];
	if (section.length === 0) return sections.length > 1 ? "" : general(value);
	const has = (kind: Token["kind"]): boolean => section.some((token) => token.kind === kind);
	if (has("date") && !has("digit") && !has("general")) return displayedDate(value, section);
	if (has("date") || format.includes("?/") || has("text")) return general(value);
	if (!has("digit")) return has("general") ? withGeneral(value, section) : literals(section);
	const sign = value < 0 && index === 0 ? "-" : "";
	const print = withDigits(digitsOf(Math.abs(value)), section);
	return (/[1-9]/u.test(print) ? sign : "") + print;
}

function general(value: number): string {
	const { negative, ...size } = digitsOf(
		value,
		Number.isInteger(value) ? undefined : GENERAL_DIGITS,
	);
	const [whole, fraction] = partsOf({ negative: false, ...size });
	const decimals = fraction
		.slice(0, Math.max(0, GENERAL_DIGITS - whole.length))
		.replace(/0+$/u, "");
	return `${negative ? "-" : ""}${whole}${decimals === "" ? "" : `.${decimals}`}`;
}

const withGeneral = (value: number, section: readonly Token[]): string =>
	section.map((token) => (token.kind === "general" ? general(value) : literalOf(token))).join("");

const literalOf = (token: Token): string =>
	token.kind === "literal" ? token.text : token.kind === "percent" ? "%" : "";
const literals = (section: readonly Token[]): string => section.map(literalOf).join("").trim();

/** How a section writes digits. */
interface Layout {
	readonly whole: readonly Token[];
	readonly fraction: readonly Token[];
	readonly groups: boolean;
	/** Power of ten by which percent signs and trailing commas scale. */
	readonly power: number;
	readonly before: string;
	readonly after: string;
}

function layoutOf(section: readonly Token[]): Layout {
	const isNumber = ({ kind }: Token): boolean => kind === "digit" || kind === "point";
	const first = section.findIndex(isNumber);
	let last = section.findLastIndex(isNumber);
	const percents = section.filter(({ kind }) => kind === "percent").length;
	let thousands = 0;
	while (section[last + 1]?.kind === "comma") {
		last++;
		thousands++;
	}
	const number = section.slice(first, last + 1 - thousands);
	const point = number.findIndex(({ kind }) => kind === "point");
	const whole = point < 0 ? number : number.slice(0, point);
	return {
		whole: whole.filter(({ kind }) => kind !== "comma"),
		fraction: point < 0 ? [] : number.slice(point + 1),
		groups: whole.some(({ kind }) => kind === "comma"),
		power: 2 * percents - 3 * thousands,
		before: section.slice(0, first).map(literalOf).join(""),
		after: section
			.slice(last + 1)
			.map(literalOf)
			.join(""),
	};
}

function withDigits(value: Digits, section: readonly Token[]): string {
	const layout = layoutOf(section);
	const places = layout.fraction.filter(({ kind }) => kind === "digit").length;
	const [whole, fraction] = partsOf(rounded(scaled(value, layout.power), places));
	const decimals = fractionOf(fraction, layout.fraction);
	const point = places > 0 && decimals !== "" ? "." : "";
	return `${layout.before}${wholeOf(whole, layout)}${point}${decimals}${layout.after}`.trim();
}

/** Digits take their places from the right; the first place takes all that are left. */
function wholeOf(digits: string, { whole, groups }: Layout): string {
	const places = whole.filter(({ kind }) => kind === "digit").length;
	const least = whole.filter((token) => token.kind === "digit" && token.text === "0").length;
	let left = (digits === "0" ? "" : digits).padStart(least, "0");
	if (groups || places === whole.length)
		return groups ? left.replace(/\B(?=(?:\d{3})+$)/gu, ",") : left;
	let print = "";
	let place = places;
	for (const token of [...whole].reverse()) {
		if (token.kind !== "digit") {
			print = literalOf(token) + print;
			continue;
		}
		const taken = --place === 0 ? left : left.slice(-1);
		print = taken + print;
		left = left.slice(0, left.length - taken.length);
	}
	return print;
}

function fractionOf(digits: string, tokens: readonly Token[]): string {
	let at = 0;
	let print = "";
	let kept = 0;
	for (const token of tokens) {
		if (token.kind === "digit") {
			const digit = digits.charAt(at++);
			print += digit;
			if (token.text === "0" || digit !== "0") kept = print.length;
		} else {
			print += literalOf(token);
			kept = print.length;
		}
	}
	return print.slice(0, kept);
}
