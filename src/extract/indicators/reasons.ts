import type { Span } from "../../model/span.ts";
import type { IndicatorDraft } from "../context.ts";

/** A draft with the block that it was read in. */
export interface Placed {
	readonly draft: IndicatorDraft;
	readonly block: number;
}

/** Words that many indicators share: they do not tell which one a sentence speaks of. */
const SHARED =
	/完成|合格|验收|满意|及时|按期|按时|达标|覆盖|[率数]|数量|次数|项目|资金|工作|年度|全年|比例|指标|目标|任务/gu;
const REASON =
	/原因|由于|因(?!此|公|素)|受[^，,；;。]{1,30}(?:影响|制约|限制)|延期|延迟|推迟|滞后|顺延|暂缓|上涨|变更|未能|未达/u;
const GIVES_REASON =
	/^(?:[（(]?[一二三四五\d]{1,2}[）).．、])?(?:未完成|未达|未实现|偏差|偏离)[^，。；：:]{0,8}原因/u;
/** 确保4月底前完成溢洪道剩余11米施工: a plan for the rest is the remedy (改进措施) that the form asks for. */
const REST = /剩余|尚未|未完|尾工|续建|缺口|余下/u;
/** What is done to a thing ends the name of an indicator: 溢洪道改造, 堤防加固. */
const WORKS = /(?:改造|建设|加固|修复|修缮|治理|整治|施工|工程|购置|采购|安装|招聘)+$/u;
/** So many characters of a name in one stretch name the thing. */
const NAMING = 4;

/**
 * A missed target whose reason stands in another sentence of the report: 存在的问题：1部保护规划评审延期. Prose
 * gives its reasons where it likes; a 自评表 has a column for them (财预〔2020〕10号), which stays as printed.
 */
export function withReasons(
	placed: readonly Placed[],
	texts: readonly string[],
): readonly Placed[] {
	return placed.map(({ draft, block }) => {
		const open = draft.achieved === false && draft.deviation === null && draft.weight === null;
		const deviation = open ? reasonFor(draft, block, texts) : draft.deviation;
		return { draft: { ...draft, deviation }, block };
	});
}

function reasonFor(
	{ name, at }: IndicatorDraft,
	block: number,
	texts: readonly string[],
): string | null {
	// A paragraph of its own right behind: 未完成原因：2个县受洪涝灾害影响.
	const behind = texts[block + 1] ?? "";
	if (GIVES_REASON.test(behind)) return behind;
	const names = stretches(name);
	const thing = name.replace(WORKS, "");
	for (const [index, text] of texts.entries()) {
		for (const sentence of clauses(text)) {
			const own = index === block && sentence.start < at.end && sentence.end > at.start;
			// Behind the indicator in its own clause a reason is its own: 完成2处，另1处因汛期停工.
			const words = text.slice(own ? at.end : sentence.start, sentence.end);
			const named = own || names.some((part) => words.includes(part));
			const planned = thing.length >= 3 && words.includes(thing) && REST.test(words);
			const said = own && /主要(?:是|系|为)|系因/u.test(words);
			if (planned || said || (named && REASON.test(words)))
				return words.replace(/^[，,]/u, "").trim();
		}
	}
	return null;
}

/** The stretches of a name that tell it from others. */
function stretches(name: string): readonly string[] {
	return name
		.split(SHARED)
		.flatMap((part) =>
			Array.from({ length: Math.max(0, part.length - NAMING + 1) }, (_, i) =>
				part.slice(i, i + NAMING),
			),
		);
}

function clauses(text: string): readonly Span[] {
	return [...text.matchAll(/[^。；;！？]+/gu)].map((found) => ({
		start: found.index,
		end: found.index + found[0].length,
	}));
}
