import { folded } from "../store/record-name.ts";
import type { Done, Entry, Failed, Run } from "./entries.ts";

/** What the entries of a journal come to. */
export class JournalState {
	/** The latest of each content, by SHA-256. */
	readonly results = new Map<string, Done | Failed>();
	readonly #holders = new Map<string, string>();
	/** The content that was found last at each place. */
	readonly #places = new Map<string, string>();
	/** Each once, the latest last. */
	runs: readonly Run[] = [];
	/** The reports that were compared with each other last; null where a record was written since. */
	compared: string | null = null;

	add(entry: Entry): void {
		if (entry.type === "run") {
			const text = JSON.stringify(entry);
			this.runs = [...this.runs.filter((run) => JSON.stringify(run) !== text), entry];
			return;
		}
		if (entry.type === "compared") {
			this.compared = entry.reports;
			return;
		}
		if (entry.type === "done") this.compared = null;
		this.results.set(entry.sha256, entry);
		for (const location of entry.locations) this.#places.set(location, entry.sha256);
		if (entry.type === "done") this.#holders.set(folded(entry.name), entry.sha256);
	}

	/** The import of a content whose record has not been replaced since. */
	done(sha256: string): Done | null {
		const result = this.results.get(sha256);
		if (result?.type !== "done") return null;
		return this.holder(result.name) === sha256 ? result : null;
	}

	/** The content whose record stands under a name. */
	holder(name: string): string | null {
		return this.#holders.get(folded(name)) ?? null;
	}

	/** Failures of contents that, for all we know, still stand somewhere. */
	failures(): Failed[] {
		return [...this.results.values()].flatMap((entry) =>
			entry.type === "failed" &&
			entry.locations.some((location) => this.#places.get(location) === entry.sha256)
				? entry
				: [],
		);
	}

	failed(sha256: string): Failed | null {
		const result = this.results.get(sha256);
		return result?.type === "failed" ? result : null;
	}
}
