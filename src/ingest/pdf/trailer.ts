/** The object that the trailer names as the root of all others. */
const CATALOG = /^\d+ \d+ obj\s*<<[^>]*\/Type\s*\/Catalog\b/;
const CATALOG_LENGTH = 400;

/**
 * The file with a trailer at its end, where all that is missing is the cross-reference table and what
 * follows it (ISO 32000-1, 7.5.4 and 7.5.5), as when a download stops short of the last bytes. Null
 * where objects are missing too, or where that cannot be told: in files with compressed objects, and
 * in encrypted ones, whose trailer holds the key.
 */
export function withTrailer(bytes: Uint8Array): Uint8Array | null {
	const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
	const end = file.lastIndexOf("endobj") + "endobj".length;
	if (!/^\s*(?:xref.*)?$/s.test(file.slice(end))) return null;
	if (/\/(?:ObjStm|XRef)\b|\/Filter\s{0,9}\/Standard\b/.test(file)) return null;
	const objects = new Map<string, number>();
	for (const { 1: number = "", index } of file.matchAll(/(?<![\d.])(\d{1,10}) \d{1,5} obj\b/g))
		objects.set(number, index);
	for (const [, number = ""] of file.matchAll(/(?<![\d.])(\d{1,10}) \d{1,5} R\b/g))
		if (!objects.has(number)) return null;
	const root = [...objects].find(([, at]) =>
		CATALOG.test(file.slice(at, at + CATALOG_LENGTH)),
	)?.[0];
	if (root === undefined) return null;
	const trailer = `\ntrailer\n<< /Root ${root} 0 R >>\nstartxref\n0\n%%EOF\n`;
	return Buffer.concat([bytes.subarray(0, end), Buffer.from(trailer, "latin1")]);
}
