import type { Failure } from "../failure.ts";
import type { ReportSummary } from "../summary.ts";
import type { Versions } from "../versions.ts";

/** A report was imported, and its record stands in its place. */
export interface Done {
	readonly type: "done";
	readonly sha256: string;
	/** Of the record, without folder and `.json`. */
	readonly name: string;
	readonly versions: Versions;
	/** The content that the same name had before. */
	readonly replaces: string | null;
	/** Where the files stand, relative to the folder of the results. */
	readonly locations: readonly string[];
	readonly report: ReportSummary;
	/** Size of the record as it was written for `report`; of another size, something else has written it since. */
	readonly recordBytes: number;
}

/** A report could not be imported. */
export interface Failed {
	readonly type: "failed";
	readonly sha256: string;
	readonly paths: readonly string[];
	readonly bytes: number;
	readonly versions: Versions;
	/** Where the files stand, relative to the folder of the results. */
	readonly locations: readonly string[];
	readonly failure: Failure;
}

/** What an import was asked for, so that `ziping retry` can ask for it again. */
export interface Run {
	readonly type: "run";
	readonly roots: readonly RunRoot[];
	readonly manifest: string | null;
}

export interface RunRoot {
	/** As the user named it. */
	readonly named: string;
	/** Relative to the folder of the results. */
	readonly location: string;
	/** The path that a file of a list keeps; null for others. */
	readonly listed: string | null;
}

/** Reports were compared with each other, and what that finds stands in their records. */
export interface Compared {
	readonly type: "compared";
	/** A name for just these reports, and for the state of the rules. */
	readonly reports: string;
}

export type Entry = Done | Failed | Run | Compared;
