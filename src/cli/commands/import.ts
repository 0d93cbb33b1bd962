import process from "node:process";
import { text } from "node:stream/consumers";
import { importBatch } from "../../batch/import-batch.ts";
import { type Root, rootOf, rootsOfList } from "../../batch/inputs/root.ts";
import type { ImportOptions as ReadOptions } from "../../index.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import type { Output } from "../terminal/output.ts";
import { type BatchFlags, limitsOf } from "./batch-options.ts";
import { reportBatch } from "./report-batch.ts";

export interface ImportOptions extends BatchFlags, ReadOptions {
	/** Folder of the results. */
	readonly out: string;
	/** A list of the reports with what is known of them. */
	readonly manifest?: string;
	/** Try again what failed before. */
	readonly retry?: boolean;
}

/** `-` stands for the paths that standard input lists. */
async function rootsOf(paths: readonly string[]): Promise<Root[]> {
	const roots = paths.map(async (path) =>
		path === "-" ? rootsOfList(await text(process.stdin)) : [rootOf(path)],
	);
	return (await Promise.all(roots)).flat();
}

/** `ziping import PATH… --out DIR`: a record per report, and a summary. */
export async function importCommand(
	paths: readonly string[],
	options: ImportOptions,
	output: Output,
): Promise<ExitCode> {
	const {
		out,
		manifest = null,
		workers = null,
		retry = false,
		pdfEngine,
		verify,
		soffice = true,
	} = options;
	const roots = await rootsOf(paths);
	if (roots.length === 0) {
		output.err("标准输入中没有路径。请每行给出一个报告文件或文件夹。 [usage]\n");
		return EXIT.usage;
	}
	return reportBatch(options, out, output, (stop, emit) =>
		importBatch({
			...{ roots, out, manifest, workers, limits: limitsOf(options), retry, stop, emit },
			reading: {
				...(pdfEngine && { pdfEngine }),
				...(verify && { verify }),
				...(!soffice && { soffice }),
			},
		}),
	);
}
