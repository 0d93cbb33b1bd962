import process from "node:process";
import { workerData } from "node:worker_threads";

/**
 * A thread beside the one that reads a report, which may be busy for good. It ends the process when it holds
 * too much memory, in or outside of JavaScript, and when the import that it works for is gone.
 */
const EVERY_MS = 250;

export interface WatchData {
	readonly memoryMb: number;
	readonly parent: number;
}

const { memoryMb, parent } = workerData as WatchData;

setInterval(() => {
	const held = process.memoryUsage.rss() / 1024 / 1024;
	if (held > memoryMb || process.ppid !== parent) process.kill(process.pid, "SIGKILL");
}, EVERY_MS);
