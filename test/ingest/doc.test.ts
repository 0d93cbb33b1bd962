import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ingest } from "../../src/ingest/index.ts";

const bad = join(import.meta.dirname, "../bad");
const good = join(import.meta.dirname, "../../fixtures/jianglin-welfare-2022/source.doc");

test("an old Word file gives its table, and says what it cannot give", async () => {
	const input = { path: "a.doc", bytes: readFileSync(good) };
	const { source, tables, lines, diagnostics } = await ingest(input, { soffice: false });
	expect(source.format).toBe("doc");
	const [head] = tables[0]?.rows ?? [];
	expect(head?.map((cell) => cell.lines.map((at) => lines[at]?.text).join(""))).toEqual([
		...["资金来源", "全年预算数", "全年执行数", "执行率", "备注"],
	]);
	expect(diagnostics.map(({ code }) => code)).toEqual(["old-word-reduced"]);
});

test("it is told by its content, not by its name", async () => {
	const { source, diagnostics } = await ingest({ path: "a.txt", bytes: readFileSync(good) });
	expect(source.format).toBe("doc");
	expect(diagnostics.map(({ code }) => code)).toContain("content-not-as-named");
});

test("a file that breaks off is corrupt", async () => {
	const read = ingest({ path: "a.doc", bytes: readFileSync(join(bad, "truncated.doc")) });
	await expect(read).rejects.toMatchObject({ code: "corrupt" });
});

test("another OLE container is no report", async () => {
	const bytes = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0);
	await expect(ingest({ path: "a.doc", bytes })).rejects.toMatchObject({
		code: "unsupported-format",
	});
});

test("a chain of sectors that leads back to itself is corrupt, and is not followed", async () => {
	const bytes = readFileSync(good);
	const table = (bytes.readUInt32LE(76) + 1) * 2 ** bytes.readUInt16LE(30);
	const first = bytes.readUInt32LE(48);
	bytes.writeUInt32LE(first, table + first * 4);
	await expect(ingest({ path: "a.doc", bytes })).rejects.toMatchObject({ code: "corrupt" });
});
