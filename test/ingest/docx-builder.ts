import { crc32 } from "node:zlib";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A zip of stored parts: local headers, then the directory (APPNOTE 4.3). */
export function zip(parts: Readonly<Record<string, string>>): Uint8Array {
	const locals: Buffer[] = [];
	const directory: Buffer[] = [];
	let offset = 0;
	for (const [name, text] of Object.entries(parts)) {
		const content = Buffer.from(text);
		const file = Buffer.from(name);
		const common = Buffer.alloc(26);
		common.writeUInt16LE(20, 0);
		common.writeUInt16LE(0x800, 2);
		common.writeUInt32LE(crc32(content), 10);
		common.writeUInt32LE(content.length, 14);
		common.writeUInt32LE(content.length, 18);
		common.writeUInt16LE(file.length, 22);
		const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), common, file, content]);
		const place = Buffer.alloc(14);
		place.writeUInt32LE(offset, 10);
		directory.push(Buffer.concat([Buffer.from("PK\u0001\u0002\u0014\u0000"), common, place, file]));
		locals.push(local);
		offset += local.length;
	}
	const names = Buffer.concat(directory);
	const end = Buffer.alloc(18);
	end.writeUInt16LE(directory.length, 4);
	end.writeUInt16LE(directory.length, 6);
	end.writeUInt32LE(names.length, 8);
	end.writeUInt32LE(offset, 12);
	return Buffer.concat([...locals, names, Buffer.from("PK\u0005\u0006"), end]);
}

interface DocumentParts {
	readonly body: string;
	readonly numbering?: string;
	readonly styles?: string;
	readonly footnotes?: string;
}

/** A Word document of the given parts. */
export function word({ body, numbering, styles, footnotes }: DocumentParts): Uint8Array {
	const part = (root: string, inner: string | undefined): string =>
		`<?xml version="1.0"?><w:${root} ${W}>${inner ?? ""}</w:${root}>`;
	return zip({
		"[Content_Types].xml":
			'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
		"word/document.xml": part("document", `<w:body>${body}</w:body>`),
		"word/numbering.xml": part("numbering", numbering),
		"word/styles.xml": part("styles", styles),
		"word/footnotes.xml": part("footnotes", footnotes),
	});
}

export const p = (text: string, properties = ""): string =>
	`<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
export const listed = (list: number, level: number, text: string): string =>
	p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
export const cell = (text: string, properties = ""): string =>
	`<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
export const row = (...cells: readonly string[]): string => `<w:tr>${cells.join("")}</w:tr>`;
export const table = (...rows: readonly string[]): string => `<w:tbl>${rows.join("")}</w:tbl>`;
