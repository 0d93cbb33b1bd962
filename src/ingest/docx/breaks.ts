import { endsSentence } from "../../text/han.ts";
import { numberingOf } from "../../text/numbering.ts";

/** 填报单位： */
const LABEL = /^[\p{Script=Han}（）()]{2,14}[：:]/u;

/**
 * Parts a paragraph at its line breaks where a new item, label or sentence begins. A break in
 * mid-sentence, as in a title of two lines, is layout and stays white space.
 */
export function partLines(text: string): string[] {
	const lines: string[][] = [];
	let before = "";
	for (const piece of text.split("\n")) {
		const next = piece.trim();
		const line = lines.at(-1);
		if (line && !parts(before, next)) line.push(piece);
		else lines.push([piece]);
		if (next !== "") before = next;
	}
	return lines.map((line) => line.join(" "));
}

function parts(before: string, next: string): boolean {
	if (before === "" || next === "") return false;
	if (/[，、,]$/u.test(before)) return false;
	if (endsSentence(before) || /[：:；;]$/u.test(before)) return true;
	return numberingOf(next) !== null || LABEL.test(next);
}
