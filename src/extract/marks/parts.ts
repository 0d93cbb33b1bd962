import type { MarkDraft, ReadBlock } from "../context.ts";

/** A part that a sentence opens by name, without a heading of its own: 存在的问题：…, 下一步，将…. */
const PARTS = [
	[
		"problems",
		/(?<=^|[。；;])(?:[一二三四五六]是|\d[.、．])?(?:目前|当前|主要)*存在的?(?:主要|突出)?(?:问题|不足|困难)(?:及原因(?:分析)?|和不足)?(?=[：:，,是有]|方面|主要)/gu,
	],
	[
		"improvements",
		/(?<=^|[。；;])(?:[一二三四五六]是|\d[.、．])?(?:下一步(?:工作)?(?:改进)?(?:措施|打算|计划|建议)?|改进(?:措施|意见)|整改措施|有关建议)(?=[：:，,将]|方面|是|我)/gu,
	],
] as const;

export function namedParts(blocks: readonly ReadBlock[]): MarkDraft[] {
	return blocks.flatMap(({ text }, block) =>
		PARTS.flatMap(([part, words]) =>
			[...text.matchAll(words)].map((match): MarkDraft => {
				const at = { start: match.index, end: match.index + match[0].length };
				return { kind: "part-named", part, block, at };
			}),
		),
	);
}
