import { crc32 } from "node:zlib";
import yauzl from "yauzl";
import { ImportError } from "../../errors.ts";

/** No report inflates to more; a bomb does. */
const MOST_BYTES = 200 * 1024 * 1024;
/** Text packs to a tenth or a twentieth; beyond this a part of some size is a bomb. */
const HIGHEST_RATIO = 200;
const SMALL_BYTES = 20 * 1024 * 1024;
const MOST_ENTRIES = 10_000;

/** The parts of a Word file that hold text, by name. */
export type Parts = ReadonlyMap<string, string>;

/** Whether the directory of a zip names the part that makes it a Word document. */
export const namesDocument = (bytes: Uint8Array): boolean =>
	Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes("word/document.xml");

/**
 * Reads the wanted parts and nothing else, sizes judged before and while inflating.
 * @throws ImportError `corrupt`, `too-large`
 */
export async function readParts(
	path: string,
	bytes: Uint8Array,
	wanted: ReadonlySet<string>,
): Promise<Parts> {
	const parts = new Map<string, string>();
	const zip = await open(path, bytes);
	let total = 0;
	let entries = 0;
	for await (const entry of zip.eachEntry()) {
		const name = entry.fileName.toString();
		if (++entries > MOST_ENTRIES) throw tooLarge(path);
		if (!wanted.has(name)) continue;
		total += entry.uncompressedSize;
		const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
		const bomb = ratio > HIGHEST_RATIO && entry.uncompressedSize > SMALL_BYTES;
		if (total > MOST_BYTES || bomb) throw tooLarge(path);
		parts.set(name, await read(path, zip, entry));
	}
	return parts;
}

/** Opens by central directory; names are taken as bytes, for nothing is ever written under them. */
async function open(path: string, bytes: Uint8Array): Promise<yauzl.ZipFile> {
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	try {
		return await yauzl.fromBufferPromise(buffer, { lazyEntries: true, decodeStrings: false });
	} catch (cause) {
		throw corrupt(path, cause);
	}
}

async function read(path: string, zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<string> {
	const chunks: Buffer[] = [];
	try {
		for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
	} catch (cause) {
		throw corrupt(path, cause);
	}
	const content = Buffer.concat(chunks);
	if (crc32(content) !== entry.crc32) throw corrupt(path);
	return new TextDecoder("utf-8").decode(content);
}

export const corrupt = (path: string, cause?: unknown): ImportError =>
	new ImportError(
		"corrupt",
		path,
		"Word 文件已损坏，无法读出正文。请用 Word 或 WPS 打开并另存后重试。",
		{ cause },
	);

const tooLarge = (path: string): ImportError =>
	new ImportError(
		"too-large",
		path,
		"Word 文件解压后过大，不像一份报告，已停止读取。请确认文件来源。",
	);
