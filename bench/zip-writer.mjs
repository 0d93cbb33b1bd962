import { crc32, deflateRawSync } from "node:zlib";

/** Bytes of a zip of named contents: local headers, then the directory (APPNOTE 4.3). */
export function zip(parts) {
	const locals = [];
	const directory = [];
	let offset = 0;
	for (const [name, content] of parts) {
		const packed = deflateRawSync(content);
		const file = Buffer.from(name);
		const common = Buffer.alloc(26);
		common.writeUInt16LE(20, 0);
		common.writeUInt16LE(0x800, 2);
		common.writeUInt16LE(8, 4);
		common.writeUInt32LE(crc32(content), 10);
		common.writeUInt32LE(packed.length, 14);
		common.writeUInt32LE(content.length, 18);
		common.writeUInt16LE(file.length, 22);
		const place = Buffer.alloc(14);
		place.writeUInt32LE(offset, 10);
		locals.push(Buffer.concat([Buffer.from("PK\u0003\u0004"), common, file, packed]));
		directory.push(Buffer.concat([Buffer.from("PK\u0001\u0002\u0014\u0000"), common, place, file]));
		offset += locals.at(-1).length;
	}
	const names = Buffer.concat(directory);
	const end = Buffer.alloc(18);
	end.writeUInt16LE(directory.length, 4);
	end.writeUInt16LE(directory.length, 6);
	end.writeUInt32LE(names.length, 8);
	end.writeUInt32LE(offset, 12);
	return Buffer.concat([...locals, names, Buffer.from("PK\u0005\u0006"), end]);
}
