import type { Segmented } from "../../model/document.ts";
import type { Evidence } from "../../model/evidence.ts";
import type { Direction, Figure } from "../../model/figure.ts";
import type { NonEmpty, Span } from "../../model/span.ts";
import { evidenceAt } from "../../text/locate.ts";
import type { Cell } from "./grid.ts";
import type { TableReading } from "./read-table.ts";

/** What a table says of several of its numbers; figures by index in `TablesRead.figures`. */
export type TableStatement =
	| {
			readonly kind: "sum";
			readonly whole: number;
			readonly parts: NonEmpty<number>;
			readonly open: boolean;
	  }
	| {
			readonly kind: "change";
			readonly direction: Direction;
			readonly current: number;
			readonly previous: number;
			readonly amount: number | null;
			readonly rate: number | null;
			readonly evidence: Evidence;
	  }
	| {
			readonly kind: "grade";
			readonly grade: string;
			readonly score: number | null;
			readonly evidence: Evidence;
	  };

/** The statements of one table; `places` gives the figure of each cell that holds one. */
export function statementsOf(
	report: Segmented,
	reading: TableReading,
	places: ReadonlyMap<Cell, number>,
	figures: readonly Omit<Figure, "id">[],
): readonly TableStatement[] {
	const place = (cell: Cell | null): number | null => (cell && places.get(cell)) ?? null;
	const sums = reading.sums.flatMap(({ whole, parts }): TableStatement[] => {
		const total = place(whole);
		const [first, ...rest] = parts.flatMap((part) => place(part) ?? []);
		const isWhole = total !== null && first !== undefined && rest.length + 1 === parts.length;
		return isWhole ? [{ kind: "sum", whole: total, parts: [first, ...rest], open: false }] : [];
	});
	const changes = reading.changes.flatMap((change): TableStatement[] => {
		const [current, previous] = [place(change.current), place(change.previous)];
		const [amount, rate] = [place(change.amount), place(change.rate)];
		const stated = change.amount ?? change.rate;
		const direction = figures[amount ?? rate ?? -1]?.direction ?? null;
		if (current === null || previous === null || stated === null || direction === null) return [];
		const evidence = evidenceAt(report, spanOf(stated));
		return [{ kind: "change", direction, current, previous, amount, rate, evidence }];
	});
	const grades = reading.grades.map(
		({ grade, cell, score }): TableStatement => ({
			kind: "grade",
			grade,
			score: place(score),
			evidence: evidenceAt(report, spanOf(cell)),
		}),
	);
	return [...sums, ...changes, ...grades];
}

const spanOf = ({ start, text }: Cell): Span => ({
	start: start ?? 0,
	end: (start ?? 0) + text.length,
});
