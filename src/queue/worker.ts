import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { ImportAnswer, ImportJob } from "../batch/import-job.ts";
import { Pool } from "../batch/pool/pool.ts";
import type { StopSwitch } from "../batch/stop.ts";
import type { Limits } from "../config.ts";
import { inTransaction, useSchema } from "../warehouse/postgres/transactions.ts";
import { DEAD_LETTERS, JobQueue, QUEUE, type TakenJob } from "./boss.ts";
import { Connection, isPassing } from "./connection.ts";
import { DOWNLOAD_MS } from "./download.ts";
import { type Payload, payload } from "./job.ts";
import { giveBack, isEmpty } from "./jobs-sql.ts";
import { isUrl } from "./location.ts";
import { openServer } from "./open.ts";
import { programFingerprint } from "./program.ts";
import { JobReader, type Reading } from "./read-job.ts";
import { mayPass, type Refused, type Result, readBefore } from "./result.ts";
import { Writer } from "./writer.ts";

/** What a worker tells on its way. */
export type WorkerEvent =
	| { readonly event: "ready"; readonly workers: number }
	| { readonly event: "done"; readonly path: string }
	| { readonly event: "unchanged"; readonly path: string }
	| {
			/** `again`: another attempt follows; else the report is in the quarantine. */
			readonly event: "refused";
			readonly path: string;
			readonly code: string;
			readonly reason: string;
			readonly again: boolean;
	  }
	/** The lease ran out, and someone else has the job. */
	| { readonly event: "lost"; readonly path: string }
	| { readonly event: "trouble"; readonly reason: string }
	| { readonly event: "stopping" };

export interface WorkerOptions {
	/** Address of the server. */
	readonly url: string;
	/** Reports that are read at once. */
	readonly workers: number;
	readonly limits: Limits;
	/** Seconds between two looks for jobs whose worker is gone. */
	readonly checkEverySeconds: number;
	/** Ends when no job waits and none is under way anywhere. */
	readonly untilEmpty: boolean;
	readonly stop: StopSwitch;
	readonly tell: (event: WorkerEvent) => void;
}

const MODULE = fileURLToPath(new URL("../batch/worker.js", import.meta.url));
const RECYCLE_JOBS = 200;
/** Share of the limit of memory at which a reading process is replaced between two reports. */
const RECYCLE_SHARE = 0.5;
const IDLE_MS = 500;
/** Results that a worker holds in memory before it reads on; they are written together. */
const MOST_UNWRITTEN = 50;

/** Seconds that a job is a worker's: above the slowest reading, with the download and time to write. */
function leaseSeconds({ totalMs }: Limits, data: unknown): number {
	const { success, data: job } = payload.safeParse(data);
	const downloadMs = success && isUrl(job.location) ? DOWNLOAD_MS : 0;
	return Math.ceil((totalMs * 1.2 + 10_000 + downloadMs) / 1000);
}

/** Takes jobs and does them until it is told to stop. @throws WarehouseError as `openServer` */
export async function work(options: WorkerOptions): Promise<void> {
	await (await openServer(options.url)).end();
	const queue = new JobQueue(options.url, options.checkEverySeconds);
	await queue.start();
	const recycleMb = options.limits.memoryMb * RECYCLE_SHARE;
	const pool = new Pool<ImportJob, ImportAnswer>({
		...{ module: MODULE, limits: options.limits, recycleJobs: RECYCLE_JOBS, recycleMb },
	});
	const reader = await JobReader.open(pool, options.limits);
	const worker = new Worker(options, queue, reader);
	options.stop.onKill(() => {
		pool.kill();
		worker.kill();
	});
	try {
		options.tell({ event: "ready", workers: options.workers });
		await worker.run();
	} finally {
		pool.close();
		await worker.close();
		await reader.close();
		await queue.stop().catch(() => {});
	}
}

class Worker {
	readonly #options: WorkerOptions;
	readonly #queue: JobQueue;
	readonly #reader: JobReader;
	readonly #program = programFingerprint();
	readonly #taking: Connection;
	readonly #writing: Connection;
	readonly #writer: Writer;
	/** Results on their way to the warehouse, while the next reports are read. */
	readonly #writes = new Set<Promise<void>>();
	#failure: { readonly error: unknown } | null = null;
	#killed = false;

	constructor(options: WorkerOptions, queue: JobQueue, reader: JobReader) {
		this.#options = options;
		this.#queue = queue;
		this.#reader = reader;
		const trouble = (error: unknown): void => this.#trouble(error);
		this.#taking = new Connection(options.url, trouble);
		this.#writing = new Connection(options.url, trouble);
		this.#writer = new Writer(queue, this.#writing, this.#program);
	}

