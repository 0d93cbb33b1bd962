import type { Digests } from "./across/digests.ts";
import type { Emit } from "./events.ts";
import type { Failure } from "./failure.ts";
import { placeOf } from "./inputs/root.ts";
import type { SameFiles } from "./inputs/same.ts";
import type { Done, Failed } from "./journal/entries.ts";
import type { Journal } from "./journal/journal.ts";
import { outcomeOfCode } from "./outcome.ts";
import type { Kept, KnownFailure, Plan, Task } from "./plan.ts";
import type { Reading } from "./reader.ts";
import type { ResultFolder } from "./store/folder.ts";
import { type ReportSummary, summarizeReport } from "./summary.ts";
import { namesForFailure, namesForRecord, pick, type Versions } from "./versions.ts";

/** Failures that any stage can bring about; the others come from reading the file. */
const OF_ANY_STAGE: ReadonlySet<string> = new Set([
	"internal",
	"timeout",
	"crash",
	"out-of-memory",
]);

const union = (...lists: readonly (readonly string[])[]): string[] => [...new Set(lists.flat())];
const pathsOf = ({ files }: SameFiles): string[] => files.map(({ path }) => path);

type Accepted = Exclude<NonNullable<Reading>, { readonly failure: Failure }>;

export interface LedgerParts {
	readonly results: ResultFolder;
	readonly journal: Journal;
	/** Gets the digests of the records that are accepted. */
	readonly digests: Digests;
	readonly plan: Plan;
	readonly versions: Versions;
	readonly emit: Emit;
}

/** Brings results to their places, one after another, and writes them down. */
export class Ledger {
	/** Results so far, by SHA-256. */
	readonly reports = new Map<string, Done>();
	readonly failures = new Map<string, Failed>();
	done = 0;
	readonly #results: ResultFolder;
	readonly #journal: Journal;
	#total: number;
	readonly #versions: Versions;
	readonly #digests: Digests;
	readonly #emit: Emit;
	#last: Promise<void> = Promise.resolve();

	constructor({ results, journal, digests, plan, versions, emit }: LedgerParts) {
		this.#results = results;
		this.#journal = journal;
		this.#digests = digests;
		this.#total = plan.tasks.length;
		this.#versions = versions;
		this.#emit = emit;
	}

	/**
	 * Takes over what stands; a record that was found under a further path gets it. Gives the reports whose
	 * record cannot be read, so that they are read again themselves.
	 */
	async keep(kept: readonly Kept[]): Promise<Task[]> {
		const lost: Task[] = [];
		for (const { group, done, paths } of kept) {
			const locations = union(done.locations, this.#placesOf(group));
			const hasNewPath = paths.length > done.report.paths.length;
			const grown = hasNewPath ? await this.#addPaths(done, paths) : done;
			if (!grown) {
				lost.push({ group, name: done.name, paths, replaces: null, outdated: [] });
				continue;
			}
			if (hasNewPath || locations.length > done.locations.length)
				await this.#journal.append({ ...grown, locations });
			this.reports.set(group.sha256, grown);
		}
		this.#total += lost.length;
		return lost;
	}

	/** Takes over what is known to fail. */
	async keepFailed(known: readonly KnownFailure[]): Promise<void> {
		for (const { group, failed } of known) {
			const locations = union(failed.locations, this.#placesOf(group));
			const paths = union(failed.paths, pathsOf(group));
			const entry = { ...failed, locations, paths };
			if (locations.length > failed.locations.length || paths.length > failed.paths.length)
				await this.#journal.append(entry);
			const failure = { ...failed.failure, path: group.files[0].path };
			this.failures.set(group.sha256, { ...entry, failure });
		}
	}

	async #addPaths(done: Done, paths: readonly string[]): Promise<Done | null> {
		const file = done.report.record;
		const before = await this.#results.read(file).catch(() => null);
		if (!before) return null;
		const record = { ...before, source: { ...before.source, paths: [...paths] } };
		const recordBytes = await this.#results.rewrite(file, record);
		return { ...done, report: summarizeReport(record, file), recordBytes };
	}

	#placesOf({ files }: SameFiles): string[] {
		return files.map((file) => placeOf(this.#results.path, file));
	}

	/**
	 * Ends when the result before this one stands, so that the next report is read while this one is written down.
	 * Rejects when one before could not be.
	 */
	enter(task: Task, reading: NonNullable<Reading>): Promise<void> {
		const before = this.#last;
		this.#last = before.then(() =>
			"failure" in reading ? this.#fail(task, reading.failure) : this.#accept(task, reading),
		);
		this.#last.catch(() => {});
		return before;
	}

	/** Ends when all results stand; rejects when one could not be written down. */
	settle(): Promise<void> {
		return this.#last;
	}

	async #accept(task: Task, { report, recordBytes, digest, temporary }: Accepted): Promise<void> {
		const { name, replaces } = task;
		const { sha256 } = task.group;
		if (replaces !== null) await this.#results.keepVersion(name, replaces);
		await this.#results.accept(temporary, name);
		await this.#digests.put(`${name}.json`, digest);
		const versions = pick(this.#versions, namesForRecord(report.format));
		const locations = this.#placesOf(task.group);
		const entry: Done = {
			type: "done",
			sha256,
			name,
			versions,
			replaces,
			locations,
			report,
			recordBytes,
		};
		await this.#journal.append(entry);
		this.reports.set(sha256, entry);
		this.#report(task, report.outcome, null, replaces !== null);
	}

	async #fail(task: Task, failure: Failure): Promise<void> {
		const { sha256, files, content } = task.group;
		const [{ bytes }] = files;
		const names = namesForFailure(content, OF_ANY_STAGE.has(failure.code));
		const entry: Failed = {
			type: "failed",
			sha256,
			paths: task.paths,
			bytes,
			versions: pick(this.#versions, names),
			locations: this.#placesOf(task.group),
			failure,
		};
		// What is tried again and fails as before is no news.
		const before = this.#journal.state.failed(sha256);
		if (JSON.stringify(before) !== JSON.stringify(entry)) await this.#journal.append(entry);
		this.failures.set(sha256, entry);
		this.#report(task, outcomeOfCode(failure.code), failure, false);
	}

	#report(
		{ group }: Task,
		outcome: ReportSummary["outcome"] | ReturnType<typeof outcomeOfCode>,
		failure: Failure | null,
		newVersion: boolean,
	): void {
		this.#emit({
			event: "report",
			done: ++this.done,
			total: this.#total,
			path: group.files[0].path,
			outcome,
			code: failure?.code ?? null,
			message: failure?.message ?? null,
			newVersion,
		});
	}

	/** Places of the records that belong to this run. */
	recordFiles(): ReadonlySet<string> {
		return new Set([...this.reports.values()].map(({ report }) => report.record));
	}
}
