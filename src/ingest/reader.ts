import type { Ingested } from "../model/document.ts";

/** One input as it arrives: a name and bytes. `path` is relative to what was imported. */
export interface ReportInput {
	readonly path: string;
	readonly bytes: Uint8Array;
}

/** Reads one format. `read` throws `ImportError` where the bytes give no text at all. */
export interface Reader {
	readonly id: string;
	/** Whether the bytes (never the name) are of this reader's format. */
	accepts(bytes: Uint8Array): boolean;
	read(input: ReportInput): Promise<Ingested>;
}
