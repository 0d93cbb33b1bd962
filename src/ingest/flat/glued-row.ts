import type { Role } from "./column.ts";
import { LEVEL1, LEVEL2, TOTAL } from "./costs.ts";

/** The ends of the cells of a row, one a column; equal to the end before it for an empty cell. */
type Ends = readonly number[];

interface Read {
	readonly role: Role;
	readonly text: string;
}

const NUMBER = /^(?:\d{1,3}(?:,\d{3})+|0|[1-9]\d*)(?:\.\d{1,4})?$/u;
const RUN = /^[\d,.]+/u;
const SIGN = /^(?:[≥≧⩾>≤≦⩽<=≈]{1,2})?/u;
const MASK = /^[—–/-]/u;
const LONGEST_UNIT = 5;
const MOST_READINGS = 400;
/** A row that has more ways to be cut has no one reading. */
const MOST_STEPS = 20_000;

/**
 * All ways to cut a row without separators into the columns of its head that the numbers allow: a score
 * is not above its weight, a rate is spending over budget, the score of the execution weight by rate.
 * `text` has its widths folded.
 */
export function readingsOf(text: string, columns: readonly Role[]): Read[][] {
	const found: Read[][] = [];
	const isTotal = TOTAL.test(/^\p{Script=Han}+/u.exec(text)?.[0] ?? "");
	let steps = 0;
	const follow = (at: number, column: number, read: readonly Read[]): void => {
		if (found.length >= MOST_READINGS || ++steps > MOST_STEPS) return;
		const role = columns[column];
		if (role === undefined) {
			if (at === text.length && agrees(read)) found.push([...read]);
			return;
		}
		for (const end of endsOf(text, at, role, columns.slice(column + 1), isTotal))
			follow(end, column + 1, [...read, { role, text: text.slice(at, end) }]);
	};
	follow(0, 0, []);
	if (steps > MOST_STEPS) return [];
	if (found.length < 2) return found;
	// Nothing spent of a great sum can be read out of every rate that ends in 0%.
	const spending = found.filter((read) =>
		read.every(({ role, text }) => role !== "rate" || numberOf(text) !== 0),
	);
	if (spending.length > 0 && spending.length < found.length) return preferEven(spending);
	const due = found.filter(isScoreDue);
	if (due.length > 0 && due.length < found.length) return preferEven(due);
	return preferEven(found);
}

function preferEven(found: Read[][]): Read[][] {
	// Amounts of one row are printed with as many decimals.
	const even = found.filter(areEven);
	return even.length > 0 ? even : found;
}

function areEven(read: readonly Read[]): boolean {
	const amounts = read.filter(({ role, text }) => role === "amount" && /\d/u.test(text));
	return new Set(amounts.map(({ text }) => text.split(".")[1]?.length ?? 0)).size <= 1;
}

/** Where a cell that begins at `at` may end. */
function endsOf(
	text: string,
	at: number,
	role: Role,
	after: readonly Role[],
	isTotal: boolean,
): Ends {
	const rest = text.slice(at);
	switch (role) {
		case "level1":
		case "level2": {
			if (isTotal) return role === "level1" ? [at + wordsOf(rest)] : [at];
			const length = levelIn(rest, role === "level1" ? LEVEL1 : LEVEL2);
			if (role === "level2" || length === 0) return [at + length];
			// 成本指标 with no second level behind it is one itself; 满意度指标 may stand alone.
			const isSecond = levelIn(rest, LEVEL2) === length && !rest.startsWith("满意度");
			const hasSecond = levelIn(rest.slice(length), LEVEL2) > 0;
			return isSecond && !hasSecond && after.includes("level2") ? [at] : [at + length];
		}
		case "name":
			return isTotal ? [at] : namesIn(rest, after.includes("target")).map((n) => at + n);
		case "label":
			return [at + wordsOf(rest)].filter((end) => end > at);
		case "target":
		case "actual":
			return isTotal ? [at] : valuesIn(rest).map((n) => at + n);
		case "weight":
		case "score":
		case "amount":
			return [...(MASK.test(rest) ? [at + 1] : []), ...numbersIn(rest).map((n) => at + n)];
		case "rate":
			return [...(MASK.test(rest) ? [at + 1] : []), ...numbersIn(rest, "%").map((n) => at + n)];
		case "deviation":
			return /^\d/u.test(rest) ? [] : [text.length];
		default:
			return [];
	}
}

/** Length of the name of a level that the text begins with; with 指标 at its end, as forms print them. */
function levelIn(rest: string, form: RegExp): number {
	const words = /^\p{Script=Han}{2,10}?指标(?:\(\d{1,3}(?:\.\d)?分?\))?/u.exec(rest)?.[0] ?? "";
	return form.test(words) ? words.length : 0;
}

const wordsOf = (rest: string): number => /^[^\d≥≧⩾>≤≦⩽<=≈—–]*/u.exec(rest)?.[0].length ?? 0;

