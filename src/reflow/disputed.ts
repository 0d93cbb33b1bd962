import type { Diagnostic } from "../model/diagnostic.ts";
import type { Dispute, Ingested, Reflowed } from "../model/document.ts";
import type { Span } from "../model/span.ts";
import { evidenceAt } from "../text/locate.ts";

/** Names every number that two engines read differently, with both readings and its place. */
export function disputed(
	{ lines, disputes = [] }: Ingested,
	{ text, runs }: Pick<Reflowed, "text" | "runs">,
): Diagnostic[] {
	return disputes.map((dispute) => {
		const span = spanOf(dispute, lines, runs);
		return {
			code: "engines-differ",
			severity: "warning",
			message: message(dispute),
			evidence: span && evidenceAt({ text, runs, lines }, span),
		};
	});
}

function message({ page, box, readings }: Dispute): string {
	const place = `距左 ${Math.round(box[0])} 点、距上 ${Math.round(box[1])} 点`;
	const texts = readings.map(
		({ engine, text }) => `${engine} ${text === "" ? "未读到" : `读作“${text}”`}`,
	);
	return `第 ${page} 页${place}处的数字读法不一：${texts.join("，")}。请对照原件核对。`;
}

/** What of the text has the middle of its character in the disputed place. */
function spanOf(
	{ page, box }: Dispute,
	lines: Ingested["lines"],
	runs: Reflowed["runs"],
): Span | null {
	const [x0, y0, x1, y1] = box;
	const found: number[] = [];
	for (const run of runs) {
		const line = lines[run.line];
		if (line?.page !== page) continue;
		for (let at = run.text.start; at < run.text.end; at++) {
			const [left = 0, top = 0, right = 0, bottom = 0] =
				line.boxes[run.column + at - run.text.start] ?? [];
			const [x, y] = [(left + right) / 2, (top + bottom) / 2];
			if (x > x0 && x < x1 && y > y0 && y < y1) found.push(at);
		}
	}
	const [start] = found;
	return start === undefined ? null : { start, end: (found.at(-1) ?? start) + 1 };
}
