import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ClientBase } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import type { Engine } from "../engine.ts";
import { stageOf } from "../merge.ts";
import type { Row, Table } from "../schema/table.ts";
import { nameList, quoted } from "../sql.ts";
import { copyText } from "./copy-text.ts";

/** The schema of the database that holds the tables. */
export const SCHEMA = "ziping";

/** A connection to PostgreSQL, inside a transaction that whoever holds the connection began and ends. */
export function postgresEngine(client: ClientBase): Engine {
	const execute = async (sql: string): Promise<void> => {
		await client.query(sql);
	};
	return {
		execute,
		texts: async (sql) =>
			(await client.query<(string | null)[]>({ text: sql, rowMode: "array" })).rows,
		stage: async (table: Table, rows: readonly Row[]) => {
			const stage = stageOf(table);
			await execute(
				`CREATE TEMP TABLE IF NOT EXISTS ${stage} (LIKE ${quoted(table.name)}) ON COMMIT DROP`,
			);
			await execute(`TRUNCATE ${stage}`);
			const names = nameList(table.columns.map(({ name }) => name));
			const copy = client.query(copyFrom(`COPY ${stage} (${names}) FROM STDIN`));
			await pipeline(Readable.from(copyText(rows)), copy);
			await execute(`ANALYZE ${stage}`);
		},
	};
}
