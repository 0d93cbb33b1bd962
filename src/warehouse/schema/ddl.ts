import { literal, nameList, quoted } from "../sql.ts";
import { VIEWS } from "../views/index.ts";
import type { ColumnInfo } from "./column.ts";
import type { Table } from "./table.ts";
import { PARTS, TABLES } from "./tables/index.ts";

export const DIALECTS = ["duckdb", "postgres"] as const;
export type Dialect = (typeof DIALECTS)[number];

const columnSql = ({ name, type, nullable }: ColumnInfo): string =>
	`\t${quoted(name)} ${type}${nullable ? "" : " NOT NULL"}`;

/** With its primary key, unless the rows are to go without the index that keeps it. */
function createTable({ name, columns, key }: Table, keyed = true): string {
	const primary = keyed ? [`\tPRIMARY KEY (${nameList(key)})`] : [];
	return `CREATE TABLE ${quoted(name)} (\n${[...columns.map(columnSql), ...primary].join(",\n")}\n)`;
}

/** What points to what: the column has its name in both tables. */
function references(table: Table): (readonly [column: string, target: string])[] {
	const has = (name: string) => table.columns.some((column) => column.name === name);
	const to = (column: string, target: string) =>
		has(column) && table.name !== target ? [[column, target] as const] : [];
	return [...to("report_key", "reports"), ...to("agency_key", "agencies")];
}

/**
 * Only PostgreSQL: DuckDB checks a foreign key at once, which a replacement of rows within a transaction
 * does not survive. `ziping warehouse verify` asks the same question of both.
 */
const foreignKeys = (table: Table): string[] =>
	references(table).map(
		([column, target]) =>
			`ALTER TABLE ${quoted(table.name)} ADD FOREIGN KEY (${quoted(column)}) ` +
			`REFERENCES ${quoted(target)} DEFERRABLE INITIALLY DEFERRED`,
	);

/** What batches look up. DuckDB scans columns faster than it keeps such indexes. */
const INDEXES: readonly (readonly [table: string, column: string])[] = [
	["reports", "agency_key"],
	["imports", "report_key"],
	["imports", "record_sha256"],
	["evidence", "owner_id"],
	["findings", "rule"],
];

/**
 * The statements that make all tables. DuckDB holds the index of a key in memory, more than the rows take: there the
 * parts of reports, which are replaced whole, have none, and `ziping warehouse verify` looks for rows that stand twice.
 */
export function createTables(dialect: Dialect): string[] {
	if (dialect === "duckdb")
		return TABLES.map((table) => createTable(table, !PARTS.includes(table)));
	const indexes = INDEXES.map(
		([table, column]) => `CREATE INDEX ON ${quoted(table)} (${quoted(column)})`,
	);
	const tables = TABLES.map((table) => createTable(table));
	return [...tables, ...TABLES.flatMap(foreignKeys), ...indexes];
}

/** The statements that describe all tables and columns. */
export const createComments = (): string[] =>
	TABLES.flatMap((table) => [
		`COMMENT ON TABLE ${quoted(table.name)} IS ${literal(`${table.label}: ${table.description}`)}`,
		...table.columns.map(
			({ name, label, description }) =>
				`COMMENT ON COLUMN ${quoted(table.name)}.${quoted(name)} IS ` +
				literal(`${label}: ${description}`),
		),
	]);

/** The statements that make all views anew. Later views may stand on earlier ones. */
export const createViews = (): string[] => [
	...[...VIEWS].reverse().map(({ name }) => `DROP VIEW IF EXISTS ${quoted(name)}`),
	...VIEWS.flatMap(({ name, label, description, sql }) => [
		`CREATE VIEW ${quoted(name)} AS\n${sql}`,
		`COMMENT ON VIEW ${quoted(name)} IS ${literal(`${label}: ${description}`)}`,
	]),
];

/** The whole schema as one script that both DuckDB and PostgreSQL run: documentation of the warehouse. */
export function schemaScript(): string {
	const head = "-- The warehouse. Written by `npm run schemas`; runs in DuckDB and in PostgreSQL.";
	const tables = TABLES.map((table) => createTable(table));
	const statements = [...tables, ...createComments(), ...createViews()];
	return `${head}\n\n${statements.map((sql) => `${sql};\n`).join("\n")}`;
}