/** A name ends where a number begins, or before two equal words: 长效机制|健全|健全. */
function namesIn(rest: string, isBeforeValue: boolean): number[] {
	const words = wordsOf(rest);
	if (words < 2) return [];
	const ends = /^[≥≧⩾>≤≦⩽<=≈\d]/u.test(rest.slice(words)) ? [words] : [];
	const run = rest.slice(0, words);
	for (let length = 2; isBeforeValue && length * 2 <= words - 2; length++)
		if (run.slice(-length) === run.slice(-2 * length, -length)) ends.push(words - 2 * length);
	return ends;
}

/** A number with sign and unit, a bare number, or a word. */
function valuesIn(rest: string): number[] {
	const sign = SIGN.exec(rest)?.[0].length ?? 0;
	const run = RUN.exec(rest.slice(sign))?.[0] ?? "";
	if (run === "") {
		const words = wordsOf(rest);
		return Array.from({ length: Math.min(words, 12) }, (_, i) => i + 1).filter((n) => n > 1);
	}
	const unit = /^[^\d≥≧⩾>≤≦⩽<=≈—–]*/u.exec(rest.slice(sign + run.length))?.[0] ?? "";
	if (unit !== "" && unit.length <= LONGEST_UNIT && NUMBER.test(run))
		return [sign + run.length + unit.length];
	return numbersIn(rest.slice(sign)).map((n) => n + sign);
}

/** Numbers that the text may begin with: what follows must be able to begin another cell. */
function numbersIn(rest: string, sign = ""): number[] {
	const run = RUN.exec(rest)?.[0] ?? "";
	const ends: number[] = [];
	for (let length = 1; length <= run.length; length++) {
		if (!NUMBER.test(rest.slice(0, length)) || /^[,.]/u.test(rest.slice(length))) continue;
		if (sign === "") ends.push(length);
		else if (rest.startsWith(sign, length)) ends.push(length + sign.length);
	}
	return ends;
}

const numberOf = (text: string | undefined): number | null =>
	text !== undefined && /\d/u.test(text) ? Number.parseFloat(text.replace(/[,%]/gu, "")) : null;

/** What the numbers of a row say of each other. */
function agrees(read: readonly Read[]): boolean {
	const of = (role: Role): string[] =>
		read.filter((cell) => cell.role === role).map(({ text }) => text);
	const [weight, score, rate] = [of("weight")[0], of("score")[0], of("rate")[0]];
	const [points, reached, percent] = [numberOf(weight), numberOf(score), numberOf(rate)];
	if (points !== null && (points > 100 || (reached !== null && reached > points))) return false;
	if (!isFine(weight) || !isFine(score)) return false;
	const [target, actual] = [of("target")[0], of("actual")[0]];
	if (target !== undefined && actual !== undefined && !areAlike(target, actual)) return false;
	const amounts = of("amount").map(numberOf);
	const [budget, spent] = [amounts.at(-2), amounts.at(-1)];
	if (percent === null) return true;
	if (budget && spent != null && !isRateOf(spent / budget, percent, rate ?? "")) return false;
	// A rate of few digits fits too many pairs for one that is printed unevenly.
	return areEven(read) || /\.\d*[1-9]/u.test(rate ?? "");
}

/** Weight by rate, where the row prints both: decides between readings, but a report may err in it. */
function isScoreDue(read: readonly Read[]): boolean {
	const of = (role: Role): number | null => numberOf(read.find((cell) => cell.role === role)?.text);
	const [weight, rate, score] = [of("weight"), of("rate"), of("score")];
	if (weight === null || rate === null || score === null) return true;
	return Math.abs(Math.min(weight, (weight * rate) / 100) - score) <= 0.06;
}

/** Points have two decimals at most. */
const isFine = (points: string | undefined): boolean => !/\.\d{3}/u.test(points ?? "");

/** Rounded or cut off at the printed decimals; nothing is printed as 0% that was spent. */
const isRateOf = (ratio: number, percent: number, print: string): boolean => {
	// 31.00% for 31.08%: the form adds the zeros.
	const unit = 10 ** -(/\.(\d*[1-9])/u.exec(print)?.[1]?.length ?? 0);
	const more = ratio * 100 - percent;
	if (percent === 0) return ratio === 0;
	return more > -0.5001 * unit && more < unit;
};

/** Numbers of one unit, or words that are equal. */
function areAlike(target: string, actual: string): boolean {
	const unit = (text: string): string =>
		text.replace(/^[^\d]*[\d,.]+/u, "").replace(/以[上下内]$/u, "");
	const [isNumber, alsoNumber] = [/\d/u.test(target), /\d/u.test(actual)];
	if (isNumber !== alsoNumber) return false;
	return isNumber ? unit(target) === unit(actual) : target === actual;
}
