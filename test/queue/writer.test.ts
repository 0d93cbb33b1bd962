import { randomUUID } from "node:crypto";
import { expect, onTestFinished, test } from "vitest";
import { JobQueue, QUEUE, type TakenJob } from "../../src/queue/boss.ts";
import { Connection } from "../../src/queue/connection.ts";
import { Writer } from "../../src/queue/writer.ts";
import { inTransaction } from "../../src/warehouse/postgres/transactions.ts";
import { postgresServer } from "../warehouse/postgres-server.ts";
import { allHashed, brokenReport, reports, sample } from "../warehouse/records.ts";
import { ask } from "./ask.ts";
import { clientOf, queueOn } from "./queue-server.ts";

const server = postgresServer();

async function taken(jobs: number) {
	const url = await queueOn(server);
	const client = await clientOf(url);
	const queue = new JobQueue(url);
	const ids = Array.from({ length: jobs }, () => randomUUID());
	expect(
		await queue.add(
			client,
			ids.map((id) => ({ id, data: {} })),
		),
	).toBe(jobs);
	const mine: TakenJob[] = [];
	for (const _ of ids)
		mine.push(
			...[await inTransaction(client, () => queue.take(client, QUEUE, () => 60))].flatMap(
				(job) => job ?? [],
			),
		);
	expect(mine).toHaveLength(jobs);
	const connection = new Connection(url, () => {});
	onTestFinished(() => connection.close());
	return { url, client, queue, mine, writer: new Writer(queue, connection, "program") };
}

const recordsFor = (jobs: readonly TakenJob[]) =>
	allHashed([...reports]).flatMap((hashed, i) => {
		const job = jobs[i];
		return job ? [{ kind: "record", job, hashed } as const] : [];
	});

const held = async (url: string): Promise<unknown> =>
	(await ask(url, "SELECT count(*)::int FROM ziping.reports"))[0]?.[0];

test("nothing is written of a job that someone else has completed", async () => {
	const { url, client, queue, mine, writer } = await taken(1);
	const ids = mine.map(({ id }) => id);
	expect(await queue.complete(client, QUEUE, ids)).toBe(1);
	const [result] = recordsFor(mine);
	expect(result && (await writer.write(result))).toBe(false);
	expect(await held(url)).toBe(0);
	expect(await ask(url, "SELECT * FROM ziping.readings")).toEqual([]);
});

test("one lost job does not take the others of its transaction with it", async () => {
	const { url, client, queue, mine, writer } = await taken(3);
	await queue.complete(
		client,
		QUEUE,
		mine.slice(1, 2).map(({ id }) => id),
	);
	const written = await Promise.all(recordsFor(mine).map((result) => writer.write(result)));
	expect(written).toEqual([true, false, true]);
	expect(await held(url)).toBe(2);
	const states = "SELECT state, count(*)::int FROM ziping_queue.job GROUP BY state";
	expect(await ask(url, states)).toEqual([["completed", 3]]);
});

test("a record that the database refuses goes to the quarantine, and its neighbours are written", async () => {
	const { url, mine, writer } = await taken(2);
	const [first, second] = mine;
	const [good, broken] = allHashed([sample, brokenReport()]);
	if (!first || !second || !good || !broken) throw new Error("two jobs");
	const written = await Promise.all([
		writer.write({ kind: "record", job: first, hashed: broken }),
		writer.write({ kind: "record", job: second, hashed: good }),
	]);
	expect(written).toEqual([true, true]);
	expect(await held(url)).toBe(1);
	expect(await ask(url, "SELECT path, code, attempts FROM ziping.quarantine")).toEqual([
		["broken.txt", "internal", 1],
	]);
});

test("a connection that is cut while it writes is made anew, and the rows are there once", async () => {
	const { url, mine, writer } = await taken(3);
	const blocker = await clientOf(url);
	// Holds the writers' lock, so that the transaction is surely under way when its connection is cut.
	await blocker.query("BEGIN");
	await blocker.query("SELECT pg_advisory_xact_lock(hashtext('ziping.batch'))");
	const writing = Promise.all(recordsFor(mine).map((result) => writer.write(result)));
	const waiting = `FROM pg_stat_activity
WHERE datname = current_database() AND wait_event = 'advisory'`;
	while ((await ask(url, `SELECT 1 ${waiting}`)).length === 0);
	await ask(url, `SELECT pg_terminate_backend(pid) ${waiting}`);
	await blocker.query("ROLLBACK");
	expect(await writing).toEqual([true, true, true]);
	expect(await held(url)).toBe(3);
	expect(await ask(url, "SELECT max(version), count(*)::int FROM ziping.imports")).toEqual([
		[1, 3],
	]);
});
