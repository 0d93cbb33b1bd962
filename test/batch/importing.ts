import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { BatchEvent } from "../../src/batch/events.ts";
import { type BatchOptions, importBatch } from "../../src/batch/import-batch.ts";
import { rootOf } from "../../src/batch/inputs/root.ts";
import { retryBatch } from "../../src/batch/retry.ts";
import { StopSwitch } from "../../src/batch/stop.ts";
import type { Summary } from "../../src/batch/summary.ts";
import { DEFAULT_LIMITS } from "../../src/config.ts";
import { contents } from "../cli/ziping.ts";

const module = fileURLToPath(new URL("./ordered-worker.mjs", import.meta.url));

export interface Ran {
	readonly summary: Summary;
	readonly events: readonly BatchEvent[];
	/** Paths that were read, in order of their ends. */
	readonly read: readonly string[];
}

type Change = Partial<BatchOptions>;

const options = (folder: string, change: Change, events: BatchEvent[]): BatchOptions => ({
	roots: [rootOf(join(folder, "in"))],
	out: join(folder, "out"),
	manifest: null,
	workers: null,
	limits: DEFAULT_LIMITS,
	retry: false,
	stop: new StopSwitch(),
	module,
	...change,
	emit(event) {
		events.push(event);
		change.emit?.(event);
	},
});

const ran = (summary: Summary | null, events: readonly BatchEvent[]): Ran => {
	if (!summary) throw new Error("was interrupted");
	const read = events.flatMap((event) => (event.event === "report" ? [event.path] : []));
	return { summary, events, read };
};

/** Imports `in` of a folder into its `out`, with a worker that files can order about. */
export async function imported(folder: string, change: Change = {}): Promise<Ran> {
	const events: BatchEvent[] = [];
	return ran(await importBatch(options(folder, change, events)), events);
}

export async function retried(folder: string, change: Change = {}): Promise<Ran> {
	const events: BatchEvent[] = [];
	return ran(await retryBatch(options(folder, change, events)), events);
}

/** Lines of `quarantine.jsonl`. */
export function quarantine(folder: string): Record<string, unknown>[] {
	const text = contents(join(folder, "out"))["quarantine.jsonl"] ?? "";
	return text
		.split("\n")
		.filter(Boolean)
		.map((line) => JSON.parse(line));
}

/** The results without the journal, whose order is that of the work. */
export function results(folder: string): Record<string, string> {
	const { "journal.jsonl": _, ...others } = contents(join(folder, "out"));
	return others;
}
