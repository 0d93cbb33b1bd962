import PgBoss from "pg-boss";
import type { Client } from "../warehouse/postgres/connect.ts";

/** The schema of the database that holds the queue, beside that of the warehouse. */
export const QUEUE_SCHEMA = "ziping_queue";
export const QUEUE = "report";
/** Jobs whose worker died each time; a worker puts them in the quarantine. */
export const DEAD_LETTERS = "report-dead-letter";

/** A job that has failed that often more than once is given up. */
const RETRY_LIMIT = 3;
/** Seconds before the first repetition, doubled for each further one. */
const RETRY_DELAY = 2;
/** A job that waits is never dropped: the package's own 14 days are less than a country's backlog. */
const RETENTION_MINUTES = 10 * 365 * 24 * 60;

export interface NewJob {
	readonly id: string;
	readonly data: object;
}

/** A job that a worker has taken. */
export interface TakenJob {
	readonly id: string;
	readonly queue: string;
	readonly data: unknown;
	/** How often it has been taken, this time too. */
	readonly attempts: number;
	readonly isLastAttempt: boolean;
}

const on = (client: Client): { readonly db: PgBoss.Db } => ({
	db: { executeSql: (text, values) => client.query(text, values) },
});

/** As it is; its declaration knows neither what it gives nor several ids with options. */
type Complete = (
	queue: string,
	ids: readonly string[],
	output: object,
	options: PgBoss.ConnectionOptions,
) => Promise<{ readonly affected: number }>;

/**
 * The jobs of a database. Every operation runs on the connection that it is given, in the transaction that
 * is open there: a job is completed together with the rows that came of it.
 */
export class JobQueue {
	readonly #boss: PgBoss;

	/** `checkEverySeconds`: how often a started queue looks for jobs whose worker is gone. */
	constructor(url: string, checkEverySeconds = 60) {
		this.#boss = new PgBoss({
			connectionString: url,
			schema: QUEUE_SCHEMA,
			application_name: "ziping-queue",
			max: 1,
			schedule: false,
			migrate: false,
			maintenanceIntervalSeconds: checkEverySeconds,
		});
		// What breaks here is seen by the next operation on the caller's own connection.
		this.#boss.on("error", () => {});
	}

	/** Makes or upgrades the schema and the queues. Needs the owner's role. */
	static async migrate(url: string): Promise<void> {
		const boss = new PgBoss({
			connectionString: url,
			schema: QUEUE_SCHEMA,
			max: 1,
			schedule: false,
			supervise: false,
		});
		boss.on("error", () => {});
		await boss.start();
		const settings = { retentionMinutes: RETENTION_MINUTES, retryLimit: RETRY_LIMIT };
		await boss.createQueue(DEAD_LETTERS, { name: DEAD_LETTERS, ...settings });
		await boss.createQueue(QUEUE, {
			...{ name: QUEUE, ...settings, retryDelay: RETRY_DELAY, retryBackoff: true },
			deadLetter: DEAD_LETTERS,
		});
		await boss.stop({ graceful: false });
	}

	/** Begins to look after jobs whose worker is gone. */
	async start(): Promise<void> {
		await this.#boss.start();
	}

	async stop(): Promise<void> {
		await this.#boss.stop({ graceful: false });
	}

	/** Adds jobs; one whose id stands in the queue is left out. Gives how many were added. */
	async add(client: Client, jobs: readonly NewJob[]): Promise<number> {
		let added = 0;
		const db: PgBoss.Db = {
			executeSql: async (text, values) => {
				const result = await client.query(text, values);
				added = result.rowCount ?? 0;
				return result;
			},
		};
		await this.#boss.insert(
			jobs.map(({ id, data }) => ({ id, data, name: QUEUE })),
			{ db },
		);
		return added;
	}

	/**
	 * Takes the next job, in a transaction of the caller; null where none waits. The package hides errors of this statement, so they are kept
	 * and thrown here: a lost connection is no empty queue.
	 */
	async take(
		client: Client,
		queue: string,
		leaseSeconds: (data: unknown) => number,
	): Promise<TakenJob | null> {
		let failure: unknown = null;
		const db: PgBoss.Db = {
			executeSql: (text, values) =>
				client.query(text, values).catch((error: unknown) => {
					failure = error;
					throw error;
				}),
		};
		const options = { includeMetadata: true, batchSize: 1, db } as const;
		const [job] = await this.#boss.fetch<object>(queue, options);
		if (failure !== null) throw failure;
		if (!job) return null;
		const { id, data, retryCount, retryLimit } = job;
		// The lease is the worker's, who knows how long it reads at most.
		await client.query(
			`UPDATE ${QUEUE_SCHEMA}.job SET expire_in = $3 * interval '1s' WHERE name = $1 AND id = $2`,
			[queue, id, leaseSeconds(data)],
		);
		// A dead letter has the limit of the job that it stands for, which was attempted that often and once more.
		const attempts = 1 + (queue === DEAD_LETTERS ? retryLimit : retryCount);
		return { id, queue, data, attempts, isLastAttempt: retryCount >= retryLimit };
	}

	/** Completes jobs; gives how many were still under way. Others were completed or given to someone else. */
	async complete(client: Client, queue: string, ids: readonly string[]): Promise<number> {
		const complete = this.#boss.complete as unknown as Complete;
		return (await complete.call(this.#boss, queue, ids, {}, on(client))).affected;
	}

	/** A job that failed waits for its next attempt, or goes to the dead letters after the last. */
	async fail(client: Client, { queue, id }: TakenJob, reason: string): Promise<void> {
		await this.#boss.fail(queue, id, { reason }, on(client));
	}
}
