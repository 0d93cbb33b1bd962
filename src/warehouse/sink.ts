import type { HashedRecord } from "./schema/table.ts";

/** What became of a batch. */
export interface Written {
	readonly written: number;
	/** Records that stood there already, word for word. */
	readonly unchanged: number;
}

/** An open target. */
export interface Writer {
	/** Which of these hashes of records the target holds as they are: they need no writing. */
	readonly holds: (hashes: readonly string[]) => Promise<ReadonlySet<string>>;
	/** Writes a batch, all of it or nothing. A record that is there already is left alone. */
	readonly write: (records: readonly HashedRecord[]) => Promise<Written>;
	/** Finishes the target. After a failed `write`, files stay as they were before. */
	readonly close: () => Promise<void>;
}

export interface SinkOptions {
	/** CSV: begin each file with a byte order mark, by which Excel knows UTF-8. */
	readonly bom?: boolean;
}

/** A kind of target: a database, a folder of files, a workbook. Writing a report twice leaves one copy. */
export interface Sink {
	readonly id: string;
	/** Where it writes if nothing else is said, in the folder of the results; null where a person has to say. */
	readonly defaultTarget: string | null;
	/** What the sink is and where it writes, for the help. */
	readonly summary: string;
	/**
	 * Whether opening a target again goes on with what is in it. A workbook is written anew each time: people
	 * edit workbooks, and what they did to one is never taken for data.
	 */
	readonly accumulates: boolean;
	/** @throws WarehouseError where the target cannot be opened or is in use */
	readonly open: (target: string, options?: SinkOptions) => Promise<Writer>;
}
