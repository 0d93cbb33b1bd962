import type { SameFiles } from "./inputs/same.ts";
import type { Done, Failed } from "./journal/entries.ts";
import type { JournalState } from "./journal/state.ts";
import { recordFile } from "./store/folder.ts";
import { folded, recordNames } from "./store/record-name.ts";
import { changed, type Versions } from "./versions.ts";

/** A report that is to be read. */
export interface Task {
	readonly group: SameFiles;
	/** Of the record. */
	readonly name: string;
	/** The first becomes `source.path`. */
	readonly paths: readonly string[];
	/** Content whose record stands under the name now. */
	readonly replaces: string | null;
	/** Parts of the program that have changed since it was read before. */
	readonly outdated: readonly string[];
}

/** A report whose record stands. */
export interface Kept {
	readonly group: SameFiles;
	readonly done: Done;
	/** All paths that are known of it by now. */
	readonly paths: readonly string[];
}

export interface KnownFailure {
	readonly group: SameFiles;
	readonly failed: Failed;
}

export interface Plan {
	readonly tasks: readonly Task[];
	readonly kept: readonly Kept[];
	readonly failed: readonly KnownFailure[];
}

export interface Known {
	readonly state: JournalState;
	/** Places of the records that stand. */
	readonly records: ReadonlySet<string>;
	readonly versions: Versions;
	/** Whether what failed is tried again. */
	readonly retry: boolean;
}

const union = (...lists: readonly (readonly string[])[]): string[] => [...new Set(lists.flat())];

/** Decides by content what is to be read, what stands, and what is known to fail. */
export function planImport(groups: readonly SameFiles[], known: Known): Plan {
	const { state, records, versions, retry } = known;
	const names = recordNames(groups.map(({ files }) => files[0]));
	const claims = new Map(names.map((name, i) => [folded(name), groups[i]?.sha256]));
	const tasks: Task[] = [];
	const kept: Kept[] = [];
	const failed: KnownFailure[] = [];
	for (const [i, group] of groups.entries()) {
		const { sha256, files } = group;
		const found = files.map(({ path }) => path);
		const before = state.done(sha256);
		// A record keeps its place, unless the place is another report's now.
		const claim = before && claims.get(folded(before.name));
		const stands =
			before !== null &&
			records.has(recordFile(before.name)) &&
			(claim === undefined || claim === sha256);
		const failure = state.failed(sha256);
		const outdated = changed((before ?? failure)?.versions ?? {}, versions);
		const paths = stands ? union(before.report.paths, found) : union(found);
		if (stands && outdated.length === 0) kept.push({ group, done: before, paths });
		else if (failure && outdated.length === 0 && !retry) failed.push({ group, failed: failure });
		else {
			const name = stands ? before.name : (names[i] ?? "_");
			const holder = state.holder(name);
			const replaces = holder === sha256 ? null : holder;
			tasks.push({ group, name, paths, replaces, outdated });
		}
	}
	return { tasks, kept, failed };
}
