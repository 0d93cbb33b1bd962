import { printable } from "../../../terminal/printable.ts";

const ENTITIES: Readonly<Record<string, string>> = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	'"': "&quot;",
	"'": "&#39;",
};

/** Text from a report for an element or a quoted attribute: nothing in it is markup, nothing turns the writing. */
export const escapeHtml = (text: string): string =>
	printable(text).replace(/[&<>"']/gu, (char) => ENTITIES[char] ?? "");
