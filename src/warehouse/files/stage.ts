import { mkdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import type { DuckDatabase } from "../duckdb/database.ts";
import { openWhenFree } from "../duckdb/embedded.ts";
import { messageOf, WarehouseError } from "../error.ts";
import { createTables } from "../schema/ddl.ts";
import type { Table } from "../schema/table.ts";
import { imports } from "../schema/tables/imports.ts";
import { TABLES } from "../schema/tables/index.ts";
import { quoted } from "../sql.ts";
import type { FileStore } from "./store.ts";

/** Which file stands under a name; null if none. */
const identity = (file: string): number | null =>
	statSync(file, { throwIfNoEntry: false })?.ino ?? null;

/**
 * Opens the file that stands under the name when it is locked. A process that waited may have got the one
 * that was removed at the end of the work of another: then nobody else would see its lock.
 */
async function openLock(file: string, tries?: number): Promise<DuckDatabase> {
	for (;;) {
		const before = identity(file);
		const database = await openWhenFree(file, tries);
		const after = identity(file);
		if (after !== null && (before === null || before === after)) return database;
		database.close();
	}
}

/**
 * The tables of a target of files, in a DuckDB file beside it while it is being written. That file is the
 * target's lock too: it is held by one process, and a process that dies lets go of it.
 */
export class Stage {
	readonly database: DuckDatabase;
	private readonly file: string;
	private readonly store: FileStore;
	private readonly target: string;
	private readonly missing = new Set<Table>(TABLES);

	private constructor(database: DuckDatabase, file: string, store: FileStore, target: string) {
		this.database = database;
		this.file = file;
		this.store = store;
		this.target = target;
	}

	static async open(store: FileStore, target: string, tries?: number): Promise<Stage> {
		const folder = store.folderOf(target);
		mkdirSync(folder, { recursive: true });
		const file = join(folder, `.${store.workName(target)}.stage`);
		const stage = new Stage(await openLock(file, tries), file, store, target);
		try {
			await stage.reset();
			await stage.restore([imports]);
			return stage;
		} catch (error) {
			stage.close();
			throw error;
		}
	}

	/** Empties what a process left that died. */
	private async reset(): Promise<void> {
		for (const { name } of TABLES)
			await this.database.execute(`DROP TABLE IF EXISTS ${quoted(name)}`);
		for (const sql of createTables("duckdb")) await this.database.execute(sql);
	}

	private async restore(tables: Iterable<Table>): Promise<void> {
		for (const table of [...tables]) {
			try {
				await this.store.restore?.(this.database, table, this.target);
			} catch (cause) {
				const detail = messageOf(cause).split("\n")[0];
				const message = `目标中已有的 ${table.name} 不是 ziping 写出的，或已被改动：${detail}。请换一个目标。`;
				throw new WarehouseError("target-not-ours", this.target, message, { cause });
			}
			this.missing.delete(table);
		}
	}

	/** Reads back what the target holds, once; only needed where something changes. */
	fill(): Promise<void> {
		return this.restore(this.missing);
	}

	close(): void {
		// Removed while it is still held, so that nobody waits on a file that is about to go.
		const remove = () => rmSync(this.file, { force: true });
		try {
			remove();
		} catch {
			// Windows does not remove an open file.
		}
		this.database.close();
		remove();
		rmSync(`${this.file}.wal`, { force: true });
	}
}
