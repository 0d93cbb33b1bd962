/** The names in the root of an OLE container ([MS-CFB] 2.2 to 2.6), read without trusting any of it. */

const HEADER = 512;
const ENTRY = 128;
const FREE = 0xffffffff;
/** Sectors in a chain and entries in a directory are not more in any document. */
const MOST_STEPS = 20_000;

/**
 * Streams and storages right under the root: what the container is, not what it holds inside. Null where
 * the directory is cut off or damaged.
 */
export function rootNames(bytes: Uint8Array): ReadonlySet<string> | null {
	if (bytes.length < HEADER) return null;
	const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const size = 2 ** file.readUInt16LE(30);
	if (size !== 512 && size !== 4096) return null;
	const directory = chain(file, size, file.readUInt32LE(48));
	if (directory === null) return null;
	const names = new Set<string>();
	const open = [childOf(directory, 0)];
	for (let steps = 0; open.length > 0; steps++) {
		const at = open.pop() ?? FREE;
		if (at === FREE) continue;
		if (steps > MOST_STEPS || (at + 1) * ENTRY > directory.length) return null;
		names.add(nameOf(directory, at));
		open.push(directory.readUInt32LE(at * ENTRY + 68), directory.readUInt32LE(at * ENTRY + 72));
	}
	return names;
}

const childOf = (directory: Buffer, at: number): number =>
	directory.length < ENTRY ? FREE : directory.readUInt32LE(at * ENTRY + 76);

function nameOf(directory: Buffer, at: number): string {
	const length = Math.min(64, directory.readUInt16LE(at * ENTRY + 64));
	return directory.toString("utf16le", at * ENTRY, at * ENTRY + Math.max(0, length - 2));
}

/** The sectors of a chain, joined; null where it leaves the file. */
function chain(file: Buffer, size: number, start: number): Buffer | null {
	const sectors: Buffer[] = [];
	let sector = start;
	for (let steps = 0; sector < 0xfffffffa; steps++) {
		const from = (sector + 1) * size;
		if (steps > MOST_STEPS || from + size > file.length) return null;
		sectors.push(file.subarray(from, from + size));
		const next = nextOf(file, size, sector);
		if (next === null) return null;
		sector = next;
	}
	return Buffer.concat(sectors);
}

/** The header names the first 109 sectors of the table of sectors; documents of reports need no more. */
const IN_HEADER = 109;

function nextOf(file: Buffer, size: number, sector: number): number | null {
	const perSector = size / 4;
	const index = Math.floor(sector / perSector);
	if (index >= IN_HEADER) return null;
	const table = file.readUInt32LE(76 + index * 4);
	const at = (table + 1) * size + (sector % perSector) * 4;
	return table === FREE || at + 4 > file.length ? null : file.readUInt32LE(at);
}
