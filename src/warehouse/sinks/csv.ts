import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { decimalText } from "../files/decimal-text.ts";
import { fileSink } from "../files/file-sink.ts";
import { neutralised, restored } from "../files/formula.ts";
import { orderOf } from "../files/store.ts";
import type { ColumnInfo } from "../schema/column.ts";
import type { Table } from "../schema/table.ts";
import { TABLES } from "../schema/tables/index.ts";
import { literal, nameList, quoted } from "../sql.ts";

const fileOf = (target: string, { name }: Table): string => join(target, `${name}.csv`);
const workOf = (target: string, { name }: Table): string => join(target, `.${name}.csv.tmp`);

const written = (column: ColumnInfo): string =>
	column.type === "text"
		? `${neutralised(`t.${quoted(column.name)}`)} AS ${quoted(column.name)}`
		: decimalText(column);

const readBack = ({ name, type }: ColumnInfo): string =>
	type === "text" ? restored(quoted(name)) : `CAST(${quoted(name)} AS ${type})`;

/** RFC 4180; a missing value is nothing, an empty text is "". */
const FORMAT = `header = true, delim = ',', quote = '"', escape = '"', nullstr = ''`;

async function withMark(file: string): Promise<void> {
	const marked = `${file}.bom`;
	const out = createWriteStream(marked);
	out.write("\uFEFF");
	await pipeline(createReadStream(file), out);
	await rm(file);
	await rename(marked, file);
}

const KIND = {
	id: "csv",
	summary: "每表一个 .csv 文件 a .csv file a table",
	defaultTarget: "csv",
};

/** One file a table, comma-separated UTF-8; text that a spreadsheet would run is made harmless. */
export const csv = fileSink(KIND, {
	folderOf: (target) => target,
	workName: () => "csv",
	restore: async (database, table, target) => {
		const file = fileOf(target, table);
		if (!existsSync(file)) return;
		const names = table.columns.map(({ name }) => name);
		const types = names.map((name) => `${quoted(name)}: 'VARCHAR'`).join(", ");
		const selected = table.columns.map(readBack).join(", ");
		await database.execute(
			`INSERT INTO ${quoted(table.name)} (${nameList(names)}) SELECT ${selected} FROM read_csv(` +
				`${literal(file)}, ${FORMAT}, columns = {${types}}, auto_detect = false, ` +
				"allow_quoted_nulls = false, parallel = false, max_line_size = 67108864)",
		);
	},
	dump: async (database, target, { bom = false }) => {
		for (const table of TABLES) {
			const work = workOf(target, table);
			await database.execute(
				`COPY (SELECT ${table.columns.map(written).join(", ")} FROM ${quoted(table.name)} t ` +
					`ORDER BY ${orderOf(table)}) TO ${literal(work)} (FORMAT csv, ${FORMAT.replaceAll(" = ", " ")})`,
			);
			if (bom) await withMark(work);
		}
		for (const table of TABLES) await rename(workOf(target, table), fileOf(target, table));
	},
});
