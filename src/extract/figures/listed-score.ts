import type { Mention } from "./mention.ts";

const SCORE = "\\d{1,3}(?:\\.\\d{1,2})?分";
/** 投入20分、过程20分、产出35分，分别得20分、18.6分、34分. */
const LISTS = new RegExp(
	`((?:[一-龥]{2,12}${SCORE}[、，和]){2,9})(?:各?(?:部分|项|类))?分别(?:实?得|自评得?)分?为?((?:${SCORE}(?:[、和]|以及)?){2,9})`,
	"u",
);
const NAMED = new RegExp(`([一-龥]{2,12}?)(?:满分|分值|权重)?(?:为)?${SCORE}`, "gu");

/** What a number in such a pair of lists is: of the first the maxima, of the second the scores. */
export function readListed({
	sentenceText,
	lead,
	quantity,
}: Mention): { readonly measure: "score" | "score_max"; readonly item: string | null } | null {
	const found = LISTS.exec(sentenceText);
	const [, maxima = "", scores = ""] = found ?? [];
	if (!found) return null;
	const at = sentenceText.indexOf(quantity.raw, lead.length) - found.index;
	const end = found[0].length;
	if (at < 0 || at >= end) return null;
	const names = [...maxima.matchAll(NAMED)].map(([, name]) => name ?? "");
	const isScore = at >= end - scores.length;
	const before = found[0].slice(isScore ? end - scores.length : 0, at);
	const place = before.match(new RegExp(SCORE, "gu"))?.length ?? 0;
	const paired = scores.match(new RegExp(SCORE, "gu"))?.length === names.length;
	return {
		measure: isScore ? "score" : "score_max",
		item: paired ? (names[place]?.replace(/^[和及]/u, "") ?? null) : null,
	};
}
