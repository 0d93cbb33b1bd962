import { expect, test } from "vitest";
import { ImportError } from "../../src/errors.ts";
import { ingest } from "../../src/ingest/index.ts";

const TEXT =
	"石桥县档案馆2022年度单位整体支出绩效自评报告\r\n全年预算数286.40万元，执行率96.00%。\r\n";
const lines = [
	"石桥县档案馆2022年度单位整体支出绩效自评报告",
	"全年预算数286.40万元，执行率96.00%。",
];

const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
	const bytes = new Uint8Array(text.length * 2);
	const view = new DataView(bytes.buffer);
	for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian);
	return bytes;
};
/** Inverts the platform's decoder, which has no encoder. */
const GB18030 = new Map<string, readonly number[]>();
for (let lead = 0x81; lead <= 0xfe; lead++) {
	for (let trail = 0x40; trail <= 0xfe; trail++) {
		const char = new TextDecoder("gb18030").decode(Uint8Array.of(lead, trail));
		if (char.length === 1 && !GB18030.has(char)) GB18030.set(char, [lead, trail]);
	}
}
const gb18030 = (text: string): Uint8Array =>
	Uint8Array.from(
		[...text].flatMap((char) =>
			char.charCodeAt(0) < 0x80 ? [char.charCodeAt(0)] : (GB18030.get(char) ?? []),
		),
	);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

test.for([
	["utf-8", utf8(TEXT)],
	["utf-8", utf8(`\ufeff${TEXT}`)],
	["utf-16le", utf16(`\ufeff${TEXT}`, true)],
	["utf-16be", utf16(`\ufeff${TEXT}`, false)],
	["utf-16le", utf16(TEXT, true)],
	["gb18030", gb18030(TEXT)],
] as const)("reads %s", async ([encoding, bytes]) => {
	const { source, lines: found, diagnostics } = await ingest({ path: "a.txt", bytes });
	expect(source.encoding).toBe(encoding);
	expect(found.map(({ text }) => text).slice(0, 2)).toEqual(lines);
	expect(diagnostics).toEqual([]);
});

test.for([
	["gb18030", gb18030(TEXT.trim()).slice(0, -1)],
	["utf-8", utf8(TEXT.trim()).slice(0, -1)],
] as const)("%s that ends inside a character is read and said", async ([encoding, bytes]) => {
	const { source, lines: found, diagnostics } = await ingest({ path: "a.txt", bytes });
	expect(source.encoding).toBe(encoding);
	expect(found[1]?.text).toBe(lines[1]?.slice(0, -1));
	expect(diagnostics.map(({ code }) => code)).toEqual(["cut-in-character"]);
});

test("a form feed begins a page; lines keep their numbers", async () => {
	const { source, lines: found } = await ingest({
		path: "a.txt",
		bytes: utf8("第一页\n\f第二页\n\n末行\f"),
	});
	expect(source.pages).toBe(2);
	const printed = found.filter(({ text }) => text !== "");
	expect(printed.map(({ text, page, line }) => [text, page, line])).toEqual([
		["第一页", 1, 1],
		["第二页", 2, 2],
		["末行", 2, 4],
	]);
});

const garbage = Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919 + (i >> 3) * 104729) & 0xff);

test.for([
	["empty-file", new Uint8Array()],
	["not-text", garbage],
	["no-text", utf8(" \n\u3000\n")],
	["unsupported-format", utf8("{\\rtf1 …")],
	["unsupported-format", utf8("<!DOCTYPE html><html><body>404 页面不存在")],
	["unsupported-format", Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 0)],
] as const)("refuses with %s", async ([code, bytes]) => {
	const refused = ingest({ path: "报告.txt", bytes });
	await expect(refused).rejects.toBeInstanceOf(ImportError);
	await expect(refused).rejects.toMatchObject({ code, path: "报告.txt" });
});
