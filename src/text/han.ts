/** Character classes of Chinese print. Never `\b` or `\W`: both take every Han character for a non-word. */

const WIDE =
	/[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u2014\u2018\u2019\u201c\u201d\u2026\u00b7\u2460-\u24ff]|[\ud840-\ud87f][\udc00-\udfff]/u;

/** The unified ideographs, by far most of all characters of a report. */
const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

/** Width in em: 1 for a full-width character, 0.5 for others. */
export function charWidth(char: string): number {
	return WIDE.test(char) ? 1 : 0.5;
}

/** Printed width of a line in em. */
export function textWidth(text: string): number {
	let width = 0;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (isHan(code)) width += 1;
		else if (code < 0x80) width += 0.5;
		else {
			const char = String.fromCodePoint(text.codePointAt(at) ?? code);
			width += charWidth(char);
			at += char.length - 1;
		}
	}
	return width;
}

export const isSpace = (char: string): boolean => isSpaceAt(char, 0);

/** Whether the UTF-16 unit at `at` is white space. */
export function isSpaceAt(text: string, at: number): boolean {
	// Han, digits and letters, by far most of all characters, are told without the pattern.
	const code = text.charCodeAt(at);
	if ((code > 0x20 && code < 0x7f) || (code > 0x3000 && code < 0xfe00)) return false;
	return /[\s\u200b-\u200d\u2060\ufeff]/u.test(text.charAt(at));
}

/** Ends a sentence, closing quotes and brackets included. */
export const endsSentence = (text: string): boolean => /[。！？!?…][”’」』）)》】]*$/u.test(text);

/** Punctuation that cannot begin a line (避头标点, GB/T 15834-2011 clause 5.1.5). */
export const cannotBeginLine = (char: string): boolean =>
	/[，。、；：？！,;:?!%％‰）)》〉”’」』】〕\]}…—]/u.test(char);

/** Full-width Latin letters, digits and signs as half-width ones; offsets stay. */
export const foldWidth = (text: string): string =>
	/[\uff01-\uff5e]/u.test(text)
		? text.replace(/[\uff01-\uff5e]/gu, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
		: text;
