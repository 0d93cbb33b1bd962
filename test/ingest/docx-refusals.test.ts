import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { ImportError } from "../../src/errors.ts";
import { ingest } from "../../src/ingest/index.ts";
import { p, part, r, word, zip } from "./docx-builder.ts";

const read = (bytes: Uint8Array) => ingest({ path: "a.docx", bytes });
const document = (body: string): string => part("document", `<w:body>${body}</w:body>`);
const nested = (depth: number): string => `${"<w:sdt>".repeat(depth)}${"</w:sdt>".repeat(depth)}`;
/** The first sector of an OLE container, and the name of one of its streams. */
const ole = (stream: string): Buffer =>
	Buffer.concat([
		Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
		Buffer.alloc(504),
		Buffer.from(stream, "utf16le"),
	]);
const whole = Buffer.from(word({ body: p("全年预算数286.40万元。") }));

test.for([
	["a zip without a document", "unsupported-format", zip({ "a.txt": "x" })],
	[
		"a workbook with a document in it",
		"corrupt",
		zip({ "xl/workbook.xml": "<a/>", "xl/embeddings/a.docx": word({ body: p("甲") }) }),
	],
	["XML that is cut off", "corrupt", zip({ "word/document.xml": "<w:document" })],
	["an empty part", "corrupt", zip({ "word/document.xml": "" })],
	["no body", "corrupt", zip({ "word/document.xml": part("document") })],
	["entities", "corrupt", zip({ "word/document.xml": '<!DOCTYPE d [<!ENTITY e "x">]><d>&e;</d>' })],
	[
		"a document type",
		"corrupt",
		zip({
			"word/document.xml": `<!DOCTYPE d>${document(p("甲"))}`.replace('<?xml version="1.0"?>', ""),
		}),
	],
	["an unknown entity", "corrupt", zip({ "word/document.xml": document(p("&x;")) })],
	["elements without end", "corrupt", zip({ "word/document.xml": document(nested(20_000)) })],
	["a zip that is cut off", "corrupt", whole.subarray(0, whole.length - 40)],
	["no text", "no-text", word({ body: p(" ") })],
	[
		"pictures alone",
		"needs-ocr",
		word({ body: `<w:p>${r("<w:pict><v:imagedata/></w:pict>")}</w:p>` }),
	],
	[
		"a password on the zip",
		"encrypted",
		zip({ "word/document.xml": document(p("甲")) }, { deflate: true, flags: 1 }),
	],
	["a password set in Word", "encrypted", ole("EncryptedPackage")],
	[
		"a part that packs too well",
		"too-large",
		zip({ "word/document.xml": document(p(" ".repeat(25_000_000))) }, { deflate: true }),
	],
	[
		"a part that is too large",
		"too-large",
		zip({ "word/document.xml": Buffer.alloc(33 * 1024 * 1024, " ") }),
	],
	[
		"a part that is larger than it says",
		"corrupt",
		zip({ "word/document.xml": document(p("甲".repeat(9_000))) }, { deflate: true, claimed: 99 }),
	],
] as const)("%s: %s", async ([, code, bytes]) => {
	await expect(read(bytes)).rejects.toBeInstanceOf(ImportError);
	await expect(read(bytes)).rejects.toMatchObject({ code, path: "a.docx" });
});

test("an old document that holds an encrypted package is not itself encrypted", async () => {
	const bytes = Buffer.concat([ole("EncryptedPackage"), Buffer.from("WordDocument", "utf16le")]);
	await expect(read(bytes)).rejects.toMatchObject({ code: "corrupt" });
});

test.for([
	["bad-crc.docx", "corrupt"],
	["billion-laughs.docx", "corrupt"],
	["xxe.docx", "corrupt"],
	["empty-zip.docx", "unsupported-format"],
	["missing-document.docx", "unsupported-format"],
	["nested-zip-named.docx", "unsupported-format"],
] as const)("%s: %s", async ([name, code]) => {
	const bytes = readFileSync(join(import.meta.dirname, "../bad", name));
	await expect(read(bytes)).rejects.toMatchObject({ code });
});

test("flipped bytes are told by the checksum", async () => {
	const bytes = Buffer.from(whole);
	bytes[bytes.indexOf("286")] = 0x39;
	await expect(read(bytes)).rejects.toMatchObject({ code: "corrupt" });
});

test("an entry with a path upwards is not touched", async () => {
	const { lines } = await read(readFileSync(join(import.meta.dirname, "../bad/zip-slip.docx")));
	expect(lines.some(({ text }) => text.includes("石桥县档案馆"))).toBe(true);
	expect(existsSync("/tmp/zip-slip-was-here.txt")).toBe(false);
});

test("a document is read under the names that other writers give its parts", async () => {
	for (const name of ["word/document2.xml", "word\\document.xml", "/word/document.xml"]) {
		const { lines } = await read(zip({ [name]: document(p("正文")) }));
		expect(lines.map(({ text }) => text)).toEqual(["正文"]);
	}
});

test("UTF-16 is read", async () => {
	const source = `\ufeff${document(p("正文")).replace('"1.0"', '"1.0" encoding="UTF-16"')}`;
	const { lines } = await read(zip({ "word/document.xml": Buffer.from(source, "utf16le") }));
	expect(lines.map(({ text }) => text)).toEqual(["正文"]);
});

test("whatever happens to the bytes, the answer is text or an ImportError", async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
			fc.nat(whole.length),
			async (changes, cut) => {
				const bytes = Buffer.from(whole.subarray(0, cut % 3 === 0 ? cut : whole.length));
				for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
				const outcome = await read(bytes).catch((error: unknown) => error);
				if (outcome instanceof Error) expect(outcome).toBeInstanceOf(ImportError);
			},
		),
		{ seed: 20_221_231, numRuns: 400 },
	);
});
