import { cannotBeginLine, endsSentence, textWidth } from "../text/han.ts";
import { numberingOf } from "../text/numbering.ts";
import { type Ordinal, ordinalsOf } from "./ordinals.ts";

/** What the reading order needs to know of a line of the flow. */
export interface OrderLine {
	/** Trimmed. */
	readonly text: string;
	readonly indented: boolean;
	/** Blank lines before it beyond the usual distance. */
	readonly gapBefore: number;
	readonly page: number | null;
}

/** How a line ends. */
export type Tail = "stop" | "semicolon" | "colon" | "comma" | "open";
/** How a line begins. `orphan` is a line of closing punctuation and nothing else. */
export type Head = "plain" | "ordinal" | "closing" | "orphan";

/** The two parts of a report whose lists have the same numbering. */
export type Subject = "problem" | "measure";

/** A line, read on its own. */
export interface LineFacts {
	/** Without white space. */
	readonly text: string;
	/** In em; white space does not count, the inset of a paragraph does. */
	readonly width: number;
	readonly tail: Tail;
	readonly head: Head;
	readonly indented: boolean;
	readonly page: number | null;
	/** Looks like a heading: a numbering, then a short title without a stop. */
	readonly heading: boolean;
	/** The rest of a heading whose mark ended the line before: ）部门整体收支情况。 */
	readonly headingRest: boolean;
	/** Has punctuation inside, as running text has and cells and titles have not. */
	readonly prose: boolean;
	/** Begins with what stands inside a sentence only: 的 等 和 万元 率. */
	readonly beginsInside: boolean;
	/** Ends with what a sentence cannot end with: 的 和 对 （. */
	readonly endsInside: boolean;
	/** What a heading announces, and what a line looks like. */
	readonly announces: Subject | null;
	readonly tells: Subject | null;
	readonly ordinals: readonly Ordinal[];
	/** Brackets opened here and not closed, innermost last. */
	readonly opened: string;
	/** Closing brackets whose opening ones stand before this line, in order. */
	readonly closed: string;
}

const BEGINS_INSIDE =
	/^(?:[的了着过们等和与及或而性化率度%％]|万元|亿元|元[，。；、]|人次|万[亩人名户]|个百分点|[0-9]{1,3}(?:,[0-9]{3})*(?:\.[0-9]+)?(?:万|亿)?[元个人名次户件场]|[0-9.]+%)/u;
const ENDS_INSIDE = /[的和与及或对在将把被由向于从按以为其“‘（(《〈〔、，,]$/u;

const PROBLEM_HEADING = /问题|不足|困难|短板/u;
const MEASURE_HEADING = /措施|建议|打算|计划|思路|整改/u;
const PROBLEM =
	/不足|不够|不高|不强|不到位|不完善|不及时|不均衡|不精准|不规范|不全面|不细|滞后|偏[低慢大少差弱]|薄弱|缺乏|欠缺|未能|难度|较[低慢差弱]/u;
/** 一是加强…, 2.进一步完善… */
const MEASURE =
	/^(?:[一二三四五六七八九十]+是|第[一二三四五]+[，、]|[（(]?[一二三四五六七八九十0-9]+[)）.、．]*)?(?:要|将|继续|进一步|积极|切实|持续)?(?:加强|加快|加大|完善|优化|健全|强化|提高|提升|推进|推动|严格|建立|规范|压实|细化|落实|深化|做好|抓好)/u;

const INSET = 2;
const ORPHAN = /^[。！？；，、）)”’》】]{1,2}$/u;
const HEADING_STOP = /[。；;，,：:]/u;
/** 1.发展富民兴村产业，培育农业经营主体 */
const TITLE =
	/^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|[0-9]{1,2}[.．、])[\u3400-\u9fff、“”]{4,14}，[\u3400-\u9fff、“”]{4,14}$/u;

export function lineFacts({ text, indented, page }: OrderLine): LineFacts {
	const compact = text.replace(/\s+/gu, "");
	const ordinals = ordinalsOf(compact);
	const head = headOf(compact);
	const heading =
		head === "ordinal" && (!HEADING_STOP.test(compact.slice(0, -1)) || TITLE.test(compact));
	return {
		text: compact,
		width: textWidth(compact) + (indented ? INSET : 0),
		tail: tailOf(compact),
		head,
		indented,
		page,
		heading,
		headingRest: /^[）)][^。，；,;：:]{2,24}。?$/u.test(compact),
		prose: /[，。；,;].|：.{8}/u.test(compact),
		beginsInside: BEGINS_INSIDE.test(compact),
		endsInside: ENDS_INSIDE.test(compact),
		announces: heading ? subjectOf(compact, PROBLEM_HEADING, MEASURE_HEADING) : null,
		tells: heading ? null : subjectOf(compact, PROBLEM, MEASURE),
		ordinals,
		...brackets(compact),
	};
}

function subjectOf(text: string, problem: RegExp, measure: RegExp): Subject | null {
	const [isProblem, isMeasure] = [problem.test(text), measure.test(text)];
	if (isProblem === isMeasure) return null;
	return isProblem ? "problem" : "measure";
}

function tailOf(text: string): Tail {
	if (endsSentence(text)) return "stop";
	if (/[；;]$/u.test(text)) return "semicolon";
	if (/[：:]$/u.test(text)) return "colon";
	return /[，、,]$/u.test(text) ? "comma" : "open";
}

/** A numbering counts as the line's beginning only if it is at the very beginning. */
function headOf(text: string): Head {
	if (ORPHAN.test(text)) return "orphan";
	if (cannotBeginLine(text.charAt(0)) && !/^(?:——|……)/u.test(text)) return "closing";
	return numberingOf(text) ? "ordinal" : "plain";
}

const PAIRS: Readonly<Record<string, string>> = {
	"（": "）",
	"(": ")",
	"《": "》",
	"“": "”",
	"〔": "〕",
};
const CLOSERS = new Set(Object.values(PAIRS));
/** （ and ( are used for each other. */
const normal = (char: string): string => (char === ")" ? "）" : char);

function brackets(text: string): { opened: string; closed: string } {
	const open: string[] = [];
	let closed = "";
	for (const char of text) {
		const closing = PAIRS[char];
		if (closing) open.push(normal(closing));
		else if (CLOSERS.has(char)) {
			const at = open.lastIndexOf(normal(char));
			if (at >= 0) open.length = at;
			else closed += normal(char);
		}
	}
	return { opened: open.join(""), closed };
}
