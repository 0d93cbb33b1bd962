import type { Client } from "../warehouse/postgres/connect.ts";
import { inTransaction, useSchema } from "../warehouse/postgres/transactions.ts";
import { writeInTransaction } from "../warehouse/sinks/postgres.ts";
import type { JobQueue } from "./boss.ts";
import { type Connection, isRefusal } from "./connection.ts";
import { noteReadings, quarantine, type Result } from "./result.ts";

/** Results that are written in one transaction; a server writes many reports together cheaper than one by one. */
const MOST_AT_ONCE = 50;

/** Some job of the transaction was no longer ours when it was to be completed. */
class NotOurs extends Error {}

interface Waiting {
	readonly result: Result;
	readonly settle: (written: boolean) => void;
	readonly reject: (error: unknown) => void;
}

/**
 * Writes results to the warehouse and completes their jobs, both in one transaction: whatever dies, a report is
 * in the warehouse if and only if its job is done. Results that come while one transaction runs share the next.
 */
export class Writer {
	readonly #queue: JobQueue;
	readonly #connection: Connection;
	readonly #program: string;
	readonly #waiting: Waiting[] = [];
	#running = false;

	constructor(queue: JobQueue, connection: Connection, program: string) {
		this.#queue = queue;
		this.#connection = connection;
		this.#program = program;
	}

	/** False: the job was not ours any more, so nothing of it was written. */
	write(result: Result): Promise<boolean> {
		return new Promise((settle, reject) => {
			this.#waiting.push({ result, settle, reject });
			if (!this.#running) void this.#run();
		});
	}

	async #run(): Promise<void> {
		this.#running = true;
		while (this.#waiting.length > 0) {
			const batch = this.#waiting.splice(0, MOST_AT_ONCE);
			const together = await this.#attempt(batch.map(({ result }) => result)).catch(() => false);
			for (const { result, settle, reject } of batch) {
				if (together) settle(true);
				else await this.#alone(result).then(settle, reject);
			}
		}
		this.#running = false;
	}

	/** A result that the database refuses by itself goes to the quarantine: no other attempt would change it. */
	async #alone(result: Result): Promise<boolean> {
		try {
			return await this.#attempt([result]);
		} catch (error) {
			if (result.kind !== "record" || !isRefusal(error)) throw error;
			const { sha256, path, paths } = result.hashed.record.source;
			const reason = `数据库不接受此报告的记录，请把此文件和本信息报给开发者。（${String(error)}）`;
			const refused = { paths: [...new Set([path, ...paths])], sha256, reason };
			return this.#attempt([
				{ kind: "refused", job: result.job, refused: { ...refused, code: "internal" } },
			]);
		}
	}

	/**
	 * Safe to repeat after a lost connection: if the transaction held, the jobs are done already, are not
	 * completed again, and the repetition is rolled back.
	 */
	#attempt(results: readonly Result[]): Promise<boolean> {
		return this.#connection.untilDone(async (client) => {
			try {
				await inTransaction(client, () => this.#commit(client, results));
				return true;
			} catch (error) {
				if (error instanceof NotOurs) return false;
				throw error;
			}
		});
	}

	async #commit(client: Client, results: readonly Result[]): Promise<void> {
		await useSchema(client);
		const records = results.flatMap((each) => (each.kind === "record" ? [each.hashed] : []));
		if (records.length > 0) {
			await writeInTransaction(client, records);
			await noteReadings(client, records, this.#program);
		}
		for (const each of results)
			if (each.kind === "refused")
				await quarantine(client, each.refused, each.job.attempts, this.#program);
		for (const [queue, ids] of byQueue(results))
			if ((await this.#queue.complete(client, queue, ids)) !== ids.length) throw new NotOurs();
	}
}

function byQueue(results: readonly Result[]): ReadonlyMap<string, readonly string[]> {
	const ids = new Map<string, string[]>();
	for (const { job } of results) ids.set(job.queue, [...(ids.get(job.queue) ?? []), job.id]);
	return ids;
}
