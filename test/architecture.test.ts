import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path/posix";
import { expect, test } from "vitest";

const root = new URL("../src/", import.meta.url);

interface SourceFile {
	/** Relative to `src/`, with forward slashes. */
	readonly path: string;
	readonly lines: number;
	/** Without comments and the contents of strings on one line. */
	readonly code: string;
	readonly imports: readonly string[];
}

const IMPORT =
	/(?:^|[;\s])(?:import|export)\s(?:[^"';]*?\sfrom\s)?["']([^"']+)["']|import\(\s*["']([^"']+)["']|createRequire\([^)]*\)\(\s*["']([^"']+)["']/g;

function load(path: string): SourceFile {
	const text = readFileSync(new URL(path, root), "utf8");
	const uncommented = text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "$1");
	return {
		path,
		lines: text.split("\n").length - 1,
		code: uncommented.replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, '""'),
		imports: [...uncommented.matchAll(IMPORT)].map(
			(match) => match[1] ?? match[2] ?? match[3] ?? "",
		),
	};
}

const files = readdirSync(root, { recursive: true, encoding: "utf8" })
	.map((path) => path.replaceAll("\\", "/"))
	.filter((path) => path.endsWith(".ts"))
	.sort()
	.map(load);

/** The house's rooms: a folder of `src/`, or a file that stands at the top. */
const roomOf = (path: string): string => path.split("/")[0] ?? path;

const STAGES = ["ingest", "reflow", "segment", "extract", "check"];

/** What each room, or a file in it, may import beside the files of the room. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
	model: ["zod"],
	"errors.ts": ["model"],
	"config.ts": ["model"],
	text: ["model"],
	ingest: ["model", "text", "errors.ts", "config.ts", "node:"],
	reflow: ["model", "text", "config.ts"],
	segment: ["model", "text", "config.ts"],
	extract: ["model", "text", "config.ts"],
	check: ["model"],
	"pipeline.ts": [...STAGES, "model", "text", "errors.ts", "config.ts"],
	"across.ts": ["check", "model"],
	"index.ts": [
		"across.ts",
		"pipeline.ts",
		"ingest",
		"check",
		"model",
		"text",
		"errors.ts",
		"config.ts",
	],
	// The dictionary of words is a file of a package; it is the one thing that is read here.
	"text/words.ts": ["model", "nodejieba", "node:"],
	"ingest/pdf/pdfium.ts": ["model", "text", "errors.ts", "@embedpdf/pdfium", "node:"],
	"ingest/pdf/pdfjs.ts": ["model", "text", "errors.ts", "pdfjs-dist/legacy/build/pdf.mjs", "node:"],
	"ingest/doc/index.ts": ["model", "text", "errors.ts", "word-extractor", "node:"],
	"ingest/zip.ts": ["model", "text", "errors.ts", "config.ts", "yauzl", "node:"],
	"ingest/xlsx/workbook.ts": [
		"model",
		"text",
		"errors.ts",
		"exceljs",
		"exceljs/lib/xlsx/defaultnumformats.js",
	],
	"ingest/docx/xml.ts": ["model", "text", "errors.ts", "@xmldom/xmldom"],
	warehouse: ["model", "node:"],
	"warehouse/schema/column.ts": ["zod"],
	"warehouse/duckdb/append.ts": ["@duckdb/node-api"],
	"warehouse/duckdb/database.ts": ["@duckdb/node-api"],
	"warehouse/postgres/engine.ts": ["node:", "pg", "pg-copy-streams"],
	"warehouse/postgres/connect.ts": ["pg"],
	"warehouse/postgres/transactions.ts": ["pg"],
	"warehouse/sinks/postgres.ts": ["pg"],
	"warehouse/xlsx/workbook.ts": ["exceljs"],
	batch: ["across.ts", "index.ts", "ingest", "model", "text", "errors.ts", "config.ts", "node:"],
	"batch/queue.ts": ["p-queue"],
	"batch/inputs/glob.ts": ["picomatch", "node:"],
	"batch/inputs/zip.ts": ["errors.ts", "yauzl", "node:"],
	queue: ["warehouse", "batch", "model", "errors.ts", "config.ts", "node:"],
	"queue/boss.ts": ["warehouse", "pg-boss"],
	"queue/job.ts": ["zod", "node:"],
	"cli/config/schema.ts": ["model", "zod"],
	"cli/check/baseline.ts": ["batch", "model", "zod", "node:"],
	"cli/check/formats/xlsx.ts": ["model", "exceljs"],
	"cli/terminal/progress.ts": ["cli-progress"],
	cli: [
		"queue",
		"warehouse",
		"across.ts",
		"batch",
		"index.ts",
		"model",
		"text",
		"errors.ts",
		"config.ts",
		"commander",
		"node:",
	],
};

/** The room, the package or `node:` that an import names. */
function targetOf(file: SourceFile, specifier: string): string {
	if (specifier.startsWith("node:")) return "node:";
	if (!specifier.startsWith(".")) return specifier;
	return roomOf(normalize(join(dirname(file.path), specifier)));
}

