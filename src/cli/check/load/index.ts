import { isAbsolute, relative, resolve } from "node:path";
import { digestOf, type ReportDigest } from "../../../across.ts";
import { ImportError } from "../../../errors.ts";
import { type Audit, auditReport } from "../../../index.ts";
import type { Undecided } from "../../../model/document.ts";
import type { ReportRecord } from "../../../model/record.ts";
import { decodeName } from "../../files/file-name.ts";
import { type FoundFile, findFile, findReports } from "../../files/find.ts";
import { readReport } from "../../files/read.ts";
import { parseRecord } from "../../files/record.ts";
import { groupSame, type SameFiles } from "../../files/same.ts";
import { inputOf } from "./inputs.ts";

/** What is kept of a record: figures and tables are not, so that thousands of reports fit in memory. */
export type KeptRecord = Pick<ReportRecord, "source" | "report" | "text" | "findings" | "coverage">;

const kept = ({ source, report, text, findings, coverage }: ReportRecord): KeptRecord => ({
	source,
	report,
	text,
	findings,
	coverage,
});

/** A report that was checked. */
export interface LoadedReport {
	/** As reached from the working folder, with forward slashes. */
	readonly file: string;
	readonly record: KeptRecord;
	/** Null where the record was written before: it has them counted only. */
	readonly undecided: readonly Undecided[] | null;
	/**
	 * What other reports are compared with; null where nothing can be, and for a record that was written
	 * before: it was compared with the reports of its own import.
	 */
	readonly digest: ReportDigest | null;
}

/** A report, or an input that could not be read. */
export type Loaded = LoadedReport | { readonly error: ImportError };

interface Job {
	readonly path: string;
	readonly run: () => Promise<LoadedReport>;
}

/** No folder: results are not written here, so none is left out of the search. */
const NOWHERE = "\u0000";

/** All that the PATHs name, one after another; a failure is an outcome. `step` hears of each. */
export async function* loadAll(
	paths: readonly string[],
	folder: string,
	step: (done: number, total: number, path: string) => void,
): AsyncGenerator<Loaded> {
	const jobs: Job[] = [];
	for (const path of paths) {
		for (const job of await jobsOf(path, folder).catch(failed)) {
			if ("error" in job) yield job;
			else jobs.push(job);
		}
	}
	const all = unique(jobs);
	for (const [index, { path, run }] of all.entries()) {
		yield await run().catch((error) => failed(error)[0]);
		step(index + 1, all.length, path);
	}
}

/** A file that two PATHs lead to is checked once. */
const unique = (jobs: readonly Job[]): readonly Job[] => [
	...new Map(jobs.map((job) => [job.path, job])).values(),
];

async function jobsOf(
	path: string,
	folder: string,
): Promise<readonly (Job | { readonly error: ImportError })[]> {
	const input = await inputOf(path);
	if (input.kind === "records") {
		return input.files.map((file) => ({ path: resolve(file), run: () => loadRecord(file) }));
	}
	const { files, errors } = await findReports([input.root], NOWHERE);
	const groups = await groupSame(files);
	return [
		...errors.map((error) => ({ error })),
		...groups.map((same) => ({
			path: decodeName(same[0].location),
			run: () => loadReport(same, folder),
		})),
	];
}

function failed(error: unknown): readonly [{ readonly error: ImportError }] {
	if (error instanceof ImportError) return [{ error }];
	throw error;
}

async function loadRecord(file: string): Promise<LoadedReport> {
	const record = parseRecord(file, await readReport(await findFile(file)));
	return { file: record.source.path, record: kept(record), undecided: null, digest: null };
}

async function loadReport(files: SameFiles, folder: string): Promise<LoadedReport> {
	const [first] = files;
	const { record, undecided } = await audited(first.path, await readReport(first));
	const file = reachedFrom(folder, first);
	return { file, record: kept(record), undecided, digest: digestOf(record, file) };
}

async function audited(path: string, bytes: Uint8Array): Promise<Audit> {
	try {
		return await auditReport({ path, bytes });
	} catch (cause) {
		if (cause instanceof ImportError) throw cause;
		const message = "程序内部错误，请把此文件和本信息报给开发者。";
		throw new ImportError("internal", path, message, { cause });
	}
}

function reachedFrom(folder: string, { location }: FoundFile): string {
	const path = decodeName(location);
	const way = relative(folder, path);
	return (way.startsWith("..") || isAbsolute(way) ? path : way).replaceAll("\\", "/");
}
