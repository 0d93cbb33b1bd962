import { type MarkedText, marksInProse } from "./marked-text.ts";

export type Rewriting = "unit" | "zeros" | "full-width" | "grouping" | "approximate" | "table-unit";

/** Other prints of the same values, by mark. */
export interface Rewritten {
	readonly rewriting: Rewriting;
	readonly changed: ReadonlyMap<string, string>;
}

/** Harmless rewritings of every marked number, one at a time, and of the tables of a text, one unit at a time. */
export function rewritingsOf(text: MarkedText): readonly Rewritten[] {
	const prose = marksInProse(text);
	const units = unitMarks(text);
	const single = [...text.marks.values()].flatMap(({ name, print, unit }): Rewritten[] => {
		if (units.has(name)) return [];
		const others: [Rewriting, readonly string[]][] = [
			["unit", otherUnits(print)],
			["zeros", otherZeros(print, unit)],
			["full-width", prose.has(name) ? fullWidth(print) : fullWidth(print).slice(1)],
			["grouping", otherGrouping(print)],
			["approximate", prose.has(name) && isExact(print) ? [`约${print}`] : []],
		];
		return others.flatMap(([rewriting, prints]) =>
			[...new Set(prints)]
				.filter((other) => other !== print)
				.map((other) => ({ rewriting, changed: new Map([[name, other]]) })),
		);
	});
	return [...single, ...[...units].flatMap((unit) => tableUnits(text, unit))];
}

const unitMarks = ({ marks }: MarkedText): ReadonlySet<string> =>
	new Set([...marks.values()].flatMap(({ unit }) => (unit && marks.has(unit) ? unit : [])));

const NUMBER = /^(\d[\d,]*)(?:\.(\d+))?(.*)$/u;
const POWERS: readonly (readonly [string, number])[] = [
	["亿元", 8],
	["万元", 4],
	["元", 0],
];

const isExact = (print: string): boolean => /^\d/u.test(print) && !/^0[.0]*\D*$/u.test(print);

/** The digits with the point so many places further right, none lost. */
function shifted(print: string, places: number): string | null {
	const [, whole = "", decimals = ""] = NUMBER.exec(print) ?? [];
	const digits = whole.replaceAll(",", "") + decimals;
	if (digits === "") return null;
	const point = digits.length - decimals.length + places;
	const padded = digits.padStart(digits.length + Math.max(0, 1 - point), "0");
	const at = Math.max(1, point);
	const left = padded
		.slice(0, at)
		.padEnd(at, "0")
		.replace(/^0+(?=\d)/u, "");
	const right = padded.slice(at);
	return grouped(left, whole.includes(",")) + (right === "" ? "" : `.${right}`);
}

const grouped = (digits: string, commas: boolean): string =>
	commas ? digits.replace(/(\d)(?=(?:\d{3})+$)/gu, "$1,") : digits;

/** 16,671.64万元 as 元 and as 亿元. */
function otherUnits(print: string): string[] {
	const [unit, power] = POWERS.find(([word]) => print.endsWith(word)) ?? [];
	if (unit === undefined || power === undefined || !isExact(print)) return [];
	return POWERS.flatMap(([word, other]) => {
		const digits = word === unit ? null : shifted(print, power - other);
		return digits === null ? [] : [digits + word];
	});
}

/** One zero more at the end of the decimals, and one less. People and things have no decimals. */
function otherZeros(print: string, unit: string | null): string[] {
	const [, whole = "", decimals, after = ""] = NUMBER.exec(print) ?? [];
	const counted = !/^(?:[万亿]?元|%|分)$/u.test(after === "" ? (unit ?? "元") : after);
	if (whole === "" || (decimals === undefined && counted)) return [];
	const shorter = decimals?.endsWith("0") ? decimals.slice(0, -1) : null;
	const less = shorter === null ? [] : [whole + (shorter === "" ? "" : `.${shorter}`) + after];
	return [...less, `${whole}.${decimals ?? ""}0${after}`];
}

const wide = (char: string): string => String.fromCharCode(char.charCodeAt(0) + 0xfee0);

/** Digits alone, and the marks between them too. */
const fullWidth = (print: string): string[] => [
	print.replace(/\d/gu, wide),
	print.replace(/[\d.%]/gu, wide),
];

/** Commas left out, or put in. */
function otherGrouping(print: string): string[] {
	const [, whole = "", decimals, after = ""] = NUMBER.exec(print) ?? [];
	const other = whole.includes(",") ? whole.replaceAll(",", "") : grouped(whole, true);
	return [other + (decimals === undefined ? "" : `.${decimals}`) + after];
}

/** All numbers of the tables of one unit in another: 单位：万元 becomes 单位：元. */
function tableUnits(text: MarkedText, unit: string): Rewritten[] {
	const print = text.marks.get(unit)?.print ?? "";
	const power = POWERS.find(([word]) => word === print)?.[1];
	if (power === undefined) return [];
	return POWERS.filter(([word, other]) => word !== print && other < 8).map(([word, other]) => {
		const cells = [...text.marks.values()].filter((mark) => mark.unit === unit);
		const prints = cells.map(({ name, print: cell }): [string, string] => [
			name,
			shifted(cell, power - other) ?? cell,
		]);
		return { rewriting: "table-unit", changed: new Map([[unit, word], ...prints]) };
	});
}
