import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout } from "node:timers/promises";
import { WarehouseError } from "../error.ts";
import { migrate, type SchemaState, schemaState } from "../schema/migrations.ts";
import { DuckDatabase } from "./database.ts";

const WAIT_MS = 250;
/** Half a minute: longer than a batch of another import, shorter than a person's patience. */
const TRIES = 120;
/** A file that another process is just making is no database yet, for some milliseconds. */
const HALF_MADE_TRIES = 8;

function mayTryAgain(error: unknown, attempt: number, tries: number): boolean {
	if (!(error instanceof WarehouseError)) return false;
	if (error.code === "warehouse-unreadable") return attempt < Math.min(tries, HALF_MADE_TRIES);
	return error.code === "warehouse-locked" && attempt < tries;
}

/** Opens a file for writing; waits for another process that writes to it. */
export async function openWhenFree(file: string, tries = TRIES): Promise<DuckDatabase> {
	for (let attempt = 1; ; attempt += 1) {
		try {
			return await DuckDatabase.open(file);
		} catch (error) {
			if (!mayTryAgain(error, attempt, tries)) throw error;
			await setTimeout(WAIT_MS);
		}
	}
}

function refuseNewer(file: string, { version, latest }: SchemaState): void {
	if (version <= latest) return;
	const message = `数据库由更新版本的 ziping 建立（结构 ${version}，本程序 ${latest}）。请升级 ziping。`;
	throw new WarehouseError("warehouse-newer", file, message);
}

/** An embedded warehouse, made or brought to the last step of the schema where need be. */
export async function openEmbedded(file: string, tries?: number): Promise<DuckDatabase> {
	mkdirSync(dirname(file), { recursive: true });
	const database = await openWhenFree(file, tries);
	try {
		const state = await schemaState(database, "duckdb");
		refuseNewer(file, state);
		if (state.version < state.latest || !state.viewsAreCurrent)
			await database.transaction(() => migrate(database, "duckdb"));
		return database;
	} catch (error) {
		database.close();
		throw error;
	}
}
