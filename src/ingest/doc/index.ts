/// <reference path="./word-extractor.d.ts" />
import WordExtractor from "word-extractor";
import { ImportError } from "../../errors.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Ingested, SourceCell, SourceLine, SourceTable } from "../../model/document.ts";
import { docx } from "../docx/index.ts";
import { unflatten } from "../flat/index.ts";
import { oleContent } from "../ole.ts";
import type { ImportOptions, Reader, ReportInput } from "../reader.ts";
import { describe } from "../source.ts";
import { chainsLoop } from "./chains.ts";
import { convertToDocx, type NotConverted } from "./soffice.ts";

/**
 * Old Word (97–2003) and WPS documents: as .docx where LibreOffice is installed; else paragraphs, and
 * tables as plain grids. Automatic numbers and merged cells are not in what the package gives, which is said.
 */
export const doc: Reader = {
	id: "doc",
	accepts: (bytes) => {
		const content = oleContent(bytes);
		return content === "word" || (content === "other" && breaksOff(bytes));
	},
	async read(input, options = {}) {
		// LibreOffice takes any bytes for a document: only what the package can read is handed over.
		const body = await bodyOf(input.path, input.bytes);
		const converted = await convert(input, options);
		if (typeof converted !== "string") return converted;
		const { lines, tables } = split(body);
		if (!lines.some(({ text }) => text.trim() !== ""))
			throw new ImportError("no-text", input.path, "Word 文件中没有文字。请确认正文不是图片。");
		return {
			source: describe(input, { format: "doc", pages: null, encoding: null }),
			flow: "paragraphs",
			lines,
			tables,
			diagnostics: [reducedReading(tables.length, converted)],
		};
	},
};

/** The report as LibreOffice gives it, or why it does not. */
async function convert(
	input: ReportInput,
	options: ImportOptions,
): Promise<Ingested | NotConverted> {
	if (options.soffice === false) return "off";
	const bytes = await convertToDocx(input.bytes);
	input.progress?.();
	if (typeof bytes === "string") return bytes;
	try {
		if (!docx.accepts(bytes)) return "failed";
		const report = await docx.read({ ...input, bytes });
		return {
			...report,
			source: describe(input, { format: "doc", pages: null, encoding: null }),
			diagnostics: [CONVERTED, ...report.diagnostics],
		};
	} catch {
		return "failed";
	}
}

const CONVERTED: Diagnostic = {
	code: "old-word-converted",
	severity: "info",
	message: "旧版 Word 文件经本机的 LibreOffice 转换为 .docx 后读取。",
	evidence: null,
};

/** The header names the sector of the directory ([MS-CFB] 2.2); a file that ends before it was cut. */
function breaksOff(bytes: Uint8Array): boolean {
	if (bytes.length < 512) return false;
	const header = Buffer.from(bytes.buffer, bytes.byteOffset, 512);
	const sector = 2 ** header.readUInt16LE(30);
	return (header.readUInt32LE(48) + 1) * sector >= bytes.length;
}

async function bodyOf(path: string, bytes: Uint8Array): Promise<string> {
	try {
		if (chainsLoop(bytes)) throw new Error("a chain of sectors leads back to itself");
		const document = await new WordExtractor().extract(Buffer.from(bytes));
		return document.getBody({ filterUnicode: false });
	} catch (cause) {
		const message =
			"旧版 Word 文件已损坏，无法读出正文。请用 Word 或 WPS 打开并另存为 .docx 后重试。";
		throw new ImportError("corrupt", path, message, { cause });
	}
}

interface Split {
	readonly lines: readonly SourceLine[];
	readonly tables: readonly SourceTable[];
}

/**
 * A row of a table ends with a tab after its last cell. Merged cells and cells of several paragraphs leave
 * rows that do not fit each other: heads of known forms tell their columns, as in plain text; other rows
 * that follow each other are one table as they are.
 */
function split(body: string): Split {
	const printed = body
		.split(/\r\n|[\r\n\f\u000b]/u)
		.filter((line) => line.endsWith("\t") || line.trim() !== "");
	const found = unflatten(
		printed.map((line) => ({ ...NOWHERE, text: line.endsWith("\t") ? line.slice(0, -1) : line })),
	);
	const inForms = new Set(
		found.tables.flatMap(({ rows }) => rows.flat().flatMap((cell) => cell.lines)),
	);
	const isRow = new Set(
		printed.flatMap((line) => (line.endsWith("\t") ? [line.slice(0, -1)] : [])),
	);
	const lines: SourceLine[] = [];
	const moved = new Map<number, number>();
	const plain: { before: number; rows: SourceCell[][] }[] = [];
	let open: { before: number; rows: SourceCell[][] } | null = null;
	const add = (text: string): number => lines.push({ ...NOWHERE, text }) - 1;
	found.lines.forEach(({ text }, i) => {
		moved.set(i, lines.length);
		if (inForms.has(i) || !isRow.has(text)) {
			open = null;
			if (text.trim() !== "") add(text);
			return;
		}
		if (!open) {
			open = { before: 0, rows: [] };
			plain.push(open);
		}
		open.rows.push(
			text.split("\t").map((cell) => ({
				lines: cell.trim() === "" ? [] : [add(cell)],
				rowSpan: 1,
				colSpan: 1,
			})),
		);
		open.before = lines.length;
	});
	const forms = found.tables.map(({ before, rows }) => ({
		before: moved.get(before) ?? lines.length,
		rows: rows.map((row) =>
			row.map((cell) => ({ ...cell, lines: cell.lines.map((at) => moved.get(at) ?? 0) })),
		),
	}));
	return { lines, tables: [...plain, ...forms].sort((a, b) => a.before - b.before) };
}

const NOWHERE = { page: null, line: null, boxes: [] } as const;

const REASONS: Readonly<Record<NotConverted, string>> = {
	off: "已按设置不用 LibreOffice 转换",
	absent: "本机未安装 LibreOffice",
	failed: "LibreOffice 未能转换",
	late: "LibreOffice 未在时限内完成转换",
};

function reducedReading(tables: number, why: NotConverted): Diagnostic {
	const cells = tables === 0 ? "" : `；${tables} 个表格的合并单元格按独立单元格读取`;
	return {
		code: "old-word-reduced",
		severity: "warning",
		message: `${REASONS[why]}，旧版 Word 文件中的自动编号未能读出${cells}。另存为 .docx 后可完整读取。`,
		evidence: null,
	};
}
