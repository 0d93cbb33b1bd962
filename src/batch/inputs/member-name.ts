import { crc32 } from "node:zlib";
import { decodeName } from "./file-name.ts";
import type { Member } from "./zip.ts";

/** APPNOTE 4.4.4, bit 11: the name is UTF-8. */
const UTF8_FLAG = 0x800;
/** APPNOTE 4.6.9: Info-ZIP Unicode Path Extra Field: version, checksum of the name, name in UTF-8. */
const UNICODE_PATH = 0x7075;

/**
 * The path of an entry as people read it. Without a mark of UTF-8 the standard says code page 437, but archives
 * packed under a Chinese Windows hold GBK.
 */
export function memberName({ fileNameRaw, generalPurposeBitFlag, extraFields }: Member): string {
	const unicode = extraFields.find(({ id }) => id === UNICODE_PATH)?.data;
	if (unicode && unicode.length > 5 && unicode.readUInt32LE(1) === crc32(fileNameRaw))
		return unified(unicode.toString("utf8", 5));
	const isUtf8 = (generalPurposeBitFlag & UTF8_FLAG) !== 0;
	return unified(isUtf8 ? fileNameRaw.toString("utf8") : decodeName(fileNameRaw));
}

const unified = (name: string): string => name.replaceAll("\\", "/");

/** Whether a path would lead out of a folder that it is unpacked into. */
export const leadsOut = (path: string): boolean =>
	/^(?:\/|[A-Za-z]:)/u.test(path) || path.split("/").includes("..") || path.includes("\0");
