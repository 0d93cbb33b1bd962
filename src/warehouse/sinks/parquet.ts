import { existsSync, readdirSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileSink } from "../files/file-sink.ts";
import { recoverFolder, replaceFolder } from "../files/replace.ts";
import { orderOf } from "../files/store.ts";
import type { Table } from "../schema/table.ts";
import { PARTS, TABLES } from "../schema/tables/index.ts";
import { reports } from "../schema/tables/reports.ts";
import { literal, nameList, quoted } from "../sql.ts";

/** Tables in a folder for each year; the others are one file. */
const isPartitioned = (table: Table): boolean => table === reports || PARTS.includes(table);

const placeOf = (target: string, table: Table): string =>
	join(target, isPartitioned(table) ? table.name : `${table.name}.parquet`);
const workOf = (target: string, table: Table): string => join(target, `.${table.name}.tmp`);

const YEARLY = `SELECT t.*, r.fiscal_year FROM`;

function selectOf(table: Table): string {
	const name = quoted(table.name);
	const rows = PARTS.includes(table)
		? `${YEARLY} ${name} t JOIN reports r ON r.report_key = t.report_key`
		: `SELECT t.* FROM ${name} t`;
	return `${rows} ORDER BY ${orderOf(table)}`;
}

const KIND = {
	id: "parquet",
	summary: "Parquet 文件夹，按年度分区 Parquet, a folder a year",
	defaultTarget: "parquet",
};

/** Parquet (zstd): facts and reports by year, `figures/fiscal_year=2021/…`; dimensions one file each. */
export const parquet = fileSink(KIND, {
	folderOf: (target) => target,
	workName: () => "parquet",
	restore: async (database, table, target) => {
		const place = placeOf(target, table);
		if (isPartitioned(table)) await recoverFolder(place);
		if (!existsSync(place)) return;
		// DuckDB does not take an empty folder for an empty table.
		if (isPartitioned(table) && readdirSync(place).length === 0) return;
		const files = isPartitioned(table) ? join(place, "*", "*.parquet") : place;
		const names = nameList(table.columns.map(({ name }) => name));
		await database.execute(
			`INSERT INTO ${quoted(table.name)} (${names}) SELECT ${names} FROM read_parquet(` +
				`${literal(files)}, hive_partitioning = ${isPartitioned(table)}, ` +
				"hive_types_autocast = true)",
		);
	},
	dump: async (database, target) => {
		for (const table of TABLES) {
			const work = workOf(target, table);
			await rm(work, { recursive: true, force: true });
			const partition = isPartitioned(table) ? ", PARTITION_BY (fiscal_year)" : "";
			await database.execute(
				`COPY (${selectOf(table)}) TO ${literal(work)} (FORMAT parquet, COMPRESSION zstd${partition})`,
			);
		}
		for (const table of TABLES) {
			const work = workOf(target, table);
			if (!isPartitioned(table)) await rename(work, placeOf(target, table));
			else {
				// DuckDB makes no folder where there are no rows.
				await mkdir(work, { recursive: true });
				await replaceFolder(work, placeOf(target, table));
			}
		}
	},
});
