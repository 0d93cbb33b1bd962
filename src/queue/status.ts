import { inTransaction, useSchema } from "../warehouse/postgres/transactions.ts";
import { DEAD_LETTERS, QUEUE, QUEUE_SCHEMA } from "./boss.ts";
import { openServer } from "./open.ts";

export interface QueueStatus {
	/** Jobs that wait, for another attempt too. */
	readonly pending: number;
	/** Of these the ones that have failed before. */
	readonly waitingAgain: number;
	readonly active: number;
	/** Ended in the time that the queue remembers: the last twelve hours. */
	readonly done: number;
	/** Ended without telling why; their dead letters are or go to the quarantine. */
	readonly failed: number;
	/** Seconds since the oldest waiting job was submitted; null where none waits. */
	readonly oldestPendingSeconds: number | null;
	/** Seconds since the oldest job under way was taken; null where none is. */
	readonly oldestActiveSeconds: number | null;
	/** Jobs that ended in the last minute, and in the last hour. */
	readonly doneLastMinute: number;
	readonly doneLastHour: number;
	/** Rows of the quarantine. */
	readonly quarantined: number;
	/** Current reports in the warehouse. */
	readonly reports: number;
}

const COUNTS = `SELECT
	count(*) FILTER (WHERE state < 'active')::int AS pending,
	count(*) FILTER (WHERE state = 'retry')::int AS "waitingAgain",
	count(*) FILTER (WHERE state = 'active')::int AS active,
	count(*) FILTER (WHERE state = 'completed' AND name = $1)::int AS done,
	count(*) FILTER (WHERE state = 'failed')::int AS failed,
	extract(epoch FROM now() - min(created_on) FILTER (WHERE state < 'active'))::int
		AS "oldestPendingSeconds",
	extract(epoch FROM now() - min(started_on) FILTER (WHERE state = 'active'))::int
		AS "oldestActiveSeconds",
	count(*) FILTER (WHERE state = 'completed' AND name = $1
		AND completed_on > now() - interval '1 minute')::int AS "doneLastMinute",
	count(*) FILTER (WHERE state = 'completed' AND name = $1
		AND completed_on > now() - interval '1 hour')::int AS "doneLastHour",
	(SELECT count(*)::int FROM quarantine) AS quarantined,
	(SELECT count(*)::int FROM reports WHERE is_current) AS reports
FROM ${QUEUE_SCHEMA}.job WHERE name IN ($1, $2)`;

/** How a queue stands. @throws WarehouseError as `openServer` */
export async function queueStatus(url: string): Promise<QueueStatus> {
	const client = await openServer(url);
	try {
		return await inTransaction(client, async () => {
			await useSchema(client);
			const { rows } = await client.query<QueueStatus>(COUNTS, [QUEUE, DEAD_LETTERS]);
			const [status] = rows;
			if (!status) throw new Error("an aggregate has one row");
			return status;
		});
	} finally {
		await client.end();
	}
}
