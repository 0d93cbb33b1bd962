import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { digestOf } from "../across.ts";
import { ImportError } from "../errors.ts";
import { importReport } from "../index.ts";
import { toJson } from "../model/record-json.ts";
import { failureOf } from "./failure.ts";
import type { ImportAnswer, ImportJob } from "./import-job.ts";
import { cannotRead } from "./inputs/access.ts";
import { serve } from "./pool/serve.ts";
import { writeDurably } from "./store/write.ts";
import { summarizeReport } from "./summary.ts";

async function importJob(job: ImportJob, progress: () => void): Promise<ImportAnswer> {
	const { path, limits, options } = job;
	const bytes = await readFile(Buffer.from(job.location)).catch((error: unknown) => {
		throw cannotRead(path, error);
	});
	const record = await importReport({ path, bytes, limits, progress }, options);
	if (record.source.sha256 !== job.sha256)
		throw new ImportError("unreadable", path, "读取期间文件有改动。请待文件稳定后重试。");
	const named = { ...record, source: { ...record.source, paths: [...job.paths] } };
	const json = toJson(named);
	await writeDurably(job.target, json);
	return {
		report: summarizeReport(named, job.record),
		recordBytes: Buffer.byteLength(json),
		digest: digestOf(named, basename(job.record)),
	};
}

serve<ImportJob, ImportAnswer>((job, progress) =>
	importJob(job, progress).catch((error: unknown) => {
		if (error instanceof Error && "syscall" in error && "code" in error)
			return { cannotWrite: String(error.code) };
		return { failure: failureOf(job.path, error) };
	}),
);
