import type { ReportRecord } from "../../model/record.ts";
import { cleanerOf } from "./clean.ts";
import type { Cell, Column, ColumnInfo } from "./column.ts";

/** A record with the hash of its text, by which an unchanged record is known. */
export interface HashedRecord {
	readonly record: ReportRecord;
	/** SHA-256 of the record's text, in hexadecimal. */
	readonly hash: string;
}

/** The values of a row, in the order of the table's columns. */
export type Row = readonly Cell[];

/** A table of the star schema, as data. */
export interface Table {
	readonly name: string;
	/** Chinese name, the name of the sheet in a workbook. */
	readonly label: string;
	readonly description: string;
	readonly key: readonly string[];
	readonly columns: readonly ColumnInfo[];
	readonly rowsOf: (record: HashedRecord) => Row[];
}

interface Definition<Item> extends Omit<Table, "columns" | "rowsOf"> {
	readonly columns: readonly Column<Item>[];
	/** What gives a row each, in reading order. */
	readonly items: (record: HashedRecord) => readonly Item[];
}

export function defineTable<Item>({ items, columns, ...info }: Definition<Item>): Table {
	const cells = columns.map(({ type, read }) => {
		const clean = cleanerOf(type);
		return (item: Item) => clean(read(item));
	});
	const rowOf = (item: Item) => cells.map((cellOf) => cellOf(item));
	return { ...info, columns, rowsOf: (record) => items(record).map(rowOf) };
}

/** The key of a report in every table: the hash of its bytes. */
export const reportKey = ({ source }: ReportRecord): string => source.sha256;
