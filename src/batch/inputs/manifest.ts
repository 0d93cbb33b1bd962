import { readFile } from "node:fs/promises";
import { ImportError } from "../../errors.ts";
import { decode } from "../../ingest/decode.ts";
import type { ReportMeta } from "../../model/record.ts";
import { cannotRead } from "./access.ts";
import { parseCsv } from "./csv.ts";

/** What a list of the reports says about one of them. */
export interface Listed {
	/** As a path of the import, or the name of its file. */
	readonly path: string;
	readonly agency: string | null;
	readonly fiscalYear: number | null;
}

/** How a manifest and the reports agree. A record is made of what its report says alone. */
export interface ManifestSummary {
	readonly listed: number;
	/** Listed, but not among the files. */
	readonly missing: readonly string[];
	/** The report is silent, and the manifest knows. */
	readonly supplied: readonly Comparison[];
	/** The report says something else. */
	readonly contradicted: readonly Comparison[];
}

export interface Comparison {
	readonly path: string;
	readonly field: "agency" | "fiscalYear";
	readonly manifest: string | number;
	readonly report: string | number | null;
}

const HEADS = {
	path: /^(?:path|file|文件|文件名|路径)$/iu,
	agency: /^(?:agency|单位|单位名称|部门|预算单位)$/iu,
	fiscalYear: /^(?:year|fiscal_?year|年度|年份)$/iu,
} as const;

type Row = Readonly<Record<string, unknown>>;

function fieldOf(row: Row, head: RegExp): string | null {
	const [, value] = Object.entries(row).find(([name]) => head.test(name.trim())) ?? [];
	const text = typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
	return text === "" ? null : text;
}

function listedOf(row: Row): Listed | null {
	const path = fieldOf(row, HEADS.path)?.replaceAll("\\", "/").replace(/^\.\//u, "");
	if (!path) return null;
	const year = /^(\d{4})年?度?$/u.exec(fieldOf(row, HEADS.fiscalYear) ?? "")?.[1];
	return {
		path,
		agency: fieldOf(row, HEADS.agency),
		fiscalYear: year === undefined ? null : Number(year),
	};
}

function rowsOf(text: string): Row[] {
	if (text.trimStart().startsWith("{"))
		return text
			.split(/\r?\n/u)
			.filter((line) => line.trim() !== "")
			.map((line): Row => JSON.parse(line));
	const [heads = [], ...rows] = parseCsv(text);
	return rows.map((row) => Object.fromEntries(heads.map((head, i) => [head, row[i] ?? ""])));
}

/** Reads a manifest: CSV with a row of heads, or one JSON object a line. @throws ImportError */
export async function readManifest(file: string): Promise<Listed[]> {
	const bytes = await readFile(file).catch((error: unknown) => {
		throw cannotRead(file, error);
	});
	try {
		const rows = rowsOf(decode(bytes)?.text ?? "").map(listedOf);
		const listed = rows.flatMap((row) => row ?? []);
		if (listed.length > 0 && listed.length === rows.length) return listed;
	} catch {
		// Said below.
	}
	const message =
		"清单无法读取。请用带表头的 CSV（path,agency,year 或 文件,单位,年度），或每行一个 JSON 对象的 JSONL。";
	throw new ImportError("unsupported-format", file, message);
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

const isSame = (a: string | number, b: string | number | null): boolean =>
	String(a).replace(/\s/gu, "") === String(b).replace(/\s/gu, "");

interface Imported extends Pick<ReportMeta, "agency" | "fiscalYear"> {
	readonly paths: readonly string[];
}

/** `files`: the paths of all files that were found, whether they could be imported or not. */
export function compareManifest(
	listed: readonly Listed[],
	reports: readonly Imported[],
	files: readonly string[],
): ManifestSummary {
	const byPath = new Map<string, Imported | null>(files.map((path) => [path, null]));
	for (const report of reports) for (const path of report.paths) byPath.set(path, report);
	const names = new Map<string, string[]>();
	for (const path of byPath.keys())
		names.set(nameOf(path), [...(names.get(nameOf(path)) ?? []), path]);
	const pathOf = (path: string): string | null => {
		if (byPath.has(path)) return path;
		const [only, ...others] = names.get(nameOf(path)) ?? [];
		return only !== undefined && others.length === 0 ? only : null;
	};
	const missing: string[] = [];
	const comparisons = listed.flatMap((row): Comparison[] => {
		const path = pathOf(row.path);
		if (path === null) missing.push(row.path);
		const report = path === null ? null : byPath.get(path);
		if (path === null || !report) return [];
		return (["agency", "fiscalYear"] as const).flatMap((field) => {
			const manifest = row[field];
			const said = report[field];
			return manifest === null || isSame(manifest, said)
				? []
				: [{ path, field, manifest, report: said }];
		});
	});
	return {
		listed: listed.length,
		missing,
		supplied: comparisons.filter(({ report }) => report === null),
		contradicted: comparisons.filter(({ report }) => report !== null),
	};
}
