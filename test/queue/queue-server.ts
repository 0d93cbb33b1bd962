import { onTestFinished } from "vitest";
import { migrateQueue } from "../../src/queue/migrate.ts";
import { type Client, connect } from "../../src/warehouse/postgres/connect.ts";
import type { Server } from "../warehouse/postgres-server.ts";

/** Address of a new database with warehouse and queue. */
export async function queueOn(server: Server): Promise<string> {
	const url = await server.database();
	await migrateQueue(url);
	return url;
}

/** A connection that ends with the test. */
export async function clientOf(url: string): Promise<Client> {
	const client = await connect(url);
	onTestFinished(() => client.end());
	return client;
}
