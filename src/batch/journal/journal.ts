import { type FileHandle, open, readFile } from "node:fs/promises";
import type { Entry, Run } from "./entries.ts";
import { JournalState } from "./state.ts";

const LINE_FEED = 0x0a;
/** Entries that a loss of power may take; what they said is then done again. */
const SYNC_EVERY = 64;

function parse(line: string): Entry | null {
	try {
		const entry: Entry = JSON.parse(line);
		if (entry.type === "run") return Array.isArray(entry.roots) ? entry : null;
		if (entry.type === "compared") return typeof entry.reports === "string" ? entry : null;
		const isResult = entry.type === "done" || entry.type === "failed";
		return isResult && Array.isArray(entry.locations) ? entry : null;
	} catch {
		return null;
	}
}

/**
 * A file of lines that only grows. An entry stands when its line feed does: half a line, as a kill leaves it, is cut
 * off when the file is opened, and a line that cannot be read is passed over.
 */
export class Journal {
	readonly state = new JournalState();
	/** Lines that could not be read. */
	damaged = 0;
	readonly #file: string;
	readonly #beforeSync: () => Promise<void>;
	#handle: FileHandle | null = null;
	/** Bytes that are whole lines. */
	#length = 0;
	#unsynced = 0;

	private constructor(file: string, beforeSync: () => Promise<void>) {
		this.#file = file;
		this.#beforeSync = beforeSync;
	}

	/** `beforeSync` brings to the disk what the entries speak of. Nothing is written yet. */
	static async open(file: string, beforeSync: () => Promise<void>): Promise<Journal> {
		const journal = new Journal(file, beforeSync);
		const bytes = await readFile(file).catch((error: unknown) => {
			if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
			throw error;
		});
		if (bytes) journal.#replay(bytes);
		return journal;
	}

	#replay(bytes: Buffer): void {
		this.#length = bytes.lastIndexOf(LINE_FEED) + 1;
		const lines = bytes.toString("utf8", 0, this.#length).split("\n");
		for (const line of lines.slice(0, -1)) {
			const entry = parse(line);
			if (entry) this.state.add(entry);
			else this.damaged++;
		}
		if (this.#length < bytes.length) this.damaged++;
	}

	/** Not to be called again before it has ended. */
	async append(entry: Entry): Promise<void> {
		this.state.add(entry);
		const handle = await this.#writable();
		await handle.appendFile(`${JSON.stringify(entry)}\n`);
		if (++this.#unsynced >= SYNC_EVERY) await this.#sync();
	}

	/** Notes what is asked for, where it is not what was asked for the last time. */
	async begin(run: Run): Promise<void> {
		const last = this.state.runs.at(-1);
		if (JSON.stringify(last) !== JSON.stringify(run)) await this.append(run);
	}

	async close(): Promise<void> {
		if (!this.#handle) return;
		await this.#sync();
		await this.#handle.close();
		this.#handle = null;
	}

	async #writable(): Promise<FileHandle> {
		if (this.#handle) return this.#handle;
		this.#handle = await open(this.#file, "a");
		await this.#handle.truncate(this.#length);
		return this.#handle;
	}

	async #sync(): Promise<void> {
		await this.#beforeSync();
		await this.#handle?.sync();
		this.#unsynced = 0;
	}
}
