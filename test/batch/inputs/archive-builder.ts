import { crc32, deflateRawSync } from "node:zlib";

/** An entry of an archive as some packer writes it. */
export interface Packed {
	/** Text is written as UTF-8 and marked so; bytes are written as they are, without a mark. */
	readonly name: string | Buffer;
	readonly content: string | Buffer;
	/** Unix mode, as `ls` shows it; regular files without. */
	readonly mode?: number;
	readonly encrypted?: boolean;
	/** The size that the directory says the content inflates to. */
	readonly claimed?: number;
	/** Further fields of the directory (APPNOTE 4.5). */
	readonly extra?: Buffer;
	/** The checksum is another. */
	readonly damaged?: boolean;
}

const UNIX = 3;

/** Bytes of a zip archive: local headers, then the directory (APPNOTE 4.3). `overlap`: all lie in one place. */
export function archive(entries: readonly Packed[], overlap = false): Buffer {
	const locals: Buffer[] = [];
	const directory: Buffer[] = [];
	let offset = 0;
	for (const { name, content, mode, encrypted, claimed, extra, damaged } of entries) {
		const bytes = Buffer.from(content);
		const packed = deflateRawSync(bytes);
		const file = Buffer.from(name);
		const common = Buffer.alloc(26);
		common.writeUInt16LE(20, 0);
		common.writeUInt16LE((typeof name === "string" ? 0x800 : 0) | (encrypted ? 1 : 0), 2);
		common.writeUInt16LE(8, 4);
		common.writeUInt32LE((crc32(bytes) ^ (damaged ? 1 : 0)) >>> 0, 10);
		common.writeUInt32LE(packed.length, 14);
		common.writeUInt32LE(claimed ?? bytes.length, 18);
		common.writeUInt16LE(file.length, 22);
		const entry = Buffer.concat([Buffer.from("PK\u0001\u0002"), Buffer.alloc(42), file]);
		entry.writeUInt16LE((UNIX << 8) | 20, 4);
		common.copy(entry, 6);
		entry.writeUInt16LE(extra?.length ?? 0, 30);
		entry.writeUInt32LE(((mode ?? 0o100644) << 16) >>> 0, 38);
		entry.writeUInt32LE(offset, 42);
		directory.push(Buffer.concat([entry, extra ?? Buffer.alloc(0)]));
		if (overlap && locals.length > 0) continue;
		const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), common, file, packed]);
		locals.push(local);
		if (!overlap) offset += local.length;
	}
	const names = Buffer.concat(directory);
	const end = Buffer.alloc(18);
	end.writeUInt16LE(directory.length, 4);
	end.writeUInt16LE(directory.length, 6);
	end.writeUInt32LE(names.length, 8);
	end.writeUInt32LE(
		locals.reduce((sum, local) => sum + local.length, 0),
		12,
	);
	return Buffer.concat([...locals, names, Buffer.from("PK\u0005\u0006"), end]);
}
