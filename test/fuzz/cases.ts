import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { listed, p, word } from "../ingest/docx-builder.ts";
import { buildPdf, fill, stroke, text } from "../ingest/pdf-builder.ts";
import { mutate, mutateText, mutateXml } from "./mutate.ts";
import { below, pick, type Random, seeded } from "./random.ts";

/** What is imported, and under which name. */
export interface Input {
	readonly path: string;
	readonly bytes: Buffer;
}

const fixtures = join(import.meta.dirname, "../../fixtures");
const named = (extension: string): readonly Buffer[] =>
	readdirSync(fixtures, { recursive: true, encoding: "utf8" })
		.filter((path) => path.endsWith(`source.${extension}`))
		.sort()
		.map((path) => readFileSync(join(fixtures, path)));

const txts = named("txt").map((bytes) => bytes.toString("utf8"));
const docxs = named("docx");
const pdfs = named("pdf");
const docs = named("doc");

/** The lines of a text from a random place on: short texts try more in the same time. */
function piece(random: Random): string {
	const lines = pick(random, txts).split("\n");
	const from = below(random, lines.length);
	return lines.slice(from, from + 10 + below(random, 40)).join("\n");
}

const cell = (inner: string): string =>
	`<w:tc><w:tcPr><w:gridSpan w:val="1"/></w:tcPr>${inner}</w:tc>`;

function docxOf(random: Random): Buffer {
	const lines = piece(random)
		.split("\n")
		.map((line) => line.trim().replace(/[<&]/g, ""));
	const body = lines.map((line, i) => (i % 3 === 0 ? listed(1, i % 2, line) : p(line))).join("");
	const rows = Array.from({ length: 3 }, (_, i) => {
		const cells = lines.slice(i, i + 4).map((line) => cell(p(line)));
		return `<w:tr>${cells.join("")}</w:tr>`;
	});
	const table = `<w:tbl><w:tblGrid><w:gridCol w:w="1"/></w:tblGrid>${rows.join("")}</w:tbl>`;
	return Buffer.from(word({ body: mutateXml(body + table, random) }));
}

function pdfOf(random: Random): Buffer {
	const pages = Array.from({ length: 1 + below(random, 2) }, () => {
		const lines = piece(random).split("\n").slice(0, 20);
		const words = lines.map((line, i) => text(60, 80 + i * 24, 12, line.trim().slice(0, 30)));
		const rules = [0, 1, 2, 3].map((i) => stroke(60, 600 + i * 30, 500, 600 + i * 30));
		const sides = [60, 200, 500].map((x) => fill(x, 600, 0.6, 90));
		return { content: mutateOperators([...words, ...rules, ...sides].join(""), random) };
	});
	const built = Buffer.from(buildPdf(pages));
	return random() < 0.5 ? mutate(built, random) : built;
}

/** Operands and operators of a content stream changed, left out and doubled. */
function mutateOperators(content: string, random: Random): string {
	const tokens = content.split(" ");
	for (let n = below(random, 12); n > 0; n--) {
		const at = below(random, tokens.length);
		const token = tokens[at] ?? "";
		tokens[at] = pick(random, [
			"",
			`${token} ${token}`,
			"-99999",
			"0",
			"1e9",
			"q",
			"Q",
			"BT",
			"/X1 Do",
			"<00>",
			pick(random, tokens),
		]);
	}
	return tokens.join(" ");
}

type Kind = readonly [name: string, make: (random: Random) => Buffer];

/** Ways to make an input; each is as frequent as the others. */
const KINDS: readonly Kind[] = [
	["字.txt", (random) => Buffer.from(mutateText(piece(random), random))],
	["字节.txt", (random) => mutate(Buffer.from(piece(random)), random)],
	["宽.txt", (random) => Buffer.from(`\ufeff${mutateText(piece(random), random)}`, "utf16le")],
	["元素.docx", docxOf],
	["字节.docx", (random) => mutate(pick(random, docxs), random)],
	["操作符.pdf", pdfOf],
	["操作符.pdf", pdfOf],
	["字节.doc", (random) => mutate(pick(random, docs), random)],
	["名不副实.txt", (random) => mutate(pick(random, [...docxs, ...docs]), random)],
	["字节.pdf", (random) => mutate(pick(random, pdfs), random)],
];

/** The input of a seed: the same on every machine. */
export function inputOf(seed: number): Input {
	const random = seeded(seed);
	const [name, make] = pick(random, KINDS);
	return { path: `${seed}-${name}`, bytes: make(random) };
}
