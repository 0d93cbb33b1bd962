/** The names that a zip's directory lists (APPNOTE 4.3), read without inflating anything. */

const END = Buffer.from("PK\u0005\u0006");
const ENTRY = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LONGEST_COMMENT = 0xffff;
const MOST_ENTRIES = 10_000;

/** Forward slashes, no leading one: some writers of zips do otherwise. */
export const partName = (name: string): string => name.replace(/\\/gu, "/").replace(/^\/+/u, "");

/** Names of entries as `partName` gives them; null where the directory is missing or damaged. */
export function entryNames(bytes: Uint8Array): readonly string[] | null {
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const tail = Math.max(0, buffer.length - END_LENGTH - LONGEST_COMMENT);
	const end = buffer.lastIndexOf(END);
	if (end < tail || end + END_LENGTH > buffer.length) return null;
	const count = buffer.readUInt16LE(end + 10);
	const names: string[] = [];
	let at = buffer.readUInt32LE(end + 16);
	for (let i = 0; i < Math.min(count, MOST_ENTRIES); i++) {
		if (at + ENTRY_LENGTH > end || buffer.readUInt32LE(at) !== ENTRY) return null;
		const nameLength = buffer.readUInt16LE(at + 28);
		const name = buffer.toString("utf8", at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength);
		names.push(partName(name));
		at += ENTRY_LENGTH + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
	}
	return names;
}
