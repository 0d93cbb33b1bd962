import type { ReportDigest } from "../../across.ts";
import { type Slot, Spill } from "./spill.ts";

/** The digests of records by the names of their files. They wait in a file; memory holds where. */
export class Digests {
	readonly #spill: Spill<ReportDigest>;
	/** Null: a record that is compared with none. */
	readonly #slots = new Map<string, Slot | null>();

	private constructor(spill: Spill<ReportDigest>) {
		this.#spill = spill;
	}

	/** In a file that nobody else uses. */
	static async open(path: string): Promise<Digests> {
		return new Digests(await Spill.open(path));
	}

	has(file: string): boolean {
		return this.#slots.has(file);
	}

	async put(file: string, digest: ReportDigest | null): Promise<void> {
		this.#slots.set(file, digest && (await this.#spill.put(digest)));
	}

	async get(file: string): Promise<ReportDigest | null> {
		const slot = this.#slots.get(file);
		return slot ? this.#spill.get(slot) : null;
	}

	close(): Promise<void> {
		return this.#spill.close();
	}
}
