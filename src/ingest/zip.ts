import { crc32 } from "node:zlib";
import yauzl from "yauzl";
import type { Limits } from "../config.ts";
import { ImportError } from "../errors.ts";
import { partName } from "./zip-directory.ts";

/** The errors of one format. */
export interface Refusals {
	corrupt(path: string, cause?: unknown): ImportError;
	tooLarge(path: string): ImportError;
	encrypted(path: string): ImportError;
}

/**
 * Inflates the entries of a package that `keyOf` gives a key, sizes judged before and while inflating.
 * @throws ImportError `corrupt`, `too-large`, `encrypted`
 */
export async function inflate<Key>(
	path: string,
	bytes: Uint8Array,
	limits: Limits,
	keyOf: (name: string) => Key | null,
	refusals: Refusals,
): Promise<ReadonlyMap<Key, Buffer>> {
	try {
		return await entriesOf(path, bytes, limits, keyOf, refusals);
	} catch (cause) {
		throw cause instanceof ImportError ? cause : refusals.corrupt(path, cause);
	}
}

async function entriesOf<Key>(
	path: string,
	bytes: Uint8Array,
	limits: Limits,
	keyOf: (name: string) => Key | null,
	refusals: Refusals,
): Promise<ReadonlyMap<Key, Buffer>> {
	// Names are taken as bytes, for nothing is ever written under them.
	const options = { lazyEntries: true, decodeStrings: false } as const;
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const zip = await yauzl.fromBufferPromise(buffer, options);
	const parts = new Map<Key, Buffer>();
	let total = 0;
	let entries = 0;
	for await (const entry of zip.eachEntry()) {
		total += entry.uncompressedSize;
		if (++entries > limits.entries || total > limits.inflatedBytes) throw refusals.tooLarge(path);
		const key = keyOf(partName(entry.fileName.toString()));
		if (key === null || parts.has(key)) continue;
		if (entry.isEncrypted()) throw refusals.encrypted(path);
		const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
		const bomb = ratio > limits.ratio && entry.uncompressedSize > limits.ratioFromBytes;
		if (bomb || entry.uncompressedSize > limits.partBytes) throw refusals.tooLarge(path);
		parts.set(key, await read(path, zip, entry, refusals));
	}
	return parts;
}

/** Inflates an entry; the package stops where it gives more bytes than the directory says. */
async function read(
	path: string,
	zip: yauzl.ZipFile,
	entry: yauzl.Entry,
	refusals: Refusals,
): Promise<Buffer> {
	const chunks: Buffer[] = [];
	for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
	const content = Buffer.concat(chunks);
	if (crc32(content) !== entry.crc32) throw refusals.corrupt(path);
	return content;
}
