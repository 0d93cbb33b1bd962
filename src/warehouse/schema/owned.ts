import { type Column, column } from "./column.ts";
import type { HashedRecord } from "./table.ts";
import { reportKey } from "./table.ts";

/** A part of a record with its report and its place in reading order, counted from 1. */
export interface Owned<Part> {
	readonly reportKey: string;
	readonly position: number;
	readonly part: Part;
}

export const owned = <Part>(hashed: HashedRecord, parts: readonly Part[]): Owned<Part>[] =>
	parts.map((part, i) => ({ reportKey: reportKey(hashed.record), position: i + 1, part }));

export const reportKeyColumn = <Part>(): Column<Owned<Part>> =>
	column("report_key", "报告编码", "text", "The report in reports", (item) => item.reportKey);

export const positionColumn = <Part>(): Column<Owned<Part>> =>
	column(
		"position",
		"序号",
		"integer",
		"Place in reading order, counted from 1",
		(item) => item.position,
	);

export const evidenceColumn = <Part>(idOf: (item: Owned<Part>) => string): Column<Owned<Part>> =>
	column(
		"evidence_id",
		"出处编码",
		"text",
		"Where it stands: the row of the same report in evidence",
		idOf,
	);
