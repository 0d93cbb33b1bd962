import { existsSync } from "node:fs";
import type { DuckDatabase } from "./duckdb/database.ts";
import type { Engine } from "./engine.ts";
import { onTarget, WarehouseError } from "./error.ts";
import { withoutPassword } from "./postgres/address.ts";
import { postgresEngine } from "./postgres/engine.ts";
import { migrateServer, readTransaction } from "./postgres/transactions.ts";
import type { Dialect } from "./schema/ddl.ts";
import { migrations, schemaState } from "./schema/migrations.ts";
import { isServer } from "./target.ts";

/** @throws WarehouseError `warehouse-missing` */
export async function openForReading(file: string): Promise<DuckDatabase> {
	if (!existsSync(file)) {
		const message = "没有这个数据库。请先运行 ziping import，或用 --from 指定结果文件夹。";
		throw new WarehouseError("warehouse-missing", file, message);
	}
	const { DuckDatabase } = await import("./duckdb/database.ts");
	return DuckDatabase.open(file, "read");
}

type Inspection<T> = (engine: Engine, dialect: Dialect) => Promise<T>;

/** Reads a database, embedded or on a server, as it stands at one moment. */
export const inspect = <T>(place: string, work: Inspection<T>): Promise<T> =>
	onTarget(withoutPassword(place), () => read(place, work));

async function read<T>(place: string, work: Inspection<T>): Promise<T> {
	if (isServer(place)) {
		const { connect } = await import("./postgres/connect.ts");
		const client = await connect(place);
		try {
			return await readTransaction(client, () => work(postgresEngine(client), "postgres"));
		} finally {
			await client.end();
		}
	}
	const database = await openForReading(place);
	try {
		return await work(database, "duckdb");
	} finally {
		database.close();
	}
}

/** Brings a database to the last step of the schema; makes it where there is none. Gives the steps that it lacked. */
export const migrateAt = (place: string): Promise<string[]> =>
	onTarget(withoutPassword(place), () => migrateDatabase(place));

async function migrateDatabase(place: string): Promise<string[]> {
	if (isServer(place)) {
		const { connect } = await import("./postgres/connect.ts");
		const client = await connect(place);
		try {
			return await migrateServer(client);
		} finally {
			await client.end();
		}
	}
	const before = existsSync(place)
		? (await inspect(place, (engine) => schemaState(engine, "duckdb"))).version
		: 0;
	const { openEmbedded } = await import("./duckdb/embedded.ts");
	(await openEmbedded(place)).close();
	return migrations("duckdb")
		.filter(({ version }) => version > before)
		.map(({ version, name }) => `${String(version).padStart(4, "0")}-${name}`);
}
