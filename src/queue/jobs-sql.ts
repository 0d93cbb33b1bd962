import type { Client } from "../warehouse/postgres/connect.ts";
import { DEAD_LETTERS, QUEUE, QUEUE_SCHEMA, type TakenJob } from "./boss.ts";

/** What pg-boss has no operation for, by its tables as of version 10. */

/** Of these jobs those that wait or are under way. */
export async function pendingAmong(
	client: Client,
	ids: readonly string[],
): Promise<ReadonlySet<string>> {
	const { rows } = await client.query<{ id: string }>(
		`SELECT id FROM ${QUEUE_SCHEMA}.job
WHERE name = $1 AND id = ANY($2::uuid[]) AND state < 'completed'`,
		[QUEUE, ids],
	);
	return new Set(rows.map(({ id }) => id));
}

/** Makes room for jobs that are asked for again after they ended. */
export async function forgetEnded(client: Client, ids: readonly string[]): Promise<void> {
	await client.query(
		`DELETE FROM ${QUEUE_SCHEMA}.job
WHERE name = $1 AND id = ANY($2::uuid[]) AND state >= 'completed'`,
		[QUEUE, ids],
	);
}

/** Gives a job back that was stopped through no fault of its own; the attempt does not count. */
export async function giveBack(client: Client, { queue, id }: TakenJob): Promise<void> {
	await client.query(
		`UPDATE ${QUEUE_SCHEMA}.job SET state = 'created', started_on = NULL
WHERE name = $1 AND id = $2 AND state = 'active'`,
		[queue, id],
	);
}

/** Whether nothing waits and nothing is under way. */
export async function isEmpty(client: Client): Promise<boolean> {
	const { rows } = await client.query(
		`SELECT FROM ${QUEUE_SCHEMA}.job
WHERE name = ANY($1) AND state < 'completed' LIMIT 1`,
		[[QUEUE, DEAD_LETTERS]],
	);
	return rows.length === 0;
}

/** Whether `ziping queue migrate` has run. */
export async function queueExists(client: Client): Promise<boolean> {
	const { rows } = await client.query("SELECT FROM pg_namespace WHERE nspname = $1", [
		QUEUE_SCHEMA,
	]);
	return rows.length > 0;
}
