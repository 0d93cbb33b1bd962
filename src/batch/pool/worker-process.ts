import { type ChildProcess, fork } from "node:child_process";
import type { Limits } from "../../config.ts";
import type { End, Reply, Request } from "./protocol.ts";

export type ProcessLimits = Pick<Limits, "stallMs" | "totalMs" | "memoryMb">;

/** The rest is for code, for stacks and for what readers hold outside of JavaScript. */
const HEAP_SHARE = 0.75;
const LAST_WORDS = 4_096;
/** A process that has not started by then never will. */
const STARTED_MS = 120_000;
const TOO_SLOW = { kind: "no-start", detail: `not ready after ${STARTED_MS / 1000} s` } as const;

/**
 * One forked process that does one job at a time. A process and not a thread: a parser that hangs in native
 * code can only be stopped by killing its process.
 */
export class WorkerProcess<Job, Answer> {
	/** Jobs that were given to it. */
	jobs = 0;
	/** Resident memory after the latest job, in megabytes. */
	memoryMb = 0;
	alive = true;
	#ready = false;
	readonly #child: ChildProcess;
	readonly #limits: ProcessLimits;
	#lastWords = "";
	/** Why it is being killed, where we do that. */
	#reason: End<Answer> | null = null;
	#finish: ((end: End<Answer>) => void) | null = null;
	#stall: NodeJS.Timeout | undefined;
	#total: NodeJS.Timeout | undefined;

	/** `module`: path of a JavaScript file that speaks the protocol. */
	constructor(module: string, limits: ProcessLimits) {
		this.#limits = limits;
		const heapMb = Math.ceil(limits.memoryMb * HEAP_SHARE);
		this.#child = fork(module, [String(limits.memoryMb)], {
			// A worker is the work of one core: threads of its own for memory and compiling would take that of another.
			execArgv: ["--single-threaded", `--max-old-space-size=${heapMb}`],
			serialization: "advanced",
			stdio: ["ignore", "ignore", "pipe", "ipc"],
		});
		this.#child.stderr?.setEncoding("utf8").on("data", (text: string) => {
			this.#lastWords = (this.#lastWords + text).slice(-LAST_WORDS);
		});
		this.#child
			.on("message", (reply: Reply<Answer>) => this.#hear(reply))
			.on("error", (error) => this.#ended(this.#crash(error.message)))
			.on("close", (code, signal) => this.#ended(this.#deathOf(code, signal)));
	}

	/** Does a job; never rejects. */
	run(job: Job): Promise<End<Answer>> {
		return new Promise((resolve) => {
			this.#finish = resolve;
			if (!this.alive) {
				this.#ended(this.#crash(this.#lastWords));
				return;
			}
			this.jobs++;
			if (this.#ready) this.#startClocks();
			else this.#total = setTimeout(() => this.#kill(TOO_SLOW), STARTED_MS);
			const request: Request<Job> = { job };
			// A process that is dead already is heard of through `close`.
			this.#child.send(request, () => {});
		});
	}

	/** Lets it go: without a channel and without work it ends by itself. */
	release(): void {
		this.alive = false;
		if (this.#child.connected) this.#child.disconnect();
	}

	/** Ends it at once; a job that it has ends as `stopped`. */
	kill(): void {
		this.#kill({ kind: "stopped" });
	}

	#kill(reason: End<Answer>): void {
		this.#reason ??= reason;
		this.#child.kill("SIGKILL");
	}

	/** The time that a process takes to start is no report's. */
	#startClocks(): void {
		const { totalMs } = this.#limits;
		clearTimeout(this.#total);
		this.#total = setTimeout(() => this.#kill({ kind: "overtime", ms: totalMs }), totalMs);
		this.#waitForProgress();
	}

	#waitForProgress(): void {
		clearTimeout(this.#stall);
		const { stallMs } = this.#limits;
		this.#stall = setTimeout(() => this.#kill({ kind: "stalled", ms: stallMs }), stallMs);
	}

	#hear(reply: Reply<Answer>): void {
		if (reply.kind === "ready") {
			this.#ready = true;
			if (this.#finish) this.#startClocks();
		} else if (reply.kind === "answer") {
			this.memoryMb = reply.memoryMb;
			this.#settle({ kind: "answer", answer: reply.answer });
		} else if (this.#finish) this.#waitForProgress();
	}

	#ended(end: End<Answer>): void {
		this.alive = false;
		this.#settle(this.#reason ?? end);
	}

	#settle(end: End<Answer>): void {
		clearTimeout(this.#stall);
		clearTimeout(this.#total);
		this.#finish?.(end);
		this.#finish = null;
	}

	/** V8 says when its heap is full; a kill that is not ours comes from the watch or from the system for want of memory. */
	#deathOf(code: number | null, signal: NodeJS.Signals | null): End<Answer> {
		if (this.#ready && (signal === "SIGKILL" || this.#lastWords.includes("heap out of memory")))
			return { kind: "out-of-memory" };
		const cause = signal ?? `exit code ${code}`;
		return this.#crash([cause, this.#lastWords.trim()].filter(Boolean).join(": "));
	}

	#crash(detail: string): End<Answer> {
		return { kind: this.#ready ? "crash" : "no-start", detail };
	}
}
