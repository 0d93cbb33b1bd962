import { readdirSync, readFileSync } from "node:fs";
import type { Engine } from "../engine.ts";
import { sha256 } from "../hash.ts";
import { literal } from "../sql.ts";
import { createComments, createViews, type Dialect } from "./ddl.ts";

/** A step of the schema. A published step is never changed; the next change is the next file. */
export interface Migration {
	readonly version: number;
	readonly name: string;
	readonly statements: readonly string[];
}

const FOLDER = new URL("../../../schemas/migrations/", import.meta.url);
const FILE = /^(\d{4})-([a-z0-9-]+)\.(duckdb|postgres)\.sql$/;

/** Statements stand between lines that are empty. */
const statementsOf = (script: string): string[] =>
	script
		.split(/;\s*\n/)
		.map((sql) => sql.trim())
		.filter((sql) => sql !== "");

/** The steps of a database, `schemas/migrations/NNNN-NAME.DATABASE.sql`, in order. */
export function migrations(dialect: Dialect): Migration[] {
	return readdirSync(FOLDER)
		.sort()
		.flatMap((file): Migration[] => {
			const [, number = "", name = "", database] = FILE.exec(file) ?? [];
			if (database !== dialect) return [];
			const script = readFileSync(new URL(file, FOLDER), "utf8");
			return [{ version: Number(number), name, statements: statementsOf(script) }];
		});
}

const LEDGER = `CREATE TABLE IF NOT EXISTS schema_migrations (
	version integer NOT NULL PRIMARY KEY,
	name text NOT NULL,
	applied_at timestamp NOT NULL DEFAULT current_timestamp
)`;
const INFO = `CREATE TABLE IF NOT EXISTS warehouse_info (
	name text NOT NULL PRIMARY KEY,
	value text NOT NULL
)`;

/** What a warehouse says of itself. */
export interface SchemaState {
	/** The last step that it has; 0 for an empty database. */
	readonly version: number;
	/** The last step that this program knows. */
	readonly latest: number;
	/** Whether views and comments are the ones of this program. */
	readonly viewsAreCurrent: boolean;
}

const views = (): string[] => [...createViews(), ...createComments()];
const fingerprint = (): string => sha256(views().join("\n"));

const TABLE_EXISTS = `SELECT table_name FROM information_schema.tables
WHERE table_name = 'warehouse_info' AND table_schema = current_schema()`;

export async function schemaState(engine: Engine, dialect: Dialect): Promise<SchemaState> {
	const latest = migrations(dialect).at(-1)?.version ?? 0;
	const exists = (await engine.texts(TABLE_EXISTS)).length > 0;
	if (!exists) return { version: 0, latest, viewsAreCurrent: false };
	const [[version = "0"] = []] = await engine.texts(
		"SELECT CAST(max(version) AS text) FROM schema_migrations",
	);
	const [[value] = []] = await engine.texts(
		"SELECT value FROM warehouse_info WHERE name = 'views'",
	);
	return { version: Number(version), latest, viewsAreCurrent: value === fingerprint() };
}

/** Brings the schema to the last step; the caller holds a transaction and a lock. Gives the steps that ran. */
export async function migrate(engine: Engine, dialect: Dialect): Promise<string[]> {
	await engine.execute(LEDGER);
	await engine.execute(INFO);
	const { version, viewsAreCurrent } = await schemaState(engine, dialect);
	const missing = migrations(dialect).filter((step) => step.version > version);
	if (missing.length > 0 || !viewsAreCurrent)
		for (const sql of createViews().filter((each) => each.startsWith("DROP ")))
			await engine.execute(sql);
	for (const step of missing) {
		for (const sql of step.statements) await engine.execute(sql);
		await engine.execute(
			`INSERT INTO schema_migrations (version, name) VALUES (${step.version}, ${literal(step.name)})`,
		);
	}
	if (missing.length > 0 || !viewsAreCurrent) {
		for (const sql of views()) await engine.execute(sql);
		await engine.execute(`INSERT INTO warehouse_info (name, value)
VALUES ('views', '${fingerprint()}') ON CONFLICT (name) DO UPDATE SET value = excluded.value`);
	}
	return missing.map((step) => `${String(step.version).padStart(4, "0")}-${step.name}`);
}
