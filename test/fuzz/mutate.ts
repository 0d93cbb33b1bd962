import { below, pick, type Random } from "./random.ts";

type Mutation = (bytes: Buffer, random: Random) => Buffer;

/** Where a stretch of at most `longest` bytes begins and ends. */
function stretch(bytes: Buffer, random: Random, longest: number): [number, number] {
	const from = below(random, bytes.length + 1);
	return [from, Math.min(bytes.length, from + 1 + below(random, longest))];
}

const flipBits: Mutation = (bytes, random) => {
	const changed = Buffer.from(bytes);
	for (let n = 1 + below(random, 16); n > 0 && changed.length > 0; n--) {
		const at = below(random, changed.length);
		changed[at] = (changed[at] ?? 0) ^ (1 << below(random, 8));
	}
	return changed;
};
const cutOff: Mutation = (bytes, random) => bytes.subarray(0, below(random, bytes.length + 1));
const leaveOut: Mutation = (bytes, random) => {
	const [from, to] = stretch(bytes, random, 400);
	return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
};
const repeat: Mutation = (bytes, random) => {
	const [from, to] = stretch(bytes, random, 400);
	const times = 1 + below(random, 60);
	const part = bytes.subarray(from, to);
	return Buffer.concat([
		bytes.subarray(0, to),
		...Array.from({ length: times }, () => part),
		bytes.subarray(to),
	]);
};
const noise: Mutation = (bytes, random) => {
	const at = below(random, bytes.length + 1);
	const added = Buffer.from(
		Array.from({ length: 1 + below(random, 64) }, () => below(random, 256)),
	);
	return Buffer.concat([bytes.subarray(0, at), added, bytes.subarray(at)]);
};
const swapParts: Mutation = (bytes, random) => {
	const [a, b] = stretch(bytes, random, 300);
	const [c, d] = stretch(bytes, random, 300);
	if (c < b) return noise(bytes, random);
	return Buffer.concat([
		bytes.subarray(0, a),
		bytes.subarray(c, d),
		bytes.subarray(b, c),
		bytes.subarray(a, b),
		bytes.subarray(d),
	]);
};

/** Numbers that break sizes, counts and offsets. */
const NUMBERS = ["0", "-1", "1", "99999999", "4294967295", "2147483648", "1e308", "65536", "００"];
const otherNumber: Mutation = (bytes, random) => {
	const found = [...bytes.toString("latin1").matchAll(/[0-9]{1,12}/g)];
	if (found.length === 0) return noise(bytes, random);
	const { 0: digits, index } = pick(random, found);
	const other = Buffer.from(pick(random, NUMBERS));
	return Buffer.concat([bytes.subarray(0, index), other, bytes.subarray(index + digits.length)]);
};

const ANYWHERE = [flipBits, cutOff, leaveOut, repeat, noise, swapParts, otherNumber, otherNumber];

/** One to four mutations of bytes of any kind. */
export function mutate(bytes: Uint8Array, random: Random): Buffer {
	let changed: Buffer = Buffer.from(bytes);
	for (let n = 1 + below(random, 4); n > 0; n--) changed = pick(random, ANYWHERE)(changed, random);
	return changed;
}

/** Pieces that a text, an element or a content stream may trip over. */
const PIECES = [
	"万元",
	"，，。。",
	"（（（（",
	"）",
	"%",
	"９９．９％",
	"１，２３４．５６",
	"000000000000000000000000000000",
	"9".repeat(400),
	"一、".repeat(40),
	"（一）".repeat(40),
	"其中：",
	"\u0000",
	"\uffff",
	"\ud83d",
	"\u202e",
	"\f",
	"\r\n\r\n",
	" ".repeat(300),
	"亿".repeat(30),
	"增加减少持平",
	"÷0",
];

/** Mutations of text by characters: it stays text. */
export function mutateText(text: string, random: Random): string {
	let changed = text;
	for (let n = 1 + below(random, 8); n > 0; n--) {
		const from = below(random, changed.length + 1);
		const to = Math.min(changed.length, from + below(random, 40));
		const part = changed.slice(from, to);
		const middle = pick(random, [
			() => "",
			() => pick(random, PIECES),
			() => part.repeat(1 + below(random, 12)),
			() => [...part].reverse().join(""),
			() => part.replace(/[0-9]/g, () => String(below(random, 10))),
		])();
		changed = changed.slice(0, from) + middle + changed.slice(to);
	}
	return changed;
}

/** Mutations of XML: elements and attributes left out, doubled, nested, and their values changed. */
export function mutateXml(xml: string, random: Random): string {
	let changed = xml;
	for (let n = 1 + below(random, 6); n > 0; n--) {
		const tags = [...changed.matchAll(/<[^>]{1,400}>/g)];
		if (tags.length === 0) return changed;
		const { 0: tag, index } = pick(random, tags);
		const other = pick(random, [
			() => "",
			() => tag + tag,
			() => tag.repeat(200),
			() => pick(random, tags)[0],
			() => tag.replace(/"[^"]*"/, `"${pick(random, NUMBERS)}"`),
			() => tag.replace(/"[^"]*"/, `"${pick(random, PIECES).replace(/[<"&]/g, "")}"`),
			() => tag + pick(random, PIECES),
			() => `<!--${tag}-->`,
			() => `&${pick(random, ["amp", "x", "lt", "#0", "#x110000"])};`,
		])();
		changed = changed.slice(0, index) + other + changed.slice(index + tag.length);
	}
	return changed;
}
