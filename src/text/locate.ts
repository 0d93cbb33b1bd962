import type { Reflowed, Run } from "../model/document.ts";
import type { BoxOnPage, Evidence } from "../model/evidence.ts";
import type { Span } from "../model/span.ts";

type Located = Pick<Reflowed, "text" | "runs" | "lines">;

/** The evidence for a span of `report.text`: the one way in which values get their place. */
export function evidenceAt(report: Located, span: Span): Evidence {
	const touched = runsOf(report.runs, span);
	const first = touched[0] && report.lines[touched[0].line];
	return {
		start: span.start,
		end: span.end,
		quote: report.text.slice(span.start, span.end),
		page: first?.page ?? null,
		line: first?.line ?? null,
		boxes: boxesOf(report, touched, span),
	};
}

/** The runs that a span touches; `runs` are in text order and do not overlap. */
function runsOf(runs: readonly Run[], span: Span): readonly Run[] {
	let low = 0;
	let high = runs.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((runs[middle]?.text.end ?? 0) <= span.start) low = middle + 1;
		else high = middle;
	}
	let end = low;
	while (end < runs.length && (runs[end]?.text.start ?? Number.POSITIVE_INFINITY) < span.end) end++;
	return runs.slice(low, end);
}

/** One box a printed line: the union of the boxes of its characters. */
function boxesOf(report: Located, runs: readonly Run[], span: Span): BoxOnPage[] {
	const byLine = new Map<number, BoxOnPage>();
	for (const run of runs) {
		const line = report.lines[run.line];
		if (!line || line.page === null || line.boxes.length === 0) continue;
		const from = run.column + Math.max(0, span.start - run.text.start);
		const to = run.column + Math.min(run.text.end, span.end) - run.text.start;
		const boxes = line.boxes.slice(from, to);
		const known = byLine.get(run.line);
		if (known) boxes.push(known.box);
		const box = union(boxes);
		if (box) byLine.set(run.line, { page: line.page, box });
	}
	return [...byLine.values()];
}

type Box = BoxOnPage["box"];

function union(boxes: readonly Box[]): Box | null {
	const [first] = boxes;
	if (!first) return null;
	let [x0, y0, x1, y1] = first;
	for (const box of boxes) {
		if (box[0] < x0) x0 = box[0];
		if (box[1] < y0) y0 = box[1];
		if (box[2] > x1) x1 = box[2];
		if (box[3] > y1) y1 = box[3];
	}
	return [x0, y0, x1, y1];
}
