import type { StatementOf } from "../../model/statement.ts";
import { lines } from "../example-text.ts";
import { groupBy } from "../facts.ts";
import { distinct } from "../fault.ts";
import { where } from "../notes.ts";
import { inStyleOf } from "../ordinals.ts";
import type { Draft, Rule } from "../rule.ts";
import { quoted } from "../wording.ts";

type Item = StatementOf<"ordinal">;

/** A wider gap is another numbering, not a skipped item. */
const WIDEST_GAP = 3;

export const ordinalGap: Rule = {
	id: "ordinal-gap",
	summary: "序号跳号或重号（四是之后是六是）",
	severity: "warning",
	formula: "序号连续：后一个＝前一个＋1",
	source: "GB/T 9704-2012 党政机关公文格式 7.3.3 结构层次序数",
	remedy: "核对是否漏写内容，没有漏写的改正序号",
	examples: {
		fails: [lines("一是推进国土绿化。", "二是抓好森林防火。", "四是发展林下经济。")],
		passes: [lines("一是推进国土绿化。", "二是抓好森林防火。", "三是发展林下经济。")],
	},
	*find({ facts }) {
		for (const series of groupBy(facts.statements("ordinal"), (item) => item.series).values()) {
			for (const run of runsOf(series)) {
				for (const [before, after, core] of gapsOf(run)) {
					yield draft(where(facts, after.evidence), before, after, core);
				}
			}
		}
	},
};

function draft(place: string, before: Item, after: Item, core: string): Draft {
	return {
		message: `${place}${core}。`,
		actual: after.printed,
		evidence: distinct([after.evidence, before.evidence]),
	};
}

/** A numbering that starts again at one is a new one. */
function runsOf(series: readonly Item[]): readonly (readonly Item[])[] {
	const runs: Item[][] = [];
	for (const item of series) {
		const run = runs.at(-1);
		if (!run || item.number === 1) runs.push([item]);
		else run.push(item);
	}
	return runs;
}

/**
 * Items that are missing, and items printed twice. A run that counts backwards is two numberings that were torn
 * apart, or out of order: nothing can be said of it.
 */
function* gapsOf(run: readonly Item[]): Iterable<[Item, Item, string]> {
	if (run.some((item, index) => item.number < (run[index - 1]?.number ?? 0))) return;
	for (const [index, after] of run.entries()) {
		const before = run[index - 1];
		if (!before) continue;
		const missing = numbersBetween(before.number, after.number);
		if (missing.length > 0 && after.number - before.number <= WIDEST_GAP + 1) {
			const names = missing.map((n) => quoted(inStyleOf(before.printed, n))).join("、");
			yield [
				before,
				after,
				`序号从${quoted(before.printed)}跳到${quoted(after.printed)}，缺${names}`,
			];
		}
		if (after.number === before.number) {
			yield [before, after, `序号${quoted(after.printed)}重复`];
		}
	}
}

const numbersBetween = (from: number, to: number): readonly number[] =>
	Array.from({ length: Math.max(0, to - from - 1) }, (_, index) => from + index + 1);
