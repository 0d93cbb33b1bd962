import process from "node:process";
import { Worker } from "node:worker_threads";
import type { Reply, Request } from "./protocol.ts";
import type { WatchData } from "./watch.ts";

const send = <Answer>(reply: Reply<Answer>): void => {
	// The channel is gone when the import is; then nobody waits for an answer.
	if (process.connected) process.send?.(reply);
};

/** Makes this process a worker. `work` does a job and calls `progress` on the way. */
export function serve<Job, Answer>(
	work: (job: Job, progress: () => void) => Promise<Answer>,
): void {
	// A terminal sends its signals to workers too; it is the parent that decides what they mean.
	for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => {});
	const watched: WatchData = { memoryMb: Number(process.argv[2]), parent: process.ppid };
	new Worker(new URL("./watch.js", import.meta.url), { workerData: watched }).unref();
	send({ kind: "ready" });
	process.on("message", async ({ job }: Request<Job>) => {
		const answer = await work(job, () => send<Answer>({ kind: "progress" }));
		const memoryMb = Math.round(process.memoryUsage.rss() / 1024 / 1024);
		send({ kind: "answer", answer, memoryMb });
	});
}
