import { crc32, deflateRawSync } from "node:zlib";

const W =
	'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="mc" xmlns:m="m" xmlns:v="v"';

/** How a zip is written, beyond what its parts say. */
interface Packing {
	readonly deflate?: boolean;
	/** General purpose bits; 1 for an encrypted entry. */
	readonly flags?: number;
	/** The size that the zip says each part inflates to, in place of the true one. */
	readonly claimed?: number;
}

/** A zip of parts: local headers, then the directory (APPNOTE 4.3). */
export function zip(
	parts: Readonly<Record<string, string | Uint8Array>>,
	{ deflate = false, flags = 0, claimed }: Packing = {},
): Uint8Array {
	const locals: Buffer[] = [];
	const directory: Buffer[] = [];
	let offset = 0;
	for (const [name, text] of Object.entries(parts)) {
		const content = Buffer.from(text);
		const stored = deflate ? deflateRawSync(content) : content;
		const file = Buffer.from(name);
		const common = Buffer.alloc(26);
		common.writeUInt16LE(20, 0);
		common.writeUInt16LE(0x800 | flags, 2);
		common.writeUInt16LE(deflate ? 8 : 0, 4);
		common.writeUInt32LE(crc32(content), 10);
		common.writeUInt32LE(stored.length, 14);
		common.writeUInt32LE(claimed ?? content.length, 18);
		common.writeUInt16LE(file.length, 22);
		const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), common, file, stored]);
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
	readonly endnotes?: string;
	readonly settings?: string;
}

/** A part of WordprocessingML. */
export const part = (root: string, inner = ""): string =>
	`<?xml version="1.0"?><w:${root} ${W}>${inner}</w:${root}>`;

/** A Word document of the given parts. */
export function word({ body, ...others }: DocumentParts): Uint8Array {
	const named = Object.entries(others).map(([name, inner]) => [
		`word/${name}.xml`,
		part(name, inner),
	]);
	return zip({
		"[Content_Types].xml":
			'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
		"word/document.xml": part("document", `<w:body>${body}</w:body>`),
		...Object.fromEntries(named),
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

/** A run. */
export const r = (inner: string, properties = ""): string =>
	`<w:r><w:rPr>${properties}</w:rPr>${inner}</w:r>`;
export const t = (text: string): string => `<w:t xml:space="preserve">${text}</w:t>`;
/** A mark of a complex field. */
export const mark = (type: "begin" | "separate" | "end"): string =>
	r(`<w:fldChar w:fldCharType="${type}"/>`);
/** A complex field. */
export const field = (instruction: string, result: string): string =>
	`${mark("begin")}${r(`<w:instrText>${instruction}</w:instrText>`)}${mark("separate")}${result}${mark("end")}`;
