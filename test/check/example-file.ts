import type { ReportInput } from "../../src/index.ts";
import { cell, p, row, table, word } from "../ingest/docx-builder.ts";

/** The report that an example stands for: plain text, or a Word document where it has a table. */
export function fileOf(example: string): ReportInput {
	const lines = example.split("\n");
	if (!lines.some(isRow)) {
		return { path: "example.txt", bytes: new TextEncoder().encode(`${example}\n`) };
	}
	const blocks: string[] = [];
	for (let at = 0; at < lines.length; ) {
		const rows: string[] = [];
		while (isRow(lines[at])) rows.push(lines[at++] ?? "");
		if (rows.length > 0) blocks.push(table(...rows.map(rowOf)));
		else blocks.push(p(lines[at++] ?? ""));
	}
	return { path: "example.docx", bytes: word({ body: blocks.join("") }) };
}

const isRow = (line: string | undefined): boolean => line?.startsWith("|") ?? false;

const rowOf = (line: string): string =>
	row(
		...line
			.split("|")
			.slice(1, -1)
			.map((text) => cell(text.trim())),
	);
