/** Sector numbers from here on mean an end, not a sector ([MS-CFB] 2.1). */
const LAST_SECTOR = 0xfffffffa;
const HEADER = 512;
const LISTED_IN_HEADER = 109;

/**
 * Whether a chain of sectors in an OLE container leads back to itself ([MS-CFB] 2.3, 2.4). A reader that
 * follows such a chain never comes to its end.
 */
export function chainsLoop(bytes: Uint8Array): boolean {
	if (bytes.length < HEADER) return false;
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const size = 2 ** view.getUint16(30, true);
	if (size < 64 || size > 4096) return false;
	const wordsOf = (sector: number): number[] => {
		const from = (sector + 1) * size;
		if (from + size > bytes.length) return [];
		return Array.from({ length: size / 4 }, (_, i) => view.getUint32(from + i * 4, true));
	};
	const listed = Array.from({ length: LISTED_IN_HEADER }, (_, i) =>
		view.getUint32(76 + i * 4, true),
	);
	for (let at = view.getUint32(68, true), left = bytes.length / size; at < LAST_SECTOR; left--) {
		const words = wordsOf(at);
		if (left < 0) return true;
		listed.push(...words.slice(0, -1));
		at = words.at(-1) ?? LAST_SECTOR;
	}
	const table = listed.filter((sector) => sector < LAST_SECTOR).flatMap(wordsOf);
	if (leadsBack(table)) return true;
	const small: number[] = [];
	for (let at = view.getUint32(60, true); at < LAST_SECTOR; at = table[at] ?? LAST_SECTOR)
		small.push(...wordsOf(at));
	return leadsBack(small);
}

/** Whether following `next` from any place comes back to a place on the way. */
function leadsBack(next: readonly number[]): boolean {
	const walkOf = new Uint32Array(next.length);
	for (let start = 0; start < next.length; start++) {
		let at = start;
		while (at < next.length && walkOf[at] === 0) {
			walkOf[at] = start + 1;
			at = next[at] ?? next.length;
		}
		if (at < next.length && walkOf[at] === start + 1) return true;
	}
	return false;
}
