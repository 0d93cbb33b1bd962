import { type DuckDBConnection, DuckDBInstance, type Json } from "@duckdb/node-api";
import type { Engine } from "../engine.ts";
import { messageOf, WarehouseError } from "../error.ts";
import { stageOf } from "../merge.ts";
import type { Row, Table } from "../schema/table.ts";
import { nameList, quoted } from "../sql.ts";
import { appendRows } from "./append.ts";
import { takeFile } from "./open-files.ts";

/** Nothing is downloaded: all that is used is built in. */
const OFFLINE = {
	autoinstall_known_extensions: "false",
	autoload_known_extensions: "false",
};

/** A load is many batches: what they add is folded into the file at the end, not after every few of them. */
const WRITE = { ...OFFLINE, checkpoint_threshold: "64MB" };

/** For statements of a user: nothing but the tables of the file can be read, nothing can be written. */
const READ_ONLY = {
	...OFFLINE,
	access_mode: "READ_ONLY",
	enable_external_access: "false",
	lock_configuration: "true",
};

export type ResultKind = "integer" | "decimal" | "float" | "other";

/** A result; decimals and big integers are strings. */
export interface Result {
	readonly columns: readonly { readonly name: string; readonly kind: ResultKind }[];
	readonly rows: readonly (readonly Json[])[];
}

function kindOf(type: string): ResultKind {
	if (/^U?(?:TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)$/.test(type)) return "integer";
	if (/^(?:DOUBLE|FLOAT)$/.test(type)) return "float";
	return /^DECIMAL\(\d+,\s?\d+\)$/.test(type) ? "decimal" : "other";
}

function locked(file: string, cause: unknown): WarehouseError {
	const message = "另一个 ziping 正在使用这个文件。请等它结束后重试。";
	return new WarehouseError("warehouse-locked", file, message, { cause });
}

function openError(file: string, cause: unknown): WarehouseError {
	if (/could not set lock|being used by another process/i.test(messageOf(cause)))
		return locked(file, cause);
	const message = `不是可以打开的 DuckDB 数据库：${messageOf(cause).split("\n")[0]}`;
	return new WarehouseError("warehouse-unreadable", file, message, { cause });
}

/** A DuckDB file. Its whole interface to the rest of the program; nobody else knows DuckDB. */
export class DuckDatabase implements Engine {
	private readonly instance: DuckDBInstance;
	private readonly connection: DuckDBConnection;
	private readonly release: () => void;

	private constructor(instance: DuckDBInstance, connection: DuckDBConnection, release: () => void) {
		this.instance = instance;
		this.connection = connection;
		this.release = release;
	}

	/** @throws WarehouseError `warehouse-locked` where another writer has the file, or `warehouse-unreadable` */
	static async open(file: string, mode: "write" | "read" = "write"): Promise<DuckDatabase> {
		const release = takeFile(file);
		if (release === null) throw locked(file, undefined);
		try {
			const options = mode === "read" ? READ_ONLY : WRITE;
			const instance = await DuckDBInstance.create(file, options);
			return new DuckDatabase(instance, await instance.connect(), release);
		} catch (cause) {
			release();
			throw openError(file, cause);
		}
	}

	async execute(sql: string): Promise<void> {
		await this.connection.run(sql);
	}

	async query(sql: string): Promise<Result> {
		const reader = await this.connection.runAndReadAll(sql);
		const types = reader.columnTypes();
		const columns = reader.columnNames().map((name, i) => ({
			name,
			kind: kindOf(String(types[i])),
		}));
		return { columns, rows: reader.getRowsJson() };
	}

	/** Rows of a query one block after another, for results that do not fit in memory. */
	async *blocks(sql: string): AsyncGenerator<readonly (readonly Json[])[]> {
		const result = await this.connection.stream(sql);
		for await (const rows of result.yieldRowsJson()) yield rows;
	}

	async texts(sql: string): Promise<(string | null)[][]> {
		const { rows } = await this.query(sql);
		return rows.map((row) => row.map((cell) => (cell === null ? null : String(cell))));
	}

	async stage(table: Table, rows: readonly Row[]): Promise<void> {
		const stage = stageOf(table);
		const source = quoted(table.name);
		// Rows that are deleted from such a table keep their memory; a new table has none of them.
		await this.execute(`CREATE OR REPLACE TEMP TABLE ${stage} AS SELECT * FROM ${source} LIMIT 0`);
		await this.append(stage, "temp", table, rows);
		await this.refuseTwice(stage, nameList(table.key));
	}

	/** A unique index of a stage would be looked at when the file is committed already. */
	private async refuseTwice(stage: string, key: string): Promise<void> {
		const twice = `SELECT ${key} FROM ${stage} GROUP BY ${key} HAVING count(*) > 1 LIMIT 1`;
		const [row] = await this.texts(twice);
		if (row) throw new Error(`Constraint Error: ${stage} has ${row.join(", ")} twice`);
	}

	/** Appends rows to a table of the catalog (`temp`) or of the file itself (null). */
	async append(
		name: string,
		catalog: string | null,
		{ columns }: Pick<Table, "columns">,
		rows: readonly Row[],
	): Promise<void> {
		const appender = await this.connection.createAppender(name, "main", catalog);
		try {
			appendRows(appender, columns, rows);
		} finally {
			appender.closeSync();
		}
	}

	/** All of the work, or nothing of it. */
	async transaction<T>(work: () => Promise<T>): Promise<T> {
		await this.execute("BEGIN");
		try {
			const result = await work();
			await this.execute("COMMIT");
			return result;
		} catch (error) {
			await this.execute("ROLLBACK");
			throw error;
		}
	}

	close(): void {
		this.connection.closeSync();
		this.instance.closeSync();
		this.release();
	}
}
