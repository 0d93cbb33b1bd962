import { numberingOf } from "../../src/text/numbering.ts";
import { between, chance, pick, type Random, type SetLine } from "./order-layout.ts";

/** Where a block was cut from what stands before it. */
type Cut = "paragraph" | "ordinal" | "line" | "word";

/** The three cuts of two neighbouring blocks: before the first, between them, after the second. */
interface Plan {
	readonly name: string;
	readonly cuts: readonly [readonly Cut[], readonly Cut[], readonly Cut[]];
	readonly weight: number;
}

const PARAGRAPH: readonly Cut[] = ["paragraph", "ordinal"];
const SENTENCE: readonly Cut[] = ["line", "line", "word"];

/** The ways in which an extraction displaced blocks in real reports, the most frequent first. */
const PLANS: readonly Plan[] = [
	// 二是 … | 三是 … | rest of 二是
	{ name: "tail", cuts: [SENTENCE, ["ordinal"], PARAGRAPH], weight: 6 },
	// 二是 begins | 六、 一是 … | rest of 二是
	{ name: "head", cuts: [PARAGRAPH, ["ordinal"], SENTENCE], weight: 4 },
	// （二） … | （一） …
	{ name: "ordinal", cuts: [["ordinal"], ["ordinal"], PARAGRAPH], weight: 4 },
];

export interface Shuffled {
	readonly lines: readonly SetLine[];
	readonly plans: readonly string[];
}

/** Moves up to `moves` blocks of 3 to 15 lines past one or two neighbours on their page. */
export function shuffle(
	set: readonly SetLine[],
	moves: number,
	random: Random,
	overlap: boolean,
): Shuffled {
	let lines = [...set];
	const plans: string[] = [];
	const moved = new Set<SetLine>();
	const plan = PLANS.flatMap((p) => Array.from({ length: p.weight }, () => p));
	for (let tries = 0; plans.length < moves && tries < moves * 30; tries++) {
		const next = pick(random, plan);
		const result = moveBlock(lines, next, random, (line) => !overlap && moved.has(line));
		if (!result) continue;
		lines = result.lines;
		for (const line of result.touched) moved.add(line);
		plans.push(next.name + (result.orphan ? "+stop" : ""));
	}
	return { lines, plans };
}

interface Move {
	readonly lines: SetLine[];
	readonly touched: readonly SetLine[];
	readonly orphan: boolean;
}

function moveBlock(
	lines: readonly SetLine[],
	plan: Plan,
	random: Random,
	taken: (line: SetLine) => boolean,
): Move | null {
	const number = between(random, 1, lines.at(-1)?.page ?? 1);
	const first = lines.findIndex((line) => line.page === number);
	const page = { first, end: first + lines.filter((line) => line.page === number).length };
	const kinds = plan.cuts.map((cuts) => pick(random, cuts));
	const movesUp = chance(random, 0.5);
	const found: [number, number, number][] = [];
	for (let i = Math.max(1, page.first); i < page.end; i++) {
		if (!allows(lines, i, kinds[0])) continue;
		for (let j = i + 1; j < page.end; j++) {
			if (!allows(lines, j, kinds[1])) continue;
			for (let k = j + 1; k <= page.end && k < lines.length; k++) {
				if (!allows(lines, k, kinds[2])) continue;
				const [block, past] = movesUp ? [k - j, lines.slice(i, j)] : [j - i, lines.slice(j, k)];
				if (block < 3 || block > 15 || neighbours(past) > 2) continue;
				if (lines.slice(i - 1, k + 1).some(taken)) continue;
				found.push([i, j, k]);
			}
		}
	}
	if (found.length === 0) return null;
	const [i, j, k] = pick(random, found);
	return swap(lines, [i, j, k], kinds, movesUp, random);
}

/** How many blocks the lines are, headings counted with what they head. */
function neighbours(lines: readonly SetLine[]): number {
	const ids = new Set(lines.map((line) => line.paragraph));
	for (const id of ids)
		if (lines.filter((line) => line.paragraph === id).every((line) => !/[。；，]/u.test(line.text)))
			ids.delete(id);
	return Math.max(1, ids.size);
}

function allows(lines: readonly SetLine[], at: number, kind: Cut | undefined): boolean {
	const line = lines[at];
	const before = lines[at - 1];
	if (!line || !before) return false;
	if (kind === "ordinal") return line.at === 0 && numberingOf(line.text) !== null;
	// A heading was never cut from the text right under it, only from a numbering.
	if (kind === "paragraph")
		return (
			line.at === 0 &&
			(numberingOf(before.text) === null ||
				numberingOf(line.text) !== null ||
				/。$/u.test(before.text))
		);
	// A line that is cut in two is cut at `at`: its first part stays with what stands before.
	if (kind === "word") return line.text.length >= 8 && line.at > 0;
	const continues = line.at > 0 && before.paragraph === line.paragraph && before.at < line.at;
	return continues && !/[。；：]$/u.test(before.text);
}

function swap(
	lines: readonly SetLine[],
	[i, j, k]: readonly [number, number, number],
	kinds: readonly (Cut | undefined)[],
	movesUp: boolean,
	random: Random,
): Move {
	const head = lines.slice(0, i);
	const first = lines.slice(i, j);
	const second = lines.slice(j, k);
	const tail = lines.slice(k);
	if (kinds[0] === "word") cutFirst(first, head, random);
	if (kinds[1] === "word") cutFirst(second, first, random);
	if (kinds[2] === "word") cutFirst(tail, second, random);
	const orphan: SetLine[] = [];
	const moved = movesUp ? second : first;
	const last = moved.at(-1);
	const stop = last && /.。$/u.test(last.text) && chance(random, 0.8);
	if (stop) {
		moved[moved.length - 1] = { ...last, text: last.text.slice(0, -1) };
		const at = last.at + last.text.length - 1;
		orphan.push({ ...last, text: "。", at, indented: false, gap: false });
	}
	// The stop stays at the old place of the block that was moved.
	const middle = movesUp ? [...second, ...first, ...orphan] : [...orphan, ...second, ...first];
	return { lines: [...head, ...middle, ...tail], touched: middle, orphan: orphan.length > 0 };
}

/** Cuts the first line of `lines` in two and leaves its first part with `before`. */
function cutFirst(lines: SetLine[], before: SetLine[], random: Random): void {
	const line = lines[0];
	if (!line) return;
	let at = between(random, 1, line.text.length - 1);
	while (at < line.text.length - 1 && /[0-9.,%]/.test(line.text.charAt(at))) at++;
	before.push({ ...line, text: line.text.slice(0, at) });
	lines[0] = {
		...line,
		text: line.text.slice(at),
		at: line.at + at,
		indented: false,
		gap: false,
	};
}
