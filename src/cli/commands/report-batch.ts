import { join } from "node:path";
import process from "node:process";
import type { Emit } from "../../batch/events.ts";
import type { StopSwitch } from "../../batch/stop.ts";
import { FolderBusy } from "../../batch/store/lock.ts";
import type { Summary } from "../../batch/summary.ts";
import { ImportError } from "../../errors.ts";
import { toJson } from "../../model/record-json.ts";
import { loadWarehouse } from "../../warehouse/load.ts";
import { WAREHOUSE_FILE } from "../../warehouse/target.ts";
import { hasErrors } from "../config/errors-left.ts";
import { loadConfig } from "../config/load.ts";
import type { RuleLevels } from "../config/schema.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { interruptible } from "../interrupt.ts";
import { formatError, formatSummary } from "../summary/format.ts";
import { narrator } from "../terminal/narrator.ts";
import type { Output } from "../terminal/output.ts";
import { printable } from "../terminal/printable.ts";
import type { BatchFlags } from "./batch-options.ts";
import { formatInvalid } from "./export.ts";

/** `levels`: how the settings grade the rules; null where errors in reports are no failure of the run. */
async function exitCodeOf(
	summary: Summary,
	out: string,
	levels: RuleLevels | null,
): Promise<ExitCode> {
	if (summary.errors.length > 0) return EXIT.someInputsFailed;
	return levels && (await hasErrors(summary, out, levels)) ? EXIT.errorsFound : EXIT.clean;
}

const busy = ({ file, holder }: FolderBusy): string =>
	printable(
		`结果文件夹正被另一次导入使用（进程 ${holder.pid}，主机 ${holder.host}）。请等它结束；若确认没有在运行，请删除 ${file} 后重试。 [busy]`,
	);

/**
 * Runs an import and tells people, or programs, how it goes and what it came to.
 * @throws UsageError for settings that are wrong, before anything is read
 */
export async function reportBatch(
	{ quiet = false, json = false, strict = false, config, warehouse = true }: BatchFlags,
	out: string,
	output: Output,
	run: (stop: StopSwitch, emit: Emit) => Promise<Summary | null>,
): Promise<ExitCode> {
	const levels = strict ? ((await loadConfig(process.cwd(), config)).config.rules ?? {}) : null;
	const { emit, end } = narrator(output, { json, quiet });
	try {
		const summary = await interruptible(
			() => emit({ event: "stopping" }),
			(stop) => run(stop, emit),
		);
		end();
		if (!summary) return EXIT.interrupted;
		if (warehouse) {
			const loaded = await loadWarehouse(join(out, "records"), join(out, WAREHOUSE_FILE));
			output.err(formatInvalid(loaded));
		}
		if (quiet) for (const error of summary.errors) output.err(`${formatError(error)}\n`);
		if (json) output.out(toJson(summary));
		else if (!quiet) output.out(formatSummary(summary, out));
		return await exitCodeOf(summary, out, levels);
	} catch (error) {
		end();
		if (error instanceof FolderBusy) output.err(`${busy(error)}\n`);
		else if (error instanceof ImportError) output.err(`${formatError(error)}\n`);
		else throw error;
		return EXIT.usage;
	}
}
