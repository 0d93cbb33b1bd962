import { onTestFinished } from "vitest";
import { StopSwitch } from "../../src/batch/stop.ts";
import { DEFAULT_LIMITS, type Limits } from "../../src/config.ts";
import { migrateQueue } from "../../src/queue/migrate.ts";
import { type Submitted, submit } from "../../src/queue/submit.ts";
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

interface Options {
	readonly retry?: boolean;
	readonly limits?: Limits;
}

export const submitAll = (
	url: string,
	named: readonly string[],
	{ retry = false, limits = DEFAULT_LIMITS }: Options = {},
): Promise<Submitted> => submit({ url, named, retry, limits, stop: new StopSwitch() });
