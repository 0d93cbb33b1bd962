import { opensList } from "./around.ts";
import type { BlockReading } from "./block.ts";
import type { BudgetStatement } from "./budget.ts";
import type { Mention } from "./mention.ts";

/** 支出合计400万元，其中：基本支出250万元，占62.50%；…: each part and its share of the whole of the list. */
export function* sharesOfList(block: BlockReading): Iterable<BudgetStatement> {
	const { mentions, dimensions } = block;
	for (const rate of mentions) {
		const part = mentions[rate.index - 1];
		if (rate.quantity.kind !== "rate" || !/^占比?为?$/u.test(rate.label)) continue;
		if (part?.quantity.kind !== "money" || part.part !== rate.part) continue;
		const whole = wholeOf(part, mentions);
		const measure = dimensions[part.index]?.measure;
		if (whole && measure && dimensions[whole.index]?.measure === measure)
			yield {
				kind: "rate",
				rate: rate.index,
				numerator: part.index,
				denominator: whole.index,
			};
	}
}

/** The amount before the one list of the sentence; in lists within lists the base of a share is not told. */
function wholeOf(part: Mention, mentions: readonly Mention[]): Mention | null {
	const here = mentions.filter(({ sentence }) => sentence === part.sentence);
	const [first, another] = here.filter(opensList);
	if (!first || another || first.index > part.index || part.bracket >= 0) return null;
	if ((part.sentenceText.match(/其中/gu)?.length ?? 0) > 1) return null;
	const whole = mentions[first.index - 1];
	const isAmount = whole?.quantity.kind === "money" && whole.sentence === part.sentence;
	return isAmount && whole.bracket < 0 ? whole : null;
}
