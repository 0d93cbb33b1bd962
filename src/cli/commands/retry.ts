import { retryBatch } from "../../batch/retry.ts";
import type { ExitCode } from "../exit-code.ts";
import type { Output } from "../terminal/output.ts";
import { type BatchFlags, limitsOf } from "./batch-options.ts";
import { reportBatch } from "./report-batch.ts";

export interface RetryOptions extends BatchFlags {
	/** Folder of the results. */
	readonly out: string;
}

/** `ziping retry --out DIR`: imports again what stands in the quarantine. */
export const retryCommand = (options: RetryOptions, output: Output): Promise<ExitCode> =>
	reportBatch(options, options.out, output, (stop, emit) => {
		const { out, workers = null } = options;
		return retryBatch({ out, workers, limits: limitsOf(options), stop, emit });
	});
