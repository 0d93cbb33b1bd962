import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import type { ReportDigest } from "../across.ts";
import type { Limits } from "../config.ts";
import type { ImportErrorCode } from "../errors.ts";
import { ImportError } from "../errors.ts";
import type { ImportOptions } from "../index.ts";
import { type Failure, failureOf } from "./failure.ts";
import type { ImportAnswer, ImportJob } from "./import-job.ts";
import { openContent } from "./inputs/content.ts";
import type { FoundFile } from "./inputs/find.ts";
import type { Task } from "./plan.ts";
import type { Pool } from "./pool/pool.ts";
import type { End } from "./pool/protocol.ts";
import { type ResultFolder, recordFile } from "./store/folder.ts";
import type { ReportSummary } from "./summary.ts";

/** What reading one report came to; null where it was stopped. */
export type Reading =
	| {
			readonly report: ReportSummary;
			readonly recordBytes: number;
			readonly digest: ReportDigest | null;
			/** Where the record stands until it is accepted. */
			readonly temporary: string;
	  }
	| { readonly failure: Failure }
	| null;

/** The system would not write; ends the whole import. */
class CannotWrite extends Error {
	readonly syscall = "write";
	readonly code: string;
	readonly path: string;

	constructor(code: string, path: string) {
		super(`cannot write: ${code}`);
		this.code = code;
		this.path = path;
	}
}

const seconds = (ms: number): string => `${Math.round(ms / 100) / 10} 秒`;

/** Deaths of a worker, as what they mean for the report. */
export function deathOf(
	path: string,
	end: Exclude<End<never>, { kind: "answer" | "stopped" | "no-start" }>,
): Failure {
	const say = (code: ImportErrorCode, message: string): Failure => ({ path, code, message });
	switch (end.kind) {
		case "stalled":
			return say(
				"timeout",
				`读取 ${seconds(end.ms)}没有进展，已终止。请检查文件，或放宽时限后重试。`,
			);
		case "overtime":
			return say("timeout", `读取超过 ${seconds(end.ms)}，已终止。请检查文件，或放宽时限后重试。`);
		case "out-of-memory":
			return say("out-of-memory", "读取时内存超过上限，已终止。请检查文件，或放宽内存上限后重试。");
		case "crash":
			return say("crash", `读取进程意外退出（${end.detail}）。请重试；仍失败时请报给开发者。`);
	}
}

/** Reads reports in the processes of a pool. */
export class ReportReader {
	readonly #pool: Pool<ImportJob, ImportAnswer>;
	readonly #results: ResultFolder;
	readonly #limits: Limits;
	readonly #options: ImportOptions;

	constructor(
		pool: Pool<ImportJob, ImportAnswer>,
		results: ResultFolder,
		limits: Limits,
		options: ImportOptions,
	) {
		this.#pool = pool;
		this.#results = results;
		this.#limits = limits;
		this.#options = options;
	}

	async read({ group, name, paths }: Task): Promise<Reading> {
		const [file] = group.files;
		const temporary = await this.#results.temporary();
		try {
			const location = await this.#onDisk(file);
			const path = paths[0] ?? file.path;
			const end = await this.#pool.run({
				path,
				paths,
				location,
				sha256: group.sha256,
				target: temporary,
				record: recordFile(name),
				limits: this.#limits,
				options: this.#options,
			});
			if (file.member) await rm(location, { force: true });
			return this.#readingOf(file.path, end, temporary);
		} catch (error) {
			if (!(error instanceof ImportError)) throw error;
			return { failure: failureOf(file.path, error) };
		}
	}

	async #readingOf(path: string, end: End<ImportAnswer>, temporary: string): Promise<Reading> {
		if (end.kind === "stopped") return null;
		// Else every report would be taken for one that cannot be read.
		if (end.kind === "no-start") throw new Error(`a worker does not start: ${end.detail}`);
		if (end.kind !== "answer") {
			await rm(temporary, { force: true });
			return { failure: deathOf(path, end) };
		}
		if ("cannotWrite" in end.answer) throw new CannotWrite(end.answer.cannotWrite, temporary);
		return "report" in end.answer ? { ...end.answer, temporary } : end.answer;
	}

	/** A worker opens files; what is in an archive is inflated for it first. */
	async #onDisk(file: FoundFile): Promise<Buffer> {
		if (!file.member) return file.location;
		const place = await this.#results.temporary();
		await pipeline(await openContent(file), createWriteStream(place));
		return Buffer.from(place);
	}
}
