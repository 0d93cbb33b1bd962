import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { convertToDocx } from "../../../src/ingest/doc/soffice.ts";
import { ingest } from "../../../src/ingest/index.ts";
import type { ImportOptions } from "../../../src/ingest/reader.ts";
import { reflow } from "../../../src/reflow/index.ts";
import { listed, word } from "../docx-builder.ts";

const bytes = readFileSync(
	join(import.meta.dirname, "../../../fixtures/jianglin-welfare-2022/source.doc"),
);
const PATH = process.env["PATH"] ?? "";
const installed = PATH.split(delimiter).some((folder) => {
	try {
		return readdirSync(folder).includes("soffice");
	} catch {
		return false;
	}
});

let folder = "";
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "ziping-test-"));
	vi.stubEnv("PATH", folder);
	vi.stubEnv("TMPDIR", folder);
	vi.stubEnv("ZIPING_SOFFICE", "");
});
afterEach(() => {
	vi.unstubAllEnvs();
	expect(readdirSync(folder).filter((name) => name.startsWith("ziping-doc-"))).toEqual([]);
	rmSync(folder, { recursive: true });
});

/** Puts a program named soffice on PATH; `$out` is the folder that it is told to write to. */
function install(script: string): void {
	const find = 'out=""; for a in "$@"; do [ "$b" = --outdir ] && out="$a"; b="$a"; done';
	writeFileSync(join(folder, "soffice"), `#!/bin/sh\nPATH=/usr/bin:/bin\n${find}\n${script}\n`);
	chmodSync(join(folder, "soffice"), 0o755);
}

async function read(options: ImportOptions = {}) {
	const report = await ingest({ path: "a.doc", bytes }, options);
	const [said] = report.diagnostics;
	return { text: reflow(report).text, format: report.source.format, said };
}

const DOCX = word({
	body: listed(1, 0, "基本情况"),
	numbering:
		'<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
});

test("what LibreOffice gives is read as .docx, and the record is that of the old file", async () => {
	writeFileSync(join(folder, "given.docx"), DOCX);
	install(`cp "${join(folder, "given.docx")}" "$out/report.docx"`);
	const { text, format, said } = await read();
	expect([text, format, said?.code]).toEqual(["一、基本情况", "doc", "old-word-converted"]);
});

test.for([
	["it is not installed", null, {}, "未安装"],
	["it fails", "exit 1", {}, "未能转换"],
	["it says done and gives nothing", "exit 0", {}, "未能转换"],
	["it gives no document", 'echo no > "$out/report.docx"', {}, "未能转换"],
	["it is switched off", "exit 1", { soffice: false }, "按设置"],
] as const)("%s: the file is read without it", async ([, script, options, reason]) => {
	if (script !== null) install(script);
	const { text, said } = await read(options);
	expect(text).toContain("资金来源");
	expect(said?.code).toBe("old-word-reduced");
	expect(said?.message).toContain(reason);
});

test("the environment switches it off, and names another", async () => {
	install("exit 1");
	vi.stubEnv("ZIPING_SOFFICE", "off");
	expect((await read()).said?.message).toContain("按设置");
	vi.stubEnv("ZIPING_SOFFICE", join(folder, "no-such-program"));
	expect((await read()).said?.message).toContain("未安装");
});

test("one that does not end is killed, with what it started", async () => {
	install(`sleep 600 & echo $! > "${join(folder, "started")}"; wait`);
	expect(await convertToDocx(bytes, { deadlineMs: 700 })).toBe("late");
	const started = Number(readFileSync(join(folder, "started"), "utf8"));
	const state = (): string => {
		try {
			return /\) (\S)/u.exec(readFileSync(`/proc/${started}/stat`, "utf8"))?.[1] ?? "";
		} catch {
			return "gone";
		}
	};
	await vi.waitFor(() => expect(["gone", "Z", "X"]).toContain(state()), 5_000);
});

test.skipIf(!installed)(
	"LibreOffice itself gives the same text, two at once",
	async () => {
		vi.stubEnv("PATH", PATH);
		const [first, second] = await Promise.all([read(), read()]);
		expect(first.said?.code).toBe("old-word-converted");
		expect(second).toEqual(first);
		expect(first.text).toBe((await read({ soffice: false })).text);
	},
	60_000,
);
