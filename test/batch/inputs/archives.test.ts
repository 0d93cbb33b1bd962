import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { crc32 } from "node:zlib";
import { expect, test } from "vitest";
import { unpackArchives } from "../../../src/batch/inputs/archives.ts";
import { openContent } from "../../../src/batch/inputs/content.ts";
import { findReports } from "../../../src/batch/inputs/find.ts";
import { rootOf } from "../../../src/batch/inputs/root.ts";
import { groupSame } from "../../../src/batch/inputs/same.ts";
import { DEFAULT_LIMITS } from "../../../src/config.ts";
import { folderWith } from "../../cli/ziping.ts";
import { archive, type Packed } from "./archive-builder.ts";

const LINK = 0o120777;
/** 县/水务局.txt in GBK, as archives from a Chinese Windows leave it. */
const GBK = Buffer.concat([Buffer.from("cfd85ccbaecef1bed6", "hex"), Buffer.from(".txt")]);

async function found(bytes: Uint8Array, limits = DEFAULT_LIMITS) {
	const folder = folderWith({ "in/包.zip": bytes });
	const roots = [rootOf(join(folder, "in"))];
	return unpackArchives(await findReports(roots, join(folder, "out")), limits);
}

async function texts(bytes: Uint8Array): Promise<Record<string, string>> {
	const { files, errors } = await found(bytes);
	expect(errors).toEqual([]);
	const read = files.map(async (file) => [
		file.path,
		(await buffer(await openContent(file))).toString(),
	]);
	return Object.fromEntries(await Promise.all(read));
}

/** Info-ZIP Unicode Path Extra Field (APPNOTE 4.6.9). */
function unicodePath(name: Buffer, path: string): Buffer {
	const field = Buffer.alloc(9);
	field.writeUInt16LE(0x7075, 0);
	field.writeUInt16LE(5 + Buffer.byteLength(path), 2);
	field.writeUInt8(1, 4);
	field.writeUInt32LE(crc32(name), 5);
	return Buffer.concat([field, Buffer.from(path)]);
}

test("the reports of an archive by their paths, in order", async () => {
	const bytes = archive([
		{ name: "乙.txt", content: "乙" },
		{ name: "空/", content: "" },
		{ name: "甲/丙.txt", content: "丙".repeat(1_000) },
	]);
	expect(await texts(bytes)).toEqual({
		"包.zip/乙.txt": "乙",
		"包.zip/甲/丙.txt": "丙".repeat(1_000),
	});
});

test.for([
	["GBK, with the separator of Windows", GBK, undefined, "县/水务局.txt"],
	["UTF-8 without its mark", Buffer.from("水务局.txt"), undefined, "水务局.txt"],
	["UTF-8 beside the name", GBK, unicodePath(GBK, "局.txt"), "局.txt"],
	[
		"UTF-8 that belongs to another name",
		GBK,
		unicodePath(Buffer.from("x"), "局.txt"),
		"县/水务局.txt",
	],
] as const)("names: %s", async ([, name, extra, path]) => {
	const entry = { name, content: "x", ...(extra && { extra }) };
	expect(await texts(archive([entry]))).toEqual({ [`包.zip/${path}`]: "x" });
});

const refused: readonly (readonly [string, Packed, string])[] = [
	["a path that climbs", { name: "../../外.txt", content: "x" }, "unsafe-path"],
	["one with separators of Windows", { name: "..\\外.txt", content: "x" }, "unsafe-path"],
	["an absolute path", { name: "/etc/外.txt", content: "x" }, "unsafe-path"],
	["a drive", { name: "C:\\外.txt", content: "x" }, "unsafe-path"],
	["a link", { name: "链.txt", content: "/etc/passwd", mode: LINK }, "unsafe-path"],
	["a password", { name: "密.txt", content: "x", encrypted: true }, "encrypted"],
	["a bomb", { name: "弹.txt", content: Buffer.alloc(25_000_000) }, "too-large"],
];

test.for(refused)("%s is refused, the others are read", async ([, entry, code]) => {
	const others = Array.from({ length: 200 }, (_, i) => `${i * 7919}`).join();
	const { files, errors } = await found(archive([entry, { name: "好.txt", content: others }]), {
		...DEFAULT_LIMITS,
	});
	// A bomb may also be seen by the archive as a whole.
	expect(errors.map((error) => error.code)).toEqual([code]);
	expect(errors[0]?.message).toMatch(/请/u);
	if (code !== "too-large") expect(files.map(({ path }) => path)).toEqual(["包.zip/好.txt"]);
});

test("entries that lie over each other are a bomb", async () => {
	const content = Buffer.from(Array.from({ length: 5_000 }, (_, i) => i * 7919).join());
	const entries = Array.from({ length: 50 }, (_, i) => ({ name: `${i}.txt`, content }));
	const { files, errors } = await found(archive(entries, true));
	expect([files, errors.map(({ code }) => code)]).toEqual([[], ["too-large"]]);
});

test("hidden files, the Mac's shadows and what is no report are left out", async () => {
	const names = ["__MACOSX/._a.txt", ".git/a.txt", "node_modules/a.txt", "说明.md", "a.txt"];
	const { files, skipped } = await found(archive(names.map((name) => ({ name, content: name }))));
	expect(files.map(({ path }) => path)).toEqual(["包.zip/a.txt"]);
	expect(skipped).toEqual(["包.zip/说明.md"]);
});

test.for([
	["cut off", archive([{ name: "a.txt", content: "x" }]).subarray(0, -30)],
	["no archive but its beginning", Buffer.from("PK\u0003\u0004 and no more")],
] as const)("an archive that is %s is an error of its own", async ([, bytes]) => {
	const { files, errors } = await found(bytes);
	expect(files).toEqual([]);
	expect(errors).toMatchObject([{ path: "包.zip", code: "corrupt" }]);
});

test("a member that does not inflate to what the directory says is an error of its own", async () => {
	const { files } = await found(
		archive([
			{ name: "短.txt", content: "xxxx", claimed: 9 },
			{ name: "错.txt", content: "yyyy", damaged: true },
			{ name: "好.txt", content: "zzzz" },
		]),
	);
	const { groups, errors } = await groupSame(files, DEFAULT_LIMITS, { stopped: false });
	expect(groups.map((group) => group.files[0].path)).toEqual(["包.zip/好.txt"]);
	expect([...errors.values()].map(({ path, code }) => [path, code]).sort()).toEqual([
		["包.zip/短.txt", "corrupt"],
		["包.zip/错.txt", "corrupt"],
	]);
});
