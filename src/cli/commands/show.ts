import { buffer } from "node:stream/consumers";
import { openContent } from "../../batch/inputs/content.ts";
import { findFile } from "../../batch/inputs/find.ts";
import { extensionOf } from "../../batch/inputs/formats.ts";
import { tooLarge } from "../../batch/inputs/same.ts";
import { toJson } from "../../batch/store/json.ts";
import { DEFAULT_LIMITS } from "../../config.ts";
import { ImportError } from "../../errors.ts";
import { importReport } from "../../index.ts";
import { type ReportRecord, record as recordSchema } from "../../model/record.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { formatRecord } from "../show/format.ts";
import { formatError } from "../summary/format.ts";
import type { Output } from "../terminal/output.ts";

export interface ShowOptions {
	/** Print the record as JSON. */
	readonly json?: boolean;
}

/** A record that was written before. */
function parseRecord(path: string, bytes: Uint8Array): ReportRecord {
	try {
		return recordSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
	} catch (cause) {
		const message = "不是 ziping 写出的记录。请指定报告文件，或 records 文件夹里的 .json 文件。";
		throw new ImportError("unsupported-format", path, message, { cause });
	}
}

/** A report, or a record that was written before. */
async function load(path: string): Promise<ReportRecord> {
	const file = await findFile(path);
	if (file.bytes > DEFAULT_LIMITS.fileBytes) throw tooLarge(file, DEFAULT_LIMITS);
	const bytes = await buffer(await openContent(file));
	return extensionOf(path) === ".json"
		? parseRecord(path, bytes)
		: importReport({ path: file.path, bytes });
}

/** `ziping show FILE`: one report for a person at a terminal. Writes nothing. */
export async function showCommand(
	path: string,
	{ json = false }: ShowOptions,
	output: Output,
): Promise<ExitCode> {
	try {
		const record = await load(path);
		output.out(json ? toJson(record) : formatRecord(record));
		return EXIT.clean;
	} catch (error) {
		if (!(error instanceof ImportError)) throw error;
		output.err(`${formatError(error)}\n`);
		return EXIT.someInputsFailed;
	}
}
