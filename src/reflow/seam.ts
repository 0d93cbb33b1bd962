import { textWidth } from "../text/han.ts";
import type { LineFacts } from "./order-line.ts";
import { beginningOf, type Setting } from "./order-setting.ts";
import { LADDER } from "./ordinals.ts";

/** Closing punctuation alone on a line: how well it follows a line, by the line's tail. */
const ORPHAN_AFTER = { stop: -6, semicolon: -5, colon: -4, comma: -5, open: 1 } as const;
/** A short line that breaks off has lost its stop; one of full width rather goes on. */
const ORPHAN_AFTER_SHORT = 4;
const ORPHAN_AFTER_TITLE = -0.5;
const ORPHAN_AFTER_HEADING = -1;
const ORPHAN_INSIDE = -3;
/** A paragraph that ends or begins in the middle of a sentence. */
const INSIDE = -2;
/** A line that begins with closing punctuation after one that ends with punctuation. */
const DOUBLE_STOP = -4;
const BRACKET_MATCHES = 2;
const BRACKET_MISSING = -2.5;
const BRACKET_FAR = -0.5;
/** Two pieces of one printed line are together as wide as a line. */
const PIECES_FIT = 1.5;
const PIECES_DO_NOT_FIT = -1.5;
const HEADS = 0.5;
/** A character or two without a stop is torn from a line: nothing begins or stands alone so. */
const SCRAP = -4;
const isScrap = (line: LineFacts): boolean =>
	line.tail === "open" && line.head === "plain" && line.width <= 2;
/** A heading without text. */
const EMPTY_HEADING = -2.5;
/** Nothing is known so surely. */
const LEAST = -9;

/**
 * How well line `b` follows line `a`, as log odds (nats) against any other line: either the
 * paragraph goes on, or it ends with `a` and the next begins with `b`.
 * `words` is the evidence of words across the seam; it counts only if the paragraph goes on.
 */
export function seam(a: LineFacts, b: LineFacts, setting: Setting, words: number): number {
	const beginning = beginningOf(b);
	if (beginning === "orphan") {
		if (a.heading) return ORPHAN_AFTER_HEADING;
		if (a.endsInside) return ORPHAN_INSIDE;
		if (setting.standsAlone(a)) return ORPHAN_AFTER_TITLE;
		return a.tail === "open" && setting.isShort(a) ? ORPHAN_AFTER_SHORT : ORPHAN_AFTER[a.tail];
	}
	const on = setting.goesOn(a);
	const goes = -Math.log1p(Math.exp(-on));
	const ends = -Math.log1p(Math.exp(on));
	const bracket = bracketOdds(a, b);
	let whole = goes + setting.continues[beginning] + words + pieceOdds(a, b, setting) + bracket;
	if (beginning === "closing" && a.tail !== "open") whole += DOUBLE_STOP;
	const apart =
		ends +
		startOdds(a, b, setting) +
		Math.min(bracket, 0) +
		(headsNothing(a, b) ? EMPTY_HEADING : 0);
	const read = Math.max(LEAST, logSum(whole, apart));
	// A heading heads the numbering right under it, however wide it is.
	return a.heading && b.head === "ordinal" && a.tail === "open" && !headsNothing(a, b)
		? Math.max(read, HEADS)
		: read;
}

/** How well `b` begins a paragraph after `a`; what stands alone may stand anywhere. */
function startOdds(a: LineFacts, b: LineFacts, setting: Setting): number {
	if (isScrap(b)) return SCRAP;
	if (setting.standsAlone(b)) return a.endsInside ? INSIDE : 0;
	const inside = (a.endsInside ? INSIDE : 0) + (b.beginsInside ? INSIDE : 0);
	const odds =
		(a.heading ? setting.heads : setting.starts)[beginningOf(b)] + inside + subject(a, b);
	return setting.standsAlone(a) ? Math.min(odds, 0) : odds;
}

const SUBJECT_FITS = 1;
const OTHER_SUBJECT = -2;

/** 存在的问题 heads what is 不足 or 滞后, 改进措施 heads 一是加强…. */
function subject(a: LineFacts, b: LineFacts): number {
	if (!a.announces || !b.tells) return 0;
	return a.announces === b.tells ? SUBJECT_FITS : OTHER_SUBJECT;
}

const logSum = (a: number, b: number): number =>
	Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)));

/** A heading that is followed by the next one of its kind, or of a higher kind. */
function headsNothing(a: LineFacts, b: LineFacts): boolean {
	const from = a.ordinals[0];
	const to = b.ordinals[0];
	if (a.headingRest && b.head === "ordinal" && (to?.style === "han-bracket" || to?.style === "is"))
		return true;
	if (!a.heading || !from || !to || b.head !== "ordinal") return false;
	if (from.style === to.style) return to.number !== 1;
	const [above, below] = [LADDER.indexOf(to.style), LADDER.indexOf(from.style)];
	return above >= 0 && above < below;
}

/** A short line that goes on was cut in two: the rest of it is the next line. */
function pieceOdds(a: LineFacts, b: LineFacts, setting: Setting): number {
	if (isScrap(b) && a.tail === "open")
		return a.width + b.width <= setting.measure + 1 ? PIECES_FIT : PIECES_DO_NOT_FIT;
	if (setting.fullness(a.width) > -1 || a.tail === "stop") return 0;
	const both = a.width + textWidth(b.text);
	if (setting.fullness(both) > 0) return PIECES_FIT;
	return both < setting.measure && b.tail === "stop" ? 0 : PIECES_DO_NOT_FIT;
}

/** 《 “ （ opened in `a` and closed in `b`; a pair may also span whole lines between. */
function bracketOdds(a: LineFacts, b: LineFacts): number {
	const wanted = a.opened.at(-1);
	const found = b.closed.at(0);
	if (wanted !== undefined && found !== undefined)
		return wanted === found ? BRACKET_MATCHES : BRACKET_MISSING;
	if (found !== undefined) return a.tail === "stop" ? BRACKET_MISSING : BRACKET_FAR;
	if (wanted !== undefined) return /[。；]/u.test(b.text) ? BRACKET_MISSING : BRACKET_FAR;
	return 0;
}
