import type { Diagnostic } from "../model/diagnostic.ts";
import type { Ingested, Reflowed, Run } from "../model/document.ts";
import type { Span } from "../model/span.ts";
import { defaultWords } from "../text/words.ts";
import { type Composed, compose, splitGluedHeading } from "./compose.ts";
import { type Furniture, furniture } from "./furniture.ts";
import { flowLines } from "./lines.ts";
import { type Order, readingOrder } from "./order.ts";
import { paragraphs } from "./paragraphs.ts";

/** Lines to paragraphs in reading order; nothing is lost, and what is left out is said. */
export function reflow(report: Ingested): Reflowed {
	const marks = furniture(report.lines);
	const lines = flowLines(report.lines, marks);
	const restored = readingOrder(lines, defaultWords());
	const ordered = restored.order.flatMap((index) => lines[index] ?? []);
	const composed = paragraphs(ordered).map(compose).flatMap(splitGluedHeading);
	return {
		...report,
		...assemble(composed),
		diagnostics: [
			...report.diagnostics,
			...furnitureRemoved(report, marks),
			...orderRestored(restored, lines.map((line) => line.text)),
		],
	};
}

function assemble(composed: readonly Composed[]): Pick<Reflowed, "text" | "runs" | "paragraphs"> {
	const runs: Run[] = [];
	const spans: Span[] = [];
	let at = 0;
	for (const paragraph of composed) {
		for (const run of paragraph.runs)
			runs.push({ ...run, text: { start: run.text.start + at, end: run.text.end + at } });
		spans.push({ start: at, end: at + paragraph.text.length });
		at += paragraph.text.length + 1;
	}
	return { text: composed.map((paragraph) => paragraph.text).join("\n"), runs, paragraphs: spans };
}

const FURNITURE: Record<Furniture, string> = {
	"page-number": "页码",
	"running-head": "页眉或页脚",
	contents: "目录",
};

function furnitureRemoved(
	report: Ingested,
	marks: ReadonlyMap<number, Furniture>,
): Diagnostic[] {
	return (Object.keys(FURNITURE) as Furniture[]).flatMap((kind) => {
		const found = [...marks].filter(([, mark]) => mark === kind);
		if (found.length === 0) return [];
		const texts = [...new Set(found.map(([index]) => report.lines[index]?.text.trim() ?? ""))];
		const shown = texts.slice(0, 5).join("、") + (texts.length > 5 ? " 等" : "");
		return [
			{
				code: `${kind}-removed`,
				severity: "info" as const,
				message: `${FURNITURE[kind]} ${found.length} 行不计入正文：${shown}`,
				evidence: null,
			},
		];
	});
}

function orderRestored(restored: Order, texts: readonly string[]): Diagnostic[] {
	return restored.moves.map((move) => ({
		code: "reading-order-restored",
		severity: "info" as const,
		message: `阅读顺序已还原：“${excerpt(texts[move.first])}”起的 ${move.last - move.first + 1} 行移到“${excerpt(texts[move.before])}”之前。依据：${move.reason}`,
		evidence: null,
	}));
}

const excerpt = (text = "文末"): string => (text.length > 12 ? `${text.slice(0, 12)}…` : text);
