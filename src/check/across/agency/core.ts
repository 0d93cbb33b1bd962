import { UNITS } from "./units.ts";

/** Kinds of agency by the ending of the name. 局 and 委 of one name are two agencies. */
const KINDS: readonly (readonly [kind: string, ending: RegExp])[] = [
	["办", /(?:办公室|办)$/u],
	["委", /(?:委员会|委)$/u],
	["联", /(?:联合会|联)$/u],
	["协", /(?:协会|协)$/u],
	["局", /局$/u],
	["厅", /厅$/u],
];

/** Kinds whose names are shortened as those of government departments are. */
const SHORTENED: ReadonlySet<string> = new Set(["办", "委", "联", "协", "局", "厅"]);

/** What an agency calls itself, without its place. */
export interface Core {
	/** Kind of agency; the empty string where the name ends in none that is ever shortened. */
	readonly kind: string;
	/** Without the ending and connecting words; known words stand in their short form. */
	readonly words: string;
}

/** 文化广电旅游体育局 and 文广旅体局 have one core. */
export function coreOf(own: string): Core {
	const found = KINDS.find(([, ending]) => own.length > 1 && ending.test(own));
	const [kind, ending] = found ?? ["", /$^/u];
	const words = own.replace(ending, "").replace(/[和与及、]/gu, "");
	return { kind, words: SHORTENED.has(kind) ? (shortened(words) ?? words) : words };
}

/** The short forms of the words that a name is made of; null where a word is not known. */
function shortened(words: string): string | null {
	let rest = words;
	let short = "";
	while (rest !== "") {
		const unit = UNITS.find(([form]) => rest.startsWith(form));
		if (!unit) return null;
		short += unit[1];
		rest = rest.slice(unit[0].length);
	}
	return short;
}

/** Words that a short name may leave out altogether. */
const OPTIONAL = /^(?:管理|事务|工作|服务|监督)$/u;

/**
 * Whether `short` is made from the first characters of every word of `full`, taken two characters a
 * word, as 医保 is from 医疗保障. A word that is left out is another agency: 农业局 is not 农业农村局.
 */
export function isShortOf(short: string, full: string): boolean {
	if (short.length < 2 || short.length >= full.length || full.length % 2 !== 0) return false;
	let at = 0;
	for (let start = 0; start < full.length; start += 2) {
		const word = full.slice(start, start + 2);
		if (short[at] !== word[0]) {
			if (OPTIONAL.test(word)) continue;
			return false;
		}
		at += short[at + 1] === word[1] ? 2 : 1;
	}
	return at === short.length;
}
