import type { ClientBase } from "pg";
import { postgresEngine } from "../postgres/engine.ts";
import {
	batchTransaction,
	enterBatch,
	readTransaction,
	requireCurrent,
} from "../postgres/transactions.ts";
import type { HashedRecord } from "../schema/table.ts";
import type { Sink, Writer, Written } from "../sink.ts";
import { heldHashes, writeBatch } from "../write-batch.ts";

/**
 * Writes a batch inside the transaction that the caller has begun on this connection, so that the batch and
 * what else the caller does there hold together or not at all. Other writers wait until it ends.
 */
export async function writeInTransaction(
	client: ClientBase,
	records: readonly HashedRecord[],
): Promise<Written> {
	await enterBatch(client);
	const written = await writeBatch(postgresEngine(client), records);
	return { written, unchanged: records.length - written };
}

/** A server: `postgres://USER@HOST/DATABASE`, tables in the schema `ziping`. */
export const postgres: Sink = {
	id: "postgres",
	summary: "PostgreSQL 数据库 a PostgreSQL database",
	defaultTarget: null,
	accumulates: true,
	open: async (url): Promise<Writer> => {
		// The package is loaded where it is used: most runs never see a server.
		const { connect } = await import("../postgres/connect.ts");
		const client = await connect(url);
		try {
			await requireCurrent(client, url);
		} catch (error) {
			await client.end();
			throw error;
		}
		return {
			holds: (hashes) => readTransaction(client, () => heldHashes(postgresEngine(client), hashes)),
			write: (records) =>
				batchTransaction(client, async () => {
					const written = await writeBatch(postgresEngine(client), records);
					return { written, unchanged: records.length - written };
				}),
			close: () => client.end(),
		};
	},
};
