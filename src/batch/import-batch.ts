import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import type { Limits } from "../config.ts";
import type { ImportOptions } from "../index.ts";
import { Digests } from "./across/digests.ts";
import type { Emit } from "./events.ts";
import { finish } from "./finish.ts";
import type { ImportAnswer, ImportJob } from "./import-job.ts";
import { unpackArchives } from "./inputs/archives.ts";
import { type Found, findReports } from "./inputs/find.ts";
import { type Listed, readManifest } from "./inputs/manifest.ts";
import type { Root } from "./inputs/root.ts";
import { type Grouped, groupSame } from "./inputs/same.ts";
import { Journal } from "./journal/journal.ts";
import { Ledger } from "./ledger.ts";
import { type Plan, planImport, type Task } from "./plan.ts";
import { Pool } from "./pool/pool.ts";
import { forEach } from "./queue.ts";
import { ReportReader } from "./reader.ts";
import { runOf } from "./run.ts";
import type { StopSwitch } from "./stop.ts";
import { ResultFolder } from "./store/folder.ts";
import { lockFolder } from "./store/lock.ts";
import type { Summary } from "./summary.ts";
import { currentVersions, type Versions } from "./versions.ts";

export interface BatchOptions {
	readonly roots: readonly Root[];
	/** Folder of the results. */
	readonly out: string;
	/** A list of the reports with what is known of them; null if there is none. */
	readonly manifest: string | null;
	/** Reports that are read at once; null: as many as the machine has cores and the work is worth. */
	readonly workers: number | null;
	readonly limits: Limits;
	/** How files are read. */
	readonly reading?: ImportOptions;
	/** Whether what failed before is tried again. */
	readonly retry: boolean;
	readonly stop: StopSwitch;
	readonly emit: Emit;
	/**
	 * Runs when all records stand and before the summary is made, which counts what it adds to them. Gets the folder
	 * of the records and the file names of those that belong to this import, unchanged ones too.
	 */
	readonly afterImport?: (recordsFolder: string, files: readonly string[]) => Promise<void>;
	/** States of the parts of the program; for tests. */
	readonly versions?: Versions;
	/** What a worker runs; for tests. */
	readonly module?: string;
}

/** A process that starts costs as much as some eight short reports. */
const REPORTS_WORTH_A_WORKER = 8;
const RECYCLE_JOBS = 200;
/** Share of the limit of memory at which a worker is replaced between two reports. */
const RECYCLE_SHARE = 0.5;
/** Files above this are read last: they keep nobody waiting. */
const HEAVY_BYTES = 16 * 1024 * 1024;

const WORKER = fileURLToPath(new URL("./worker.js", import.meta.url));

/**
 * Imports many reports, each in a process of its own for the time that it takes. What was done before stands in
 * the journal and is not done again. Null: the import was told to stop before its end.
 * @throws FolderBusy, ImportError (manifest), and what the system says where it cannot write
 */
export async function importBatch(options: BatchOptions): Promise<Summary | null> {
	const { out, manifest } = options;
	const listed = manifest === null ? null : await readManifest(manifest);
	const results = await ResultFolder.open(out);
	const lock = await lockFolder(out);
	try {
		await results.clear();
		const journal = await Journal.open(results.journal, () => results.sync());
		try {
			return await importInto(results, journal, listed, options);
		} finally {
			await journal.close();
			await results.clear();
		}
	} finally {
		await lock.release();
	}
}

async function importInto(
	results: ResultFolder,
	journal: Journal,
	listed: readonly Listed[] | null,
	options: BatchOptions,
): Promise<Summary | null> {
	const { emit, stop, retry, reading } = options;
	const versions = options.versions ?? currentVersions(reading);
	if (journal.damaged > 0) emit({ event: "journal-damaged", lines: journal.damaged });
	const { found, grouped } = await look(options);
	if (stop.stopped) return interrupted(emit, 0, grouped.groups.length);
	const records = new Set(await results.records());
	const plan = planImport(grouped.groups, { state: journal.state, records, versions, retry });
	const workers = options.workers ?? worthwhile(plan.tasks.length);
	announce(emit, plan, workers);
	await journal.begin(runOf(options));
	const digests = await Digests.open(await results.temporary());
	try {
		const ledger = new Ledger({ results, journal, digests, plan, versions, emit });
		await ledger.keepFailed(plan.failed);
		const tasks = [...plan.tasks, ...(await ledger.keep(plan.kept))];
		await readAll(tasks, workers, results, ledger, options);
		if (stop.stopped) return interrupted(emit, ledger.done, tasks.length);
		return await finish({
			results,
			journal,
			ledger,
			digests,
			found,
			grouped,
			listed,
			versions,
			options,
		});
	} finally {
		await digests.close();
	}
}

function interrupted(emit: Emit, done: number, total: number): null {
	emit({ event: "interrupted", done, total });
	return null;
}

async function look({ roots, out, limits, stop, emit }: BatchOptions): Promise<{
	readonly found: Found;
	readonly grouped: Grouped;
}> {
	const found = await unpackArchives(await findReports(roots, out), limits);
	const total = found.files.length;
	emit({ event: "lookup", files: total });
	let done = 0;
	const grouped = await groupSame(found.files, limits, stop, () => {
		emit({ event: "hashed", done: ++done, total });
	});
	return { found, grouped };
}

const worthwhile = (tasks: number): number =>
	Math.max(1, Math.min(availableParallelism(), Math.ceil(tasks / REPORTS_WORTH_A_WORKER)));

function announce(emit: Emit, { tasks, kept, failed }: Plan, workers: number): void {
	const parts = new Map<string, number>();
	for (const part of tasks.flatMap(({ outdated }) => outdated))
		parts.set(part, (parts.get(part) ?? 0) + 1);
	for (const [part, reports] of parts) emit({ event: "outdated", part, reports });
	emit({
		event: "planned",
		reports: tasks.length + kept.length + failed.length,
		tasks: tasks.length,
		unchanged: kept.length,
		quarantined: failed.length,
		workers,
	});
}

async function readAll(
	tasks: readonly Task[],
	workers: number,
	results: ResultFolder,
	ledger: Ledger,
	{ limits, reading = {}, stop, module = WORKER }: BatchOptions,
): Promise<void> {
	const recycleMb = limits.memoryMb * RECYCLE_SHARE;
	const settings = { module, limits, recycleJobs: RECYCLE_JOBS, recycleMb };
	const pool = new Pool<ImportJob, ImportAnswer>(settings);
	const reader = new ReportReader(pool, results, limits, reading);
	stop.onKill(() => pool.kill());
	const isHeavy = ({ group }: Task): boolean => group.files[0].bytes > HEAVY_BYTES;
	const order = [...tasks.filter((task) => !isHeavy(task)), ...tasks.filter(isHeavy)];
	try {
		await forEach(order, workers, stop, async (task) => {
			const read = await reader.read(task);
			if (read) await ledger.enter(task, read);
		});
		await ledger.settle();
	} finally {
		pool.close();
	}
}
