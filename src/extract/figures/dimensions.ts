import type { Direction, Fund, Measure, MoneyItem } from "../../model/figure.ts";

/** What a number means. */
export interface Dimensions {
	readonly label: string;
	readonly measure: Measure | null;
	readonly item: string | null;
	readonly fund: Fund | null;
	readonly entity: string | null;
	readonly period: string | null;
	readonly direction: Direction | null;
}

/** What a money figure is about; rates and comparisons inherit it from the amount before them. */
export interface Subject {
	readonly measure: Measure | null;
	readonly item: MoneyItem | null;
	readonly fund: Fund | null;
	readonly entity: string | null;
	readonly period: string | null;
}

/** What the place of a block says before its first word. */
export interface Setting {
	/** The report's year. */
	readonly year: number | null;
	/** Name of the report's own project or fund, by which it speaks of its whole; empty if none. */
	readonly whole: string;
	/** The reporting agency; empty if unknown. */
	readonly agency: string;
	/** Item and fund that the headings above name. */
	readonly item: MoneyItem | null;
	readonly fund: Fund | null;
	/** Project that a numbered item is about (1．公共文化服务体系建设专项：…). */
	readonly entity: string | null;
	/** The innermost heading names something that is neither a part of a report nor its whole. */
	readonly particular: boolean;
	/** The block says how an indicator is scored. */
	readonly rubric: boolean;
	/** Under a heading on what has arrived (资金到位情况). */
	readonly arrived: boolean;
	/** Under a heading on money, where a bare project name with an amount is its spending. */
	readonly aboutMoney: boolean;
}
