import type { Content } from "../ingest/sniff.ts";
import { READER_VERSIONS, READERS_OF } from "../ingest/versions.ts";
import type { Format } from "../model/record.ts";

/** Versions of the parts of the program that a result depends on, by their names. */
export type Versions = Readonly<Record<string, number>>;

/**
 * Version of each stage that all formats pass. Raise it with any change of what a stage gives: a bulk import then
 * reads again what the change can touch. Those of the readers stand in `ingest/versions.ts`.
 */
export const STAGE_VERSIONS: Versions = { reflow: 1, segment: 1, extract: 1, check: 1 };

export const CURRENT: Versions = { ...READER_VERSIONS, ...STAGE_VERSIONS };

/** What a record of this format depends on. */
export const namesForRecord = (format: Format): readonly string[] => [
	format,
	...Object.keys(STAGE_VERSIONS),
];

/** What a failure depends on: the readers that might take the file, and the stages where one of them failed. */
export const namesForFailure = (content: Content, afterReading: boolean): readonly string[] => [
	...READERS_OF[content],
	...(afterReading ? Object.keys(STAGE_VERSIONS) : []),
];

export const pick = (versions: Versions, names: readonly string[]): Versions =>
	Object.fromEntries(names.map((name) => [name, versions[name] ?? 0]));

/** The names whose version is another now than when a result was stamped with it. */
export const changed = (stamp: Versions, current: Versions): readonly string[] =>
	Object.keys(stamp).filter((name) => stamp[name] !== (current[name] ?? 0));
