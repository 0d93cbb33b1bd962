/** What the first bytes say a file is, whatever its name says. */
export type Content = "empty" | "pdf" | "zip" | "ole" | "rtf" | "html" | "image" | "text";

const startsWith = (bytes: Uint8Array, signature: readonly number[], at = 0): boolean =>
	signature.every((byte, i) => bytes[at + i] === byte);

const ascii = (text: string): number[] => [...text].map((char) => char.charCodeAt(0));

const SIGNATURES: readonly (readonly [Content, readonly number[]])[] = [
	["zip", ascii("PK\u0003\u0004")],
	["zip", ascii("PK\u0005\u0006")],
	["ole", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
	["rtf", ascii("{\\rtf")],
	["image", [0xff, 0xd8, 0xff]],
	["image", [0x89, ...ascii("PNG")]],
	["image", ascii("GIF8")],
	["image", ascii("II*\u0000")],
	["image", ascii("MM\u0000*")],
];

/** Tells the content by its signature; `text` is what is left over. */
export function sniff(bytes: Uint8Array): Content {
	if (bytes.length === 0) return "empty";
	for (const [content, signature] of SIGNATURES) if (startsWith(bytes, signature)) return content;
	const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString(
		"latin1",
	);
	// Readers accept a PDF header anywhere in the first kilobyte (ISO 32000-1, annex H, note 13).
	if (head.includes("%PDF-")) return "pdf";
	if (
		/^[\s\u00ef\u00bb\u00bf]*<(?:!doctype html|!--|html|head|body|meta|div|table|p>|\?xml)/i.test(
			head,
		)
	)
		return "html";
	return "text";
}
