import type { Format } from "../model/record.ts";
import type { Content } from "./sniff.ts";

/**
 * Version of the reader of each format; 0 where there is none yet. Raise it with any change of what a reader gives:
 * a bulk import then reads the files of that format again, and no others.
 */
export const READER_VERSIONS: Readonly<Record<Format, number>> = {
	pdf: 1,
	docx: 1,
	doc: 1,
	txt: 1,
	xlsx: 0,
	image: 0,
};

/** The readers that might take a file which no reader could read, by what its first bytes say. */
export const READERS_OF: Readonly<Record<Content, readonly Format[]>> = {
	empty: [],
	pdf: ["pdf"],
	zip: ["docx", "xlsx"],
	ole: ["doc", "docx", "xlsx"],
	rtf: ["doc"],
	html: ["txt"],
	image: ["image"],
	text: ["txt"],
};
