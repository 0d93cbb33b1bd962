import type { ReportDigest } from "../across.ts";
import type { Limits } from "../config.ts";
import type { ImportOptions } from "../index.ts";
import type { Failure } from "./failure.ts";
import type { ReportSummary } from "./summary.ts";

/** One report for a worker: where it stands, and where the record goes. */
export interface ImportJob {
	/** Becomes `source.path`. */
	readonly path: string;
	/** All under which the same bytes were found; becomes `source.paths`. */
	readonly paths: readonly string[];
	/** What the system opens the file by. */
	readonly location: Uint8Array;
	/** SHA-256 that the bytes are expected to have. */
	readonly sha256: string;
	/** The file that the record is written to, in a folder that nobody reads. */
	readonly target: string;
	/** The name that the record will have, relative to the folder of the results. */
	readonly record: string;
	readonly limits: Limits;
	readonly options: ImportOptions;
}

export type ImportAnswer =
	| {
			readonly report: ReportSummary;
			/** Size of the file that was written. */
			readonly recordBytes: number;
			/** What the report is compared with others by; null where it cannot be. */
			readonly digest: ReportDigest | null;
	  }
	| { readonly failure: Failure }
	/** The system would not write the record, which is no fault of the report. */
	| { readonly cannotWrite: string };
