import { orderOf } from "../files/store.ts";
import { decimalSize } from "../schema/clean.ts";
import type { ColumnInfo } from "../schema/column.ts";
import type { Table } from "../schema/table.ts";
import { evidence } from "../schema/tables/evidence.ts";
import { PARTS } from "../schema/tables/index.ts";
import { reports } from "../schema/tables/reports.ts";
import { quoted } from "../sql.ts";

/** A column of a sheet. */
export interface SheetColumn {
	readonly head: string;
	readonly kind: "text" | "integer" | "decimal" | "boolean" | "evidence";
	/** Expression over `t` (the table) and `r` (the report). */
	readonly sql: string;
	readonly width: number;
}

export interface SheetPlan {
	readonly table: Table;
	readonly columns: readonly SheetColumn[];
	/** Rows in the order of the sheet; the last two columns are the unit of the row and its evidence row. */
	readonly sql: string;
}

function kindOf({ name, type }: ColumnInfo, table: Table): SheetColumn["kind"] {
	if (name === "evidence_id" && table !== evidence) return "evidence";
	if (decimalSize(type)) return "decimal";
	if (type === "integer" || type === "bigint") return "integer";
	return type === "boolean" ? "boolean" : "text";
}

/** Long prose gets a wide column, hashes a narrow one. */
const WIDTHS: Readonly<Record<string, number>> = {
	message: 60,
	quote: 60,
	deviation: 40,
	title: 40,
	report_key: 12,
	record_sha256: 12,
	path: 40,
};

const sheetColumn = (column: ColumnInfo, table: Table, from = "t"): SheetColumn => ({
	head: column.label,
	kind: kindOf(column, table),
	sql: `CAST(${from}.${quoted(column.name)} AS VARCHAR)`,
	width: WIDTHS[column.name] ?? 16,
});

/** What a person needs in order to know whose row it is. */
const ofReport = (): SheetColumn[] =>
	reports.columns
		.filter(({ name }) => name === "agency" || name === "fiscal_year")
		.map((column) => sheetColumn(column, reports, "r"));

/** Number of the row of the sheet that the evidence of a row stands in, counted from 0. */
const EVIDENCE_ROWS = `SELECT t.report_key, t.evidence_id,
	row_number() OVER (ORDER BY ${orderOf(evidence)}) - 1 AS number FROM evidence t`;

function unitOf(table: Table): string {
	const has = (name: string) => table.columns.some((column) => column.name === name);
	if (has("unit")) return "t.unit";
	return has("target_unit") ? "COALESCE(t.actual_unit, t.target_unit)" : "NULL";
}

/** The sheet of a table. Boxes are for programs and stay out. */
export function sheetPlan(table: Table): SheetPlan {
	const own = table.columns.filter(({ type }) => type !== "json");
	const columns = own.map((column) => sheetColumn(column, table));
	const name = quoted(table.name);
	if (!PARTS.includes(table)) {
		const selected = columns.map(({ sql }) => sql).join(", ");
		return {
			table,
			columns,
			sql: `SELECT ${selected}, NULL, NULL FROM ${name} t ORDER BY ${orderOf(table)}`,
		};
	}
	const all = [...ofReport(), ...columns];
	const selected = all.map(({ sql }) => sql).join(", ");
	const rows = `FROM ${name} t JOIN reports r ON r.report_key = t.report_key`;
	const sql =
		table === evidence
			? `SELECT ${selected}, NULL, NULL ${rows}`
			: `WITH places AS (${EVIDENCE_ROWS})
SELECT ${selected}, ${unitOf(table)}, CAST(p.number AS VARCHAR) ${rows}
LEFT JOIN places p ON p.report_key = t.report_key AND p.evidence_id = t.evidence_id`;
	return { table, columns: all, sql: `${sql} ORDER BY ${orderOf(table)}` };
}