	async run(): Promise<void> {
		await Promise.all(Array.from({ length: this.#options.workers }, () => this.#slot()));
		await Promise.all(this.#writes);
		if (this.#failure && !this.#killed) throw this.#failure.error;
	}

	/** Gives up what is being written: its jobs come back when their leases end. */
	kill(): void {
		this.#killed = true;
		void this.#writing.close();
	}

	async close(): Promise<void> {
		await Promise.all([this.#taking.close(), this.#writing.close()]);
	}

	async #slot(): Promise<void> {
		const { stop, untilEmpty } = this.#options;
		try {
			while (!stop.stopped && !this.#failure) {
				if (this.#writes.size >= MOST_UNWRITTEN) await Promise.race(this.#writes);
				const job = await this.#patiently(() => this.#take());
				if (job) await this.#do(job);
				else if (untilEmpty && (await this.#patiently(() => this.#taking.use(isEmpty)))) return;
				else await setTimeout(IDLE_MS);
			}
		} catch (error) {
			this.#failure ??= { error };
		}
	}

	/** Null also where the server is away for the moment; then there is time to see whether to stop. */
	async #patiently<T>(ask: () => Promise<T>): Promise<T | null> {
		try {
			return await ask();
		} catch (error) {
			if (!isPassing(error)) throw error;
			this.#trouble(error);
			return null;
		}
	}

	#take(): Promise<TakenJob | null> {
		const lease = (data: unknown): number => leaseSeconds(this.#options.limits, data);
		return this.#taking.use((client) =>
			inTransaction(
				client,
				async () =>
					(await this.#queue.take(client, QUEUE, lease)) ??
					this.#queue.take(client, DEAD_LETTERS, lease),
			),
		);
	}

	async #do(job: TakenJob): Promise<void> {
		const parsed = payload.safeParse(job.data);
		if (!parsed.success) {
			const reason = "队列中的任务不是 ziping submit 写出的。请用 ziping submit 重新提交。";
			const refused = { paths: [`job ${job.id}`], sha256: null, code: "internal", reason } as const;
			await this.#refuse(job, refused, true);
		} else if (job.queue === DEAD_LETTERS) await this.#bury(job, parsed.data);
		else await this.#finish(job, parsed.data, await this.#read(job, parsed.data));
	}

	async #read(job: TakenJob, data: Payload): Promise<Reading> {
		try {
			return await this.#reader.read(data, (paths, sha256) => this.#isRead(paths, sha256));
		} catch (error) {
			// No fault of the report: this machine cannot work. Others may.
			await this.#taking.untilDone((client) => giveBack(client, job));
			throw error;
		}
	}

	async #finish(job: TakenJob, data: Payload, reading: Reading): Promise<void> {
		const [path = ""] = data.paths;
		if (reading.kind === "stopped") await this.#taking.untilDone((client) => giveBack(client, job));
		else if (reading.kind === "refused")
			await this.#refuse(job, reading.refused, job.isLastAttempt || !mayPass(reading.refused));
		else {
			const write = this.#write({ ...reading, job }, path).catch((error: unknown) => {
				this.#failure ??= { error };
			});
			this.#writes.add(write);
			void write.then(() => this.#writes.delete(write));
		}
	}

	async #write(result: Result, path: string): Promise<void> {
		const written = await this.#writer.write(result);
		const done = result.kind === "record" ? "done" : "unchanged";
		this.#options.tell({ event: written ? done : "lost", path });
	}

	async #refuse(job: TakenJob, refused: Refused, forGood: boolean): Promise<void> {
		const { paths, code, reason } = refused;
		const told = { event: "refused", path: paths[0] ?? "", code, reason, again: !forGood } as const;
		if (!forGood) {
			await this.#taking.untilDone((client) => this.#queue.fail(client, job, `${code}: ${reason}`));
			this.#options.tell(told);
		} else if (await this.#writer.write({ kind: "refused", job, refused }))
			this.#options.tell(told);
		else this.#options.tell({ event: "lost", path: told.path });
	}

	/** Every worker that had this job died before it could say why. */
	#bury(job: TakenJob, { paths, sha256 }: Payload): Promise<void> {
		const reason =
			"读取此报告的工作进程每次都中途退出（断电、内存不足或被终止）。请检查文件和机器后，用 ziping submit --retry 重新提交。";
		return this.#refuse(job, { paths, sha256, code: "crash", reason }, true);
	}

	async #isRead(paths: readonly string[], sha256: string): Promise<boolean> {
		const read = await this.#taking.untilDone((client) =>
			inTransaction(client, async () => {
				await useSchema(client);
				return readBefore(client, paths, this.#program);
			}),
		);
		return paths.every((path) => read.has(`${path}\0${sha256}`));
	}

	#trouble(error: unknown): void {
		const reason = error instanceof Error ? error.message : String(error);
		this.#options.tell({ event: "trouble", reason });
	}
}
