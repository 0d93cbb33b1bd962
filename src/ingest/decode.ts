/** Text with the name of the encoding it was read by. */
export interface Decoded {
	readonly text: string;
	readonly encoding: "utf-8" | "utf-16le" | "utf-16be" | "gb18030" | "big5";
	readonly byteOrderMark: boolean;
	/** Bytes at the end that are the beginning of a character that was cut off. */
	readonly cutBytes: number;
}

type Encoding = Decoded["encoding"];

const MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
	["utf-8", [0xef, 0xbb, 0xbf]],
	["utf-16le", [0xff, 0xfe]],
	["utf-16be", [0xfe, 0xff]],
];

/** Longest character in bytes, less one: what a cut file can leave behind. */
const TAIL: Record<Encoding, number> = {
	"utf-8": 3,
	"utf-16le": 3,
	"utf-16be": 3,
	gb18030: 3,
	big5: 1,
};

/**
 * Decodes plain text without guessing: a byte order mark decides; else UTF-8 and GB18030 are tried
 * strictly, and GB18030, which accepts almost any bytes, only where the result reads as Chinese.
 * Returns null where nothing fits.
 */
export function decode(bytes: Uint8Array): Decoded | null {
	for (const [encoding, mark] of MARKS) {
		if (!mark.every((byte, i) => bytes[i] === byte)) continue;
		const read = strict(bytes.subarray(mark.length), encoding);
		return read && { ...read, byteOrderMark: true };
	}
	const wide = utf16WithoutMark(bytes);
	const tried = (wide ? [wide] : (["utf-8", "gb18030", "big5"] as const)).flatMap(
		(encoding) => strict(bytes, encoding) ?? [],
	);
	const plausible = tried.filter((read) => isText(read.text));
	const utf = plausible.find((read) => read.encoding.startsWith("utf"));
	return utf ?? mostCommonHan(plausible);
}

function strict(bytes: Uint8Array, encoding: Encoding): Decoded | null {
	for (let cut = 0; cut <= TAIL[encoding] && cut < Math.max(1, bytes.length); cut++) {
		try {
			const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
			const text = decoder.decode(bytes.subarray(0, bytes.length - cut));
			return { text, encoding, byteOrderMark: false, cutBytes: cut };
		} catch {
			// Not this encoding, or cut in a character: try once more without the last byte.
		}
	}
	return null;
}

/** Half of the bytes of ASCII in UTF-16 are zero, on the even or on the odd side. */
function utf16WithoutMark(bytes: Uint8Array): Encoding | null {
	const sample = bytes.subarray(0, 4096);
	const zeros = [0, 0];
	sample.forEach((byte, i) => {
		if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
	});
	const [even = 0, odd = 0] = zeros;
	if (Math.max(even, odd) < sample.length / 100 + 1) return null;
	return even > odd ? "utf-16be" : "utf-16le";
}

/** No control characters but layout, and hardly any replacement or private characters. */
function isText(text: string): boolean {
	const controls = text.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f]/gu)?.length ?? 0;
	const foreign = text.match(/[\ufffd\ue000-\uf8ff]/gu)?.length ?? 0;
	return controls * 200 <= text.length && foreign * 20 <= text.length;
}

/** The 3,755 characters of GB 2312 level 1 are the common ones; their lead bytes are B0 to D7. */
const LEVEL_1 = new Set(
	Array.from({ length: 0xd8 - 0xb0 }, (_, row) =>
		Array.from({ length: 94 }, (_, cell) =>
			new TextDecoder("gb18030").decode(Uint8Array.of(0xb0 + row, 0xa1 + cell)),
		),
	).flat(),
);

/** Characters of running Chinese text, simplified or traditional. */
const FREQUENT =
	/[的一是在有和人不了为年中国大上個个会會出全政部支务務工作目标標情况況资資金预預算]/u;

function mostCommonHan(candidates: readonly Decoded[]): Decoded | null {
	const scored = candidates.map((read) => {
		const han = [...read.text.slice(0, 20_000)].filter((char) => /\p{Script=Han}/u.test(char));
		const common = han.filter((char) => LEVEL_1.has(char)).length;
		const frequent = han.filter((char) => FREQUENT.test(char)).length;
		return { read, share: (common + 2 * frequent) / Math.max(1, han.length), han: han.length };
	});
	const [best] = scored.sort((a, b) => b.share - a.share);
	return best && best.han > 0 && best.share >= 0.6 ? best.read : null;
}
