import type { Mark, MarkedText } from "./marked-text.ts";
import { namesIn } from "./oracle.ts";
import { randomFrom } from "./random.ts";

export type Mutation = "digit" | "swap" | "point" | "unit" | "parts";

export interface Mutant {
	readonly mutation: Mutation;
	/** The new prints, by mark. */
	readonly changed: ReadonlyMap<string, string>;
}

/** Of one number, at most. */
const MOST = { digit: 3, swap: 2 };

/** Mutants of every number of a text that takes part in a relation; the same ones at every run. */
export function mutantsOf(text: MarkedText): readonly Mutant[] {
	const random = randomFrom(text.name);
	const units = new Set([...text.marks.values()].flatMap(({ unit }) => unit ?? []));
	const single = [...text.marks.values()].flatMap((mark): Mutant[] => {
		const prints: [Mutation, string][] = [
			...some(oneDigit(mark.print, random), MOST.digit, random).map((print): [Mutation, string] => [
				"digit",
				print,
			]),
			...some(swapped(mark.print), MOST.swap, random).map((print): [Mutation, string] => [
				"swap",
				print,
			]),
			...movedPoint(mark.print).map((print): [Mutation, string] => ["point", print]),
			...otherUnit(mark, units).map((print): [Mutation, string] => ["unit", print]),
		];
		return prints.map(([mutation, print]) => ({
			mutation,
			changed: new Map([[mark.name, print]]),
		}));
	});
	return [...single, ...swappedParts(text)];
}

/** So many of the prints, in any places. */
function some(prints: readonly string[], count: number, random: () => number): string[] {
	const left = [...prints];
	while (left.length > count) left.splice(Math.floor(random() * left.length), 1);
	return left;
}

/** One digit changed, each in its turn; the first of several does not become 0. */
function oneDigit(print: string, random: () => number): string[] {
	return digitsAt(print).map((at, index, { length }) => {
		const lowest = index === 0 && length > 1 ? 1 : 0;
		const others = "0123456789".slice(lowest).replace(print[at] ?? "", "");
		const digit = others[Math.floor(random() * others.length)] ?? "";
		return print.slice(0, at) + digit + print.slice(at + 1);
	});
}

/** Two neighbouring digits swapped, whatever comma or point stands between them. */
function swapped(print: string): string[] {
	const places = digitsAt(print);
	return places.flatMap((at, index) => {
		const next = places[index + 1];
		if (next === undefined || print[at] === print[next]) return [];
		if (index === 0 && print[next] === "0") return [];
		const chars = [...print];
		[chars[at], chars[next]] = [print[next] ?? "", print[at] ?? ""];
		return [chars.join("")];
	});
}

const digitsAt = (print: string): number[] =>
	[...print].flatMap((char, at) => (/[0-9]/.test(char) ? [at] : []));

/** The decimal point one place further left or right, thousands grouped anew. */
function movedPoint(print: string): string[] {
	const match = /^([\d,]+)\.(\d+)(.*)$/u.exec(print);
	if (!match) return [];
	const [, whole = "", decimals = "", after = ""] = match;
	const digits = whole.replaceAll(",", "") + decimals;
	const grouped = whole.includes(",") || whole.length < 4;
	return [1, -1].flatMap((by) => {
		const at = digits.length - decimals.length + by;
		if (at < 1 || Number(digits) === 0) return [];
		const left = digits.slice(0, at).replace(/^0+(?=\d)/u, "");
		const head = grouped ? left.replace(/(\d)(?=(?:\d{3})+$)/gu, "$1,") : left;
		const tail = digits.slice(at);
		return [`${head}${tail === "" ? "" : `.${tail}`}${after}`];
	});
}

const MONEY = ["亿元", "万元", "元"];

/** 万元 becomes 元 or 亿元; of a table's unit too. */
function otherUnit(mark: Mark, units: ReadonlySet<string>): string[] {
	const unit = /(?:亿元|万元|元)$/u.exec(mark.print)?.[0];
	if (!unit) return [];
	const isTables = units.has(mark.name);
	return MONEY.filter(
		(other) => other !== unit && (isTables || !/^0[.0]*元/u.test(mark.print)),
	).map((other) => mark.print.slice(0, -unit.length) + other);
}

/** Two parts of a sum in each other's place. */
function swappedParts(text: MarkedText): Mutant[] {
	const pairs = new Map<string, Mutant>();
	for (const { op, right } of text.relations) {
		const parts = namesIn(right);
		if (op !== "=" || !/^[\w +]+$/u.test(right)) continue;
		for (const [index, a] of parts.entries()) {
			const b = parts[index + 1];
			const [one, other] = [text.marks.get(a), text.marks.get(b ?? "")];
			if (!one || !other || one.print === other.print || one.unit !== other.unit) continue;
			const changed = new Map([
				[a, other.print],
				[other.name, one.print],
			]);
			pairs.set(`${a} ${other.name}`, { mutation: "parts", changed });
		}
	}
	return [...pairs.values()];
}
