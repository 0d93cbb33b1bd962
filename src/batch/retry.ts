import { ImportError } from "../errors.ts";
import { type BatchOptions, importBatch } from "./import-batch.ts";
import { Journal } from "./journal/journal.ts";
import { askedBy } from "./run.ts";
import { journalFile } from "./store/folder.ts";
import type { Summary } from "./summary.ts";

/**
 * Asks again for all that was imported into a folder before, and tries again what failed. What stands, stands.
 * The summary is that of the latest import.
 * @throws as `importBatch`; ImportError `not-found` where nothing was imported
 */
export async function retryBatch(
	options: Omit<BatchOptions, "roots" | "manifest" | "retry">,
): Promise<Summary | null> {
	const { out, stop } = options;
	const { state } = await Journal.open(journalFile(out), async () => {});
	let summary: Summary | null = null;
	for (const run of state.runs) {
		summary = await importBatch({ ...options, ...askedBy(run, out), retry: true });
		if (stop.stopped) return null;
	}
	if (state.runs.length > 0) return summary;
	const message = "这里没有导入的日志（journal.jsonl）。请先运行 ziping import，或检查 --out。";
	throw new ImportError("not-found", out, message);
}
