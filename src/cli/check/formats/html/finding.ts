import type { CheckedFinding } from "../../../../model/check-result.ts";
import { SEVERITIES } from "../../../show/names.ts";
import { place } from "../../../show/place.ts";
import { replacementOf } from "../../advice.ts";
import type { Passage } from "../../passages.ts";
import { escapeHtml } from "./escape.ts";

/** A total with all its parts has a passage for each row; these show where to look. */
const MOST_PASSAGES = 8;

export function findingHtml(finding: CheckedFinding, passages: readonly Passage[]): string {
	const { severity, message, rule } = finding;
	const shown = passages.slice(0, MOST_PASSAGES).map(passageHtml);
	const rest = passages.length - shown.length;
	return `<article class="${severity}">
<p><span class="level">${SEVERITIES[severity]}</span> ${escapeHtml(message)} <code>${rule}</code></p>
${factsHtml(finding)}
${shown.join("\n")}${rest > 0 ? `\n<p>另有 ${rest} 处引文</p>` : ""}
</article>`;
}

function factsHtml(finding: CheckedFinding): string {
	const { actual, tolerance, cause, remedy } = finding;
	const facts = [
		["印作", actual],
		["应为", replacementOf(finding)],
		["允许误差", tolerance],
		["可能原因", cause],
		["建议", remedy],
	] as const;
	const rows = facts.flatMap(([name, value]) =>
		value === null || value === "" ? [] : [`<dt>${name}</dt><dd>${escapeHtml(value)}</dd>`],
	);
	return `<dl>${rows.join("")}</dl>`;
}

function passageHtml(passage: Passage): string {
	const { page, line, text, marks, cutBefore, cutAfter } = passage;
	const pieces: string[] = [];
	let at = 0;
	for (const { start, end } of marks) {
		pieces.push(
			shownText(text.slice(at, start)),
			`<mark>${shownText(text.slice(start, end))}</mark>`,
		);
		at = end;
	}
	pieces.push(shownText(text.slice(at)));
	const where = place({ page, line });
	const label = where === "" ? "" : `<span class="place">${where}</span> `;
	return `<blockquote>${label}${cutBefore ? "…" : ""}${pieces.join("")}${cutAfter ? "…" : ""}</blockquote>`;
}

/** Cells stand between tabs, rows and paragraphs on lines of their own. */
const shownText = (text: string): string =>
	text
		.split("\n")
		.map((line) => line.split("\t").map(escapeHtml).join(" │ "))
		.join("\n");
