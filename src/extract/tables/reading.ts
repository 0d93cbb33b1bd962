import type { Direction, Fund, Measure } from "../../model/figure.ts";
import type { IndicatorDraft } from "../context.ts";
import type { Cell } from "./grid.ts";

/** What the number of a cell means; the fields are those of a figure. */
export interface Meaning {
	readonly measure: Measure | null;
	readonly item: string | null;
	readonly fund: Fund | null;
	readonly entity: string | null;
	readonly period: string | null;
	readonly direction: Direction | null;
	/** The number is a change: where `direction` is null its sign tells. */
	readonly isChange?: boolean;
}

/** What a shape says of a cell that may hold numbers. */
export interface CellReading {
	/** Unit of a bare number; empty for a count of nothing named. */
	readonly unit: string;
	/** Heads and labels that name the number, as printed. */
	readonly label: string;
	/** Null for a number that an indicator holds, or that nothing is known about. */
	readonly meaning: Meaning | null;
	/** Offset in the text of the cell from which numbers have the meaning: 100%/96.00% is a target and a rate. */
	readonly from?: number;
}

/** As in prose, but `at` is of the report's text. */
export type IndicatorReading = Omit<IndicatorDraft, "claims">;

/** A printed total under the cells that it sums. */
export interface SumReading {
	readonly whole: Cell;
	readonly parts: readonly Cell[];
}

export interface GradeReading {
	readonly grade: string;
	readonly cell: Cell;
	/** The cell of the score that it grades. */
	readonly score: Cell | null;
}

/** The cells of a comparison of two years; the sign of `amount`, else of `rate`, tells the direction. */
export interface ChangeReading {
	readonly current: Cell;
	readonly previous: Cell;
	readonly amount: Cell | null;
	readonly rate: Cell | null;
}

/** What a shape makes of the rows that it reads. */
export interface ShapeReading {
	/** First row after those that were read. */
	readonly end: number;
	/** Cells that print no quantity (null) or one with a known unit or meaning. */
	readonly cells: ReadonlyMap<Cell, CellReading | null>;
	readonly indicators: readonly IndicatorReading[];
	readonly sums: readonly SumReading[];
	readonly grades: readonly GradeReading[];
	readonly changes: readonly ChangeReading[];
}

/** What holds for a whole table. */
export interface TableSetting {
	/** 项目名称 of the table, and the entity that its money is about. */
	readonly project: string | null;
	readonly entity: string | null;
	readonly year: number | null;
	/** Unit of money that caption, a line above or a cell declares. */
	readonly unit: string | null;
	readonly caption: string;
}
