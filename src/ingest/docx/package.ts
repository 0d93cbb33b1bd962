import { crc32 } from "node:zlib";
import yauzl from "yauzl";
import type { Limits } from "../../config.ts";
import { ImportError } from "../../errors.ts";
import { sniff } from "../sniff.ts";
import { entryNames, partName } from "./directory.ts";
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

/** The stream that makes an OLE container an encrypted package ([MS-OFFCRYPTO] 2.3.4.4). */
const ENCRYPTED = Buffer.from("EncryptedPackage", "utf16le");
/** An old document may hold an encrypted package as an object ([MS-DOC] 2.1.1). */
const OLD_DOCUMENT = Buffer.from("WordDocument", "utf16le");

const isEncryptedPackage = (bytes: Uint8Array): boolean =>
	sniff(bytes) === "ole" &&
	viewOf(bytes).includes(ENCRYPTED) &&
	!viewOf(bytes).includes(OLD_DOCUMENT);

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
	try {
		return await partsOf(path, bytes, limits);
	} catch (cause) {
		throw cause instanceof ImportError ? cause : corrupt(path, cause);
	}
}

async function partsOf(path: string, bytes: Uint8Array, limits: Limits): Promise<Parts> {
	// Names are taken as bytes, for nothing is ever written under them.
	const options = { lazyEntries: true, decodeStrings: false } as const;
	const zip = await yauzl.fromBufferPromise(viewOf(bytes), options);
	const parts = new Map<PartName, string>();
	let total = 0;
	let entries = 0;
	for await (const entry of zip.eachEntry()) {
		total += entry.uncompressedSize;
		if (++entries > limits.entries || total > limits.inflatedBytes) throw tooLarge(path);
		const name = nameOf(partName(entry.fileName.toString()));
		if (name === null || parts.has(name)) continue;
		if (entry.isEncrypted()) throw encrypted(path);
		const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
		const bomb = ratio > limits.ratio && entry.uncompressedSize > limits.ratioFromBytes;
		if (bomb || entry.uncompressedSize > limits.partBytes) throw tooLarge(path);
		parts.set(name, await read(path, zip, entry));
	}
	return parts;
}

function nameOf(entry: string): PartName | null {
	const [found] = Object.entries(PARTS).find(([, form]) => form.test(entry)) ?? [];
	return (found as PartName | undefined) ?? null;
}

/** Inflates an entry; the package stops where it gives more bytes than the directory says. */
async function read(path: string, zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<string> {
	const chunks: Buffer[] = [];
	for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
	const content = Buffer.concat(chunks);
	if (crc32(content) !== entry.crc32) throw corrupt(path);
	return new TextDecoder(encodingOf(content)).decode(content);
}

/** ECMA-376 part 2, clause 8.1.4: parts are UTF-8 or UTF-16. */
function encodingOf(content: Buffer): string {
	if (content[0] === 0xff && content[1] === 0xfe) return "utf-16le";
	return content[0] === 0xfe && content[1] === 0xff ? "utf-16be" : "utf-8";
}

const viewOf = (bytes: Uint8Array): Buffer =>
	Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
