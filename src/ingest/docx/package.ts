import type { Limits } from "../../config.ts";
import { oleContent } from "../ole.ts";
import { sniff } from "../sniff.ts";
import { inflate } from "../zip.ts";
import { entryNames } from "../zip-directory.ts";
import { corrupt, encrypted, tooLarge } from "./refusals.ts";

/** The parts of a Word file that hold text or decide how it reads. Some writers number their names. */
const PARTS = {
	document: /^word\/document\d{0,3}\.xml$/iu,
	numbering: /^word\/numbering\d{0,3}\.xml$/iu,
	styles: /^word\/styles\d{0,3}\.xml$/iu,
	settings: /^word\/settings\d{0,3}\.xml$/iu,
	footnotes: /^word\/footnotes\d{0,3}\.xml$/iu,
	endnotes: /^word\/endnotes\d{0,3}\.xml$/iu,
} as const;

export type PartName = keyof typeof PARTS;
export type Parts = ReadonlyMap<PartName, string>;

const isEncryptedPackage = (bytes: Uint8Array): boolean => oleContent(bytes) === "encrypted";

/** Whether the bytes are a Word document, or were one before they were cut off or encrypted. */
export function isWordPackage(bytes: Uint8Array): boolean {
	if (sniff(bytes) !== "zip") return isEncryptedPackage(bytes);
	const names = entryNames(bytes);
	if (names === null) return viewOf(bytes).includes("word/document");
	return names.some((name) => PARTS.document.test(name));
}

/**
 * Reads the parts named above and nothing else, sizes judged before and while inflating.
 * @throws ImportError `corrupt`, `too-large`, `encrypted`
 */
export async function readParts(path: string, bytes: Uint8Array, limits: Limits): Promise<Parts> {
	if (isEncryptedPackage(bytes)) throw encrypted(path);
	const parts = await inflate(path, bytes, limits, nameOf, { corrupt, encrypted, tooLarge });
	try {
		return new Map([...parts].map(([name, content]) => [name, textOf(content)]));
	} catch (cause) {
		throw corrupt(path, cause);
	}
}

const textOf = (content: Buffer): string => new TextDecoder(encodingOf(content)).decode(content);

function nameOf(entry: string): PartName | null {
	const [found] = Object.entries(PARTS).find(([, form]) => form.test(entry)) ?? [];
	return (found as PartName | undefined) ?? null;
}

/** ECMA-376 part 2, clause 8.1.4: parts are UTF-8 or UTF-16. */
function encodingOf(content: Buffer): string {
	if (content[0] === 0xff && content[1] === 0xfe) return "utf-16le";
	return content[0] === 0xfe && content[1] === 0xff ? "utf-16be" : "utf-8";
}

const viewOf = (bytes: Uint8Array): Buffer =>
	Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
