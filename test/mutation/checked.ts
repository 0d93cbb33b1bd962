import { check } from "../../src/check/index.ts";
import { extract } from "../../src/extract/index.ts";
import type { Extracted, Ingested, SourceCell, SourceTable } from "../../src/model/document.ts";
import type { Finding } from "../../src/model/finding.ts";
import { reflow } from "../../src/reflow/index.ts";
import { segment } from "../../src/segment/index.ts";
import type { MarkedText, Template } from "./marked-text.ts";

/** The warnings and errors of a text, some of its numbers changed, from all stages after the reader. */
export function loudFindings(
	text: MarkedText,
	changed: ReadonlyMap<string, string>,
): readonly Finding[] {
	const { findings } = check(extractedOf(text, changed));
	return findings.filter(({ severity }) => severity !== "info");
}

export const extractedOf = (text: MarkedText, changed: ReadonlyMap<string, string>): Extracted =>
	extract(segment(reflow(ingested(text, changed))));

/** The text as a reader of Word documents gives it: a paragraph a line, and its tables. */
function ingested(text: MarkedText, changed: ReadonlyMap<string, string>): Ingested {
	const lines: string[] = [];
	const tables: { before: number; rows: SourceCell[][] }[] = [];
	const filled = (template: Template): string =>
		template
			.map((part, at) =>
				at % 2 === 0 ? part : (changed.get(part) ?? text.marks.get(part)?.print ?? ""),
			)
			.join("");
	let open: (typeof tables)[number] | null = null;
	for (const line of text.lines) {
		if (line.kind === "paragraph") {
			lines.push(filled(line.template));
			open = null;
			continue;
		}
		if (!open) {
			open = { before: 0, rows: [] };
			tables.push(open);
		}
		const row = line.cells.map(({ template, rowSpan, colSpan }): SourceCell => {
			const cell = filled(template);
			if (cell === "") return { lines: [], rowSpan, colSpan };
			return { lines: [lines.push(cell) - 1], rowSpan, colSpan };
		});
		open.rows.push(row);
		open.before = lines.length;
	}
	const asTables: readonly SourceTable[] = tables;
	return {
		source: {
			path: `${text.name}.docx`,
			paths: [`${text.name}.docx`],
			sha256: "0".repeat(64),
			bytes: 1,
			format: "docx",
			pages: null,
			encoding: null,
			textLayer: "native",
		},
		flow: "paragraphs",
		lines: lines.map((line) => ({ text: line, page: null, line: null, boxes: [] })),
		tables: asTables,
		diagnostics: [],
	};
}
