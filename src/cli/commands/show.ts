import { buffer } from "node:stream/consumers";
import { openContent } from "../../batch/inputs/content.ts";
import { findFile } from "../../batch/inputs/find.ts";
import { extensionOf } from "../../batch/inputs/formats.ts";
import { parseRecord } from "../../batch/inputs/record.ts";
import { tooLarge } from "../../batch/inputs/same.ts";
import { DEFAULT_LIMITS } from "../../config.ts";
import { ImportError } from "../../errors.ts";
import { type ImportOptions, importReport } from "../../index.ts";
import type { ReportRecord } from "../../model/record.ts";
import { toJson } from "../../model/record-json.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { formatRecord } from "../show/format.ts";
import { formatError } from "../summary/format.ts";
import type { Output } from "../terminal/output.ts";

export interface ShowOptions extends ImportOptions {
	/** Print the record as JSON. */
	readonly json?: boolean;
}

/** A report, or a record that was written before. */
async function load(path: string, options: ImportOptions): Promise<ReportRecord> {
	const file = await findFile(path);
	if (file.bytes > DEFAULT_LIMITS.fileBytes) throw tooLarge(file, DEFAULT_LIMITS);
	const bytes = await buffer(await openContent(file));
	return extensionOf(path) === ".json"
		? parseRecord(path, bytes)
		: importReport({ path: file.path, bytes }, options);
}

/** `ziping show FILE`: one report for a person at a terminal. Writes nothing. */
export async function showCommand(
	path: string,
	{ json = false, ...options }: ShowOptions,
	output: Output,
): Promise<ExitCode> {
	try {
		const record = await load(path, options);
		output.out(json ? toJson(record) : formatRecord(record));
		return EXIT.clean;
	} catch (error) {
		if (!(error instanceof ImportError)) throw error;
		output.err(`${formatError(error)}\n`);
		return EXIT.someInputsFailed;
	}
}
