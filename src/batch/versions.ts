import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { ImportOptions } from "../index.ts";
import type { Content } from "../ingest/sniff.ts";
import { type Format, format as formats } from "../model/record.ts";
import { Fingerprints } from "./fingerprint.ts";

/** States of the parts of the program that a result depends on, by their names. */
export type Versions = Readonly<Record<string, string>>;

/** What every report passes, whatever its format. */
const STAGES = ["reflow", "segment", "extract", "check"] as const;

/** What lies between the stages and the record that is written. */
const WRITING = ["pipeline", "batch/worker", "batch/summary", "batch/outcome", "model/record-json"];

const AFTER_READING = [...STAGES, "record"] as const;

/** The readers that might take a file which no reader could read, by what its first bytes say. */
const READERS_OF: Readonly<Record<Content, readonly Format[]>> = {
	empty: [],
	pdf: ["pdf"],
	zip: ["docx", "xlsx"],
	ole: ["doc", "docx", "xlsx"],
	rtf: ["doc", "docx"],
	html: ["txt", "doc"],
	image: ["image"],
	text: ["txt"],
};

/** A reader is a file or a folder that is named for its format; one that is neither may be any. */
function readerOf(format: Format, prints: Fingerprints): string {
	const own = [`ingest/${format}/index`, `ingest/${format}`].find((module) => prints.has(module));
	return prints.of(own ?? "ingest/index", "ingest/index", "ingest/bounds");
}

/** The states of all parts of the program that runs, and of how it is told to read. */
export function currentVersions({
	pdfEngine,
	verify = false,
	soffice = true,
}: ImportOptions = {}): Versions {
	const file = new URL("../../package.json", import.meta.url);
	const { dependencies } = JSON.parse(readFileSync(file, "utf8"));
	const prints = new Fingerprints(fileURLToPath(new URL("..", import.meta.url)), dependencies);
	const asTold = [pdfEngine ?? "", verify ? "verified" : ""]
		.filter((word) => word !== "")
		.join(" ");
	return Object.fromEntries([
		...formats.options.map((format) => [format, readerOf(format, prints)]),
		...(asTold === "" ? [] : [["pdf", `${readerOf("pdf", prints)} ${asTold}`]]),
		...(soffice ? [] : [["doc", `${readerOf("doc", prints)} no-soffice`]]),
		...STAGES.map((stage) => [stage, prints.of(`${stage}/index`)]),
		["record", prints.of("model/record", ...WRITING)],
		["across", prints.of("across", "batch/across/check-across")],
	]);
}

/** What a record of this format depends on. */
export const namesForRecord = (format: Format): readonly string[] => [format, ...AFTER_READING];

/** What a failure depends on: the readers that might take the file, and the stages where one of them failed. */
export const namesForFailure = (content: Content, afterReading: boolean): readonly string[] => [
	...READERS_OF[content],
	...(afterReading ? AFTER_READING : []),
];

export const pick = (versions: Versions, names: readonly string[]): Versions =>
	Object.fromEntries(names.map((name) => [name, versions[name] ?? ""]));

/** The names whose state is another now than when a result was stamped with it. */
export const changed = (stamp: Versions, current: Versions): readonly string[] =>
	Object.keys(stamp).filter((name) => stamp[name] !== (current[name] ?? ""));
