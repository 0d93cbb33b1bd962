import { printable } from "./printable.ts";
import { clip, pad, width } from "./width.ts";

export interface Column {
	readonly title: string;
	readonly align?: "left" | "right";
	/** Widest that the column may be; longer cells are clipped. */
	readonly max?: number;
}

const GAP = "  ";

/** Rows under their titles, each column as wide as its widest cell. Cells may come from a file. */
export function formatTable(
	columns: readonly Column[],
	rows: readonly (readonly string[])[],
	indent = "  ",
): string[] {
	const lines = [columns.map((column) => column.title), ...rows].map((row) =>
		columns.map(({ max = Number.POSITIVE_INFINITY }, i) => clip(printable(row[i] ?? ""), max)),
	);
	const widths = columns.map((_, i) =>
		lines.reduce((widest, row) => Math.max(widest, width(row[i] ?? "")), 0),
	);
	const format = (row: readonly string[]) =>
		(
			indent + row.map((cell, i) => pad(cell, widths[i] ?? 0, columns[i]?.align)).join(GAP)
		).trimEnd();
	const rule = indent + widths.map((columnWidth) => "─".repeat(columnWidth)).join(GAP);
	const [head = [], ...body] = lines;
	return [format(head), rule, ...body.map(format)];
}
