import type { Segmented } from "../../src/model/document.ts";
import { segment } from "../../src/segment/index.ts";

/** A report of paragraphs, as the stages before extraction hand it on. */
export function segmentedOf(paragraphs: readonly string[]): Segmented {
	let at = 0;
	const spans = paragraphs.map((paragraph) => {
		const span = { start: at, end: at + paragraph.length };
		at = span.end + 1;
		return span;
	});
	return segment({
		source: {
			path: "report.txt",
			paths: ["report.txt"],
			sha256: "0".repeat(64),
			bytes: at,
			format: "txt",
			pages: null,
			encoding: "UTF-8",
			textLayer: "native",
		},
		lines: [],
		flow: "paragraphs",
		diagnostics: [],
		text: paragraphs.join("\n"),
		runs: [],
		paragraphs: spans,
		placedTables: [],
	});
}
