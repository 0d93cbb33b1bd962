import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import ExcelJS from "exceljs";
import { Client } from "pg";
import type { Table } from "../../src/warehouse/schema/table.ts";
import { TABLES } from "../../src/warehouse/schema/tables/index.ts";
import { literal } from "../../src/warehouse/sql.ts";

/** A row by the names of its columns; decimals without zeros at the end, booleans as true and false. */
export type ReadRow = Readonly<Record<string, string | null>>;
export type ReadTables = Readonly<Record<string, readonly ReadRow[]>>;

/** Reads a target by other means than the sink has. */
export type ReadBack = (place: string) => Promise<ReadTables>;

const short = (text: string): string =>
	/^-?\d+\.\d+$/.test(text) ? text.replace(/\.?0+$/, "") : text;

function cell(value: unknown, { type }: Table["columns"][number]): string | null {
	if (value === null || value === undefined) return null;
	if (type === "json") return JSON.stringify(typeof value === "string" ? JSON.parse(value) : value);
	return type.startsWith("decimal") ? short(String(value)) : String(value);
}

const rowOf = (table: Table, values: (name: string, i: number) => unknown): ReadRow =>
	Object.fromEntries(
		table.columns.map((column, i) => [column.name, cell(values(column.name, i), column)]),
	);

async function eachTable(read: (table: Table) => Promise<readonly ReadRow[]>): Promise<ReadTables> {
	const found: Record<string, readonly ReadRow[]> = {};
	for (const table of TABLES) found[table.name] = await read(table);
	return found;
}

async function duckRows(file: string, sqlOf: (table: Table) => string | null): Promise<ReadTables> {
	const instance = await DuckDBInstance.create(file);
	const connection = await instance.connect();
	try {
		return await eachTable(async (table) => {
			const sql = sqlOf(table);
			if (sql === null) return [];
			const rows = (await connection.runAndReadAll(sql)).getRowsJson();
			return rows.map((row) => rowOf(table, (_, i) => row[i]));
		});
	} finally {
		connection.closeSync();
		instance.closeSync();
	}
}

const names = ({ columns }: Table) => columns.map(({ name }) => `"${name}"`).join(", ");

const readDuckdb: ReadBack = (place) =>
	duckRows(place, (table) => `SELECT ${names(table)} FROM "${table.name}"`);

const readParquet: ReadBack = (place) =>
	duckRows(":memory:", (table) => {
		const folder = join(place, table.name);
		if (existsSync(folder) && readdirSync(folder).length === 0) return null;
		const files = existsSync(folder) ? join(folder, "*", "*.parquet") : `${folder}.parquet`;
		return `SELECT ${names(table)} FROM read_parquet(${literal(files)}, hive_partitioning = true)`;
	});

const readPostgres: ReadBack = async (place) => {
	const client = new Client({ connectionString: place });
	await client.connect();
	try {
		return await eachTable(async (table) => {
			const { rows } = await client.query(`SELECT ${names(table)} FROM ziping."${table.name}"`);
			return rows.map((row) => rowOf(table, (name) => row[name]));
		});
	} finally {
		await client.end();
	}
};

const readJsonl: ReadBack = (place) =>
	eachTable(async (table) =>
		readFileSync(join(place, `${table.name}.jsonl`), "utf8")
			.split("\n")
			.filter((line) => line !== "")
			.map((line) => {
				const row = JSON.parse(line);
				return rowOf(table, (name) => row[name]);
			}),
	);

/** RFC 4180. An empty field is missing, a quoted empty one is an empty text. */
export function parseCsv(text: string): (string | null)[][] {
	const rows: (string | null)[][] = [];
	let row: (string | null)[] = [];
	const field = /(?:"((?:[^"]|"")*)"|([^,"\r\n]*))(,|\r?\n|$)/gy;
	for (const [, quoted, plain, end] of text.matchAll(field)) {
		row.push(quoted === undefined ? plain || null : quoted.replaceAll('""', '"'));
		if (end === ",") continue;
		rows.push(row);
		row = [];
		if (end === "") break;
	}
	return rows.filter((each) => each.length > 1 || each[0] !== null);
}

const restored = (text: string | null): string | null =>
	text?.replace(/^'('*[=+\-@\t\r\n＝＋－＠])/, "$1") ?? null;

const readCsv: ReadBack = (place) =>
	eachTable(async (table) => {
		const text = readFileSync(join(place, `${table.name}.csv`), "utf8").replace(/^\uFEFF/, "");
		const [head = [], ...rows] = parseCsv(text);
		return rows.map((row) =>
			rowOf(table, (name) => {
				const value = row[head.indexOf(name)] ?? null;
				const isText = table.columns.find((column) => column.name === name)?.type === "text";
				return isText ? restored(value) : value;
			}),
		);
	});

/** The text of a cell: what a link shows, a string, or the value. */
function shown(value: ExcelJS.CellValue): unknown {
	if (value === null || typeof value !== "object") return value;
	if ("richText" in value) return value.richText.map(({ text }) => text).join("");
	return "text" in value ? value.text : value;
}

const YES_NO: Readonly<Record<string, string>> = { 是: "true", 否: "false" };

const readXlsx: ReadBack = async (place) => {
	const book = new ExcelJS.Workbook();
	await book.xlsx.readFile(place);
	return eachTable(async (table) => {
		const sheet = book.getWorksheet(table.label);
		if (!sheet) throw new Error(`no sheet ${table.label}`);
		const heads = (sheet.getRow(1).values as unknown[]).map(String);
		const rows = sheet.getRows(2, sheet.rowCount - 1) ?? [];
		return rows.map((row) =>
			rowOf(table, (name) => {
				const column = table.columns.find((each) => each.name === name);
				// The columns of the report stand before the table's own.
				const at = heads.lastIndexOf(column?.label ?? "");
				if (at < 0) return null;
				const value = shown(row.getCell(at).value);
				return column?.type === "boolean" ? (YES_NO[String(value)] ?? null) : value;
			}),
		);
	});
};

export const READ_BACK: Readonly<Record<string, ReadBack>> = {
	duckdb: readDuckdb,
	postgres: readPostgres,
	parquet: readParquet,
	xlsx: readXlsx,
	csv: readCsv,
	jsonl: readJsonl,
};
