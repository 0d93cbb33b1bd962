import { existsSync } from "node:fs";
import { rename } from "node:fs/promises";
import { join } from "node:path";
import { decimalText } from "../files/decimal-text.ts";
import { fileSink } from "../files/file-sink.ts";
import { orderOf } from "../files/store.ts";
import type { Table } from "../schema/table.ts";
import { TABLES } from "../schema/tables/index.ts";
import { literal, nameList, quoted } from "../sql.ts";

const fileOf = (target: string, { name }: Table): string => join(target, `${name}.jsonl`);
const workOf = (target: string, { name }: Table): string => join(target, `.${name}.jsonl.tmp`);

const KIND = {
	id: "jsonl",
	summary: "每表一个 .jsonl 文件 a .jsonl file a table",
	defaultTarget: "jsonl",
};

/** One file a table, one row a line; decimals are strings, as in the record. */
export const jsonl = fileSink(KIND, {
	folderOf: (target) => target,
	workName: () => "jsonl",
	restore: async (database, table, target) => {
		const file = fileOf(target, table);
		if (!existsSync(file)) return;
		const names = nameList(table.columns.map(({ name }) => name));
		const types = table.columns.map(({ name, type }) => `${quoted(name)}: ${literal(type)}`);
		await database.execute(
			`INSERT INTO ${quoted(table.name)} (${names}) SELECT ${names} FROM read_json(` +
				`${literal(file)}, format = 'newline_delimited', columns = {${types.join(", ")}}, ` +
				"maximum_object_size = 268435456)",
		);
	},
	dump: async (database, target) => {
		for (const table of TABLES)
			await database.execute(
				`COPY (SELECT ${table.columns.map(decimalText).join(", ")} FROM ${quoted(table.name)} t ` +
					`ORDER BY ${orderOf(table)}) TO ${literal(workOf(target, table))} (FORMAT json)`,
			);
		for (const table of TABLES) await rename(workOf(target, table), fileOf(target, table));
	},
});