const targets = (file: SourceFile) => file.imports.map((specifier) => targetOf(file, specifier));

test("imports are seen", () => {
	expect(files.length).toBeGreaterThan(20);
	expect(targets(load("model/record.ts"))).toContain("zod");
});

test("a file imports only what its room may", () => {
	const wrong = files.flatMap((file) => {
		const room = roomOf(file.path);
		const allowed = MAY_IMPORT[file.path] ?? MAY_IMPORT[room] ?? [];
		return targets(file)
			.filter((target) => target !== room && !allowed.includes(target))
			.map((target) => `${file.path} imports ${target}`);
	});
	expect(wrong).toEqual([]);
});

test.for(["nodejieba", "p-queue", "pg-boss"])("%s is imported by one file at most", (name) => {
	const importers = files.filter((file) => file.imports.includes(name));
	expect(importers.map((file) => file.path).slice(1)).toEqual([]);
});

test("no file is longer than 300 lines", () => {
	const long = files.filter((file) => file.lines > 300);
	expect(long.map((file) => `${file.path}: ${file.lines}`)).toEqual([]);
});

/** The files whose code matches, with what matched. */
const uses = (pattern: RegExp, among: readonly SourceFile[]): string[] =>
	among.flatMap((file) =>
		(file.code.match(pattern) ?? []).map((found) => `${file.path}: ${found}`),
	);

test("nobody uses `any`", () => {
	expect(uses(/[:<|&]\s*any\b(?!\s*\()|\bas\s+any\b|\bany\[\]/g, files)).toEqual([]);
});

/** Whether LibreOffice is there is a matter of the machine; the record says which way was taken. */
const ASKS_THE_MACHINE = "ingest/doc/soffice.ts";
/** A rejection that pdfjs leaves behind can be caught nowhere else. */
const HEARS_OF_REJECTIONS = "ingest/pdf/pdfjs-rejections.ts";

test("outside of batch, queue and command line nothing depends on time, place or machine", () => {
	const impure =
		/\bconsole\.|\bprocess\.|\bDate\b|\bMath\.random\b|\blocaleCompare\b|\.toLocale|\bIntl\./g;
	const exempt = [ASKS_THE_MACHINE, HEARS_OF_REJECTIONS];
	const pure = files.filter(
		({ path }) => !["batch", "queue", "cli"].includes(roomOf(path)) && !exempt.includes(path),
	);
	expect(uses(impure, pure)).toEqual([]);
});

test("nothing prints but the command line", () => {
	const silent = files.filter((file) => roomOf(file.path) !== "cli");
	expect(uses(/\bconsole\.|\bprocess\.std/g, silent)).toEqual([]);
});

test("nobody reaches for the network, but the one file that downloads what was put on the queue", () => {
	const network = /^(?:node:)?(?:https?|http2|net|tls|dgram|dns)(?:\/|$)/;
	const reaching = files.filter((file) => file.imports.some((name) => network.test(name)));
	expect(reaching.map((file) => file.path)).toEqual([]);
	// Jobs are fetched from the queue too.
	const fetching = /(?<!#boss\.)\bfetch\b|\bWebSocket\b|\bXMLHttpRequest\b/g;
	expect(uses(fetching, files)).toEqual(["queue/download.ts: fetch"]);
	const downloading = files.filter((file) =>
		file.imports.some((name) => /download\.ts$/.test(name)),
	);
	expect(downloading.map((file) => roomOf(file.path))).toEqual(["queue", "queue"]);
});

test("only cli/main.ts sets an exit code", () => {
	const found = uses(/\bprocess\.exit(?:Code\s*=|\()/g, files);
	expect(found).toEqual(["cli/main.ts: process.exitCode ="]);
});
