import type { ClientBase } from "pg";
import { WarehouseError } from "../error.ts";
import { migrate, type SchemaState, schemaState } from "../schema/migrations.ts";
import { withoutPassword } from "./address.ts";
import { postgresEngine, SCHEMA } from "./engine.ts";

/** One writer of a batch at a time: versions are counted, and agencies are shared by reports. */
const BATCH_LOCK = "SELECT pg_advisory_xact_lock(hashtext('ziping.batch'))";
const SCHEMA_LOCK = "SELECT pg_advisory_xact_lock(hashtext('ziping.schema'))";

export async function inTransaction<T>(client: ClientBase, work: () => Promise<T>): Promise<T> {
	await client.query("BEGIN");
	try {
		const result = await work();
		await client.query("COMMIT");
		return result;
	} catch (error) {
		await client.query("ROLLBACK").catch(() => {});
		throw error;
	}
}

/** Names without a schema mean ours, for this transaction. */
export const useSchema = (client: ClientBase) => client.query(`SET LOCAL search_path TO ${SCHEMA}`);

/** A transaction that writes a batch: alone, and with our names. */
export const batchTransaction = <T>(client: ClientBase, work: () => Promise<T>): Promise<T> =>
	inTransaction(client, () => enterBatch(client).then(work));

/** Makes the caller's open transaction one that may write a batch. */
export async function enterBatch(client: ClientBase): Promise<void> {
	await useSchema(client);
	await client.query(BATCH_LOCK);
}

/** A transaction that only reads our tables. */
export const readTransaction = <T>(client: ClientBase, work: () => Promise<T>): Promise<T> =>
	inTransaction(client, () => useSchema(client).then(work));

export const serverState = (client: ClientBase): Promise<SchemaState> =>
	readTransaction(client, () => schemaState(postgresEngine(client), "postgres"));

/** Brings the server's schema to the last step; of several at once, one does it. Needs the owner's role. */
export const migrateServer = (client: ClientBase): Promise<string[]> =>
	inTransaction(client, async () => {
		await client.query(SCHEMA_LOCK);
		// Only asked for where it is missing: IF NOT EXISTS alone would need the right to create schemas.
		const { rowCount } = await client.query("SELECT FROM pg_namespace WHERE nspname = $1", [
			SCHEMA,
		]);
		if (rowCount === 0) await client.query(`CREATE SCHEMA ${SCHEMA}`);
		await useSchema(client);
		return migrate(postgresEngine(client), "postgres");
	});

/** @throws WarehouseError where the server's schema is not the one that this program writes */
export async function requireCurrent(client: ClientBase, url: string): Promise<void> {
	const { version, latest } = await serverState(client);
	if (version === latest) return;
	const target = withoutPassword(url);
	const [code, advice] =
		version < latest
			? (["warehouse-older", `请先运行 ziping warehouse migrate --to ${target}`] as const)
			: (["warehouse-newer", "请升级 ziping。"] as const);
	const message = `数据库结构是第 ${version} 版，本程序需要第 ${latest} 版。${advice}`;
	throw new WarehouseError(code, target, message);
}
