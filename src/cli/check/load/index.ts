import { isAbsolute, resolve } from "node:path";
import { buffer } from "node:stream/consumers";
import { digestOf, type ReportDigest } from "../../../across.ts";
import { unpackArchives } from "../../../batch/inputs/archives.ts";
import { openContent } from "../../../batch/inputs/content.ts";
import { type FoundFile, findFile, findReports } from "../../../batch/inputs/find.ts";
import { parseRecord } from "../../../batch/inputs/record.ts";
import { placeOf, rootOf } from "../../../batch/inputs/root.ts";
import { groupSame } from "../../../batch/inputs/same.ts";
import { DEFAULT_LIMITS } from "../../../config.ts";
import { ImportError } from "../../../errors.ts";
import { type Audit, auditReport } from "../../../index.ts";
import type { Undecided } from "../../../model/document.ts";
import type { ReportRecord } from "../../../model/record.ts";
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
	const named = await findReports([rootOf(input.root)], NOWHERE);
	const found = await unpackArchives(named, DEFAULT_LIMITS);
	const { groups, errors } = await groupSame(found.files, DEFAULT_LIMITS, { stopped: false });
	return [
		...[...found.errors, ...errors.values()].map((error) => ({ error })),
		...groups.map(({ files: [first] }) => ({
			path: placeOf(folder, first),
			run: () => loadReport(first, folder),
		})),
	];
}

function failed(error: unknown): readonly [{ readonly error: ImportError }] {
	if (error instanceof ImportError) return [{ error }];
	throw error;
}

async function loadRecord(file: string): Promise<LoadedReport> {
	const record = parseRecord(file, await bytesOf(await findFile(file)));
	return { file: record.source.path, record: kept(record), undecided: null, digest: null };
}

async function loadReport(found: FoundFile, folder: string): Promise<LoadedReport> {
	const { record, undecided } = await audited(found.path, await bytesOf(found));
	const file = reachedFrom(folder, found);
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

const bytesOf = async (file: FoundFile): Promise<Buffer> => buffer(await openContent(file));

/** What lies outside of the folder has its whole path. */
function reachedFrom(folder: string, found: FoundFile): string {
	const way = placeOf(folder, found);
	return way.startsWith("..") || isAbsolute(way) ? placeOf("/", found).replace(/^\/?/u, "/") : way;
}
