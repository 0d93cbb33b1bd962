import type { Emit } from "./events.ts";
import type { Failure } from "./failure.ts";
import { locationFrom } from "./inputs/root.ts";
import type { Done, Failed } from "./journal/entries.ts";
import type { Journal } from "./journal/journal.ts";
import { outcomeOfCode } from "./outcome.ts";
import type { Kept, Plan, Task } from "./plan.ts";
import type { Reading } from "./reader.ts";
import type { ResultFolder } from "./store/folder.ts";
import type { ReportSummary } from "./summary.ts";
import { namesForFailure, namesForRecord, pick, type Versions } from "./versions.ts";

/** Failures that any stage can bring about; the others come from reading the file. */
const OF_ANY_STAGE: ReadonlySet<string> = new Set([
	"internal",
	"timeout",
	"crash",
	"out-of-memory",
]);

/** Brings results to their places, one after another, and writes them down. */
export class Ledger {
	/** Results so far, by SHA-256. */
	readonly reports = new Map<string, ReportSummary>();
	readonly failures = new Map<string, Failed>();
	done = 0;
	readonly #results: ResultFolder;
	readonly #journal: Journal;
	#total: number;
	readonly #versions: Versions;
	readonly #emit: Emit;
	#last: Promise<void> = Promise.resolve();

	constructor(results: ResultFolder, journal: Journal, plan: Plan, versions: Versions, emit: Emit) {
		this.#results = results;
		this.#journal = journal;
		this.#total = plan.tasks.length;
		this.#versions = versions;
		this.#emit = emit;
		for (const { group, failed } of plan.failed) {
			const failure = { ...failed.failure, path: group.files[0].path };
			this.failures.set(group.sha256, { ...failed, failure });
		}
	}

	/**
	 * Takes over what stands; a record that was found under a further path gets it. Gives the reports whose
	 * record cannot be read, so that they are read again themselves.
	 */
	async keep(kept: readonly Kept[]): Promise<Task[]> {
		const lost: Task[] = [];
		for (const { group, done, paths } of kept) {
			const grown = paths.length === done.report.paths.length || (await this.#grow(done, paths));
			if (grown) this.reports.set(group.sha256, { ...done.report, paths });
			else lost.push({ group, name: done.name, paths, replaces: null, outdated: [] });
		}
		this.#total += lost.length;
		return lost;
	}

	async #grow(done: Done, paths: readonly string[]): Promise<boolean> {
		const { report } = done;
		const record = await this.#results.read(report.record).catch(() => null);
		if (!record) return false;
		const source = { ...record.source, paths: [...paths] };
		await this.#results.rewrite(report.record, { ...record, source });
		await this.#journal.append({ ...done, report: { ...report, paths } });
		return true;
	}

	/** Ends when the result stands. */
	enter(task: Task, reading: NonNullable<Reading>): Promise<void> {
		const entered = this.#last.then(() =>
			"failure" in reading
				? this.#fail(task, reading.failure)
				: this.#accept(task, reading.report, reading.temporary),
		);
		this.#last = entered.catch(() => {});
		return entered;
	}

	async #accept(task: Task, report: ReportSummary, temporary: string): Promise<void> {
		const { name, replaces } = task;
		const { sha256 } = task.group;
		if (replaces !== null) await this.#results.keepVersion(name, replaces);
		await this.#results.accept(temporary, name);
		const versions = pick(this.#versions, namesForRecord(report.format));
		const entry: Done = { type: "done", sha256, name, versions, replaces, report };
		await this.#journal.append(entry);
		this.reports.set(sha256, report);
		this.#report(task, report.outcome, null, replaces !== null);
	}

	async #fail(task: Task, failure: Failure): Promise<void> {
		const { sha256, files, content } = task.group;
		const [{ location, bytes }] = files;
		const names = namesForFailure(content, OF_ANY_STAGE.has(failure.code));
		const entry: Failed = {
			type: "failed",
			sha256,
			paths: task.paths,
			bytes,
			versions: pick(this.#versions, names),
			location: locationFrom(this.#results.path, location.toString()),
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
		return new Set([...this.reports.values()].map(({ record }) => record));
	}
}
