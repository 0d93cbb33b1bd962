import type { End } from "./protocol.ts";
import { type ProcessLimits, WorkerProcess } from "./worker-process.ts";

export interface PoolOptions {
	/** Path of the JavaScript file that a worker runs. */
	readonly module: string;
	readonly limits: ProcessLimits;
	/** A worker is replaced after that many jobs … */
	readonly recycleJobs: number;
	/** … or once it holds that much memory between two jobs, in megabytes. */
	readonly recycleMb: number;
}

/** How often a process that does not even start is tried again. */
const STARTS = 2;

/**
 * Processes that do jobs, forked when they are needed and used again. It runs as many jobs at once as it is
 * given: the queue decides.
 */
export class Pool<Job, Answer> {
	readonly #options: PoolOptions;
	readonly #idle: WorkerProcess<Job, Answer>[] = [];
	readonly #busy = new Set<WorkerProcess<Job, Answer>>();
	#stopped = false;

	constructor(options: PoolOptions) {
		this.#options = options;
	}

	/**
	 * Does a job; never rejects. What dies in a process that had done other jobs is tried once more in a fresh
	 * one, so that the outcome does not depend on what came before.
	 */
	async run(job: Job): Promise<End<Answer>> {
		const worker = this.#take();
		let end = await this.#runIn(worker, job);
		for (let i = 0; i < STARTS && end.kind === "no-start"; i++)
			end = await this.#runIn(this.#fork(), job);
		const died = end.kind === "crash" || end.kind === "out-of-memory";
		if (!died || worker.jobs === 1 || this.#stopped) return end;
		return this.#runIn(this.#fork(), job);
	}

	/** Lets all workers go that have nothing to do. */
	close(): void {
		for (const worker of this.#idle.splice(0)) worker.release();
	}

	/** Ends all workers at once. */
	kill(): void {
		this.#stopped = true;
		for (const worker of [...this.#busy, ...this.#idle.splice(0)]) worker.kill();
	}

	async #runIn(worker: WorkerProcess<Job, Answer>, job: Job): Promise<End<Answer>> {
		if (this.#stopped) return { kind: "stopped" };
		this.#busy.add(worker);
		const end = await worker.run(job);
		this.#busy.delete(worker);
		this.#putBack(worker);
		return end;
	}

	#take(): WorkerProcess<Job, Answer> {
		for (let worker = this.#idle.pop(); worker; worker = this.#idle.pop())
			if (worker.alive) return worker;
		return this.#fork();
	}

	#fork(): WorkerProcess<Job, Answer> {
		return new WorkerProcess(this.#options.module, this.#options.limits);
	}

	#putBack(worker: WorkerProcess<Job, Answer>): void {
		const { recycleJobs, recycleMb } = this.#options;
		const spent = worker.jobs >= recycleJobs || worker.memoryMb >= recycleMb;
		if (!worker.alive) return;
		if (spent || this.#stopped) worker.release();
		else this.#idle.push(worker);
	}
}
