import { ImportError } from "../errors.ts";
import { type ImportOptions, importReports, type ReportInput } from "../index.ts";
import type { ReportRecord } from "../model/record.ts";
import { readReport } from "./files/read.ts";
import type { SameFiles } from "./files/same.ts";

/** What became of files of the same bytes. */
export type FileOutcome = { readonly files: SameFiles } & (
	| { readonly record: ReportRecord }
	| { readonly error: ImportError }
);

async function readOrError(files: SameFiles): Promise<ReportInput | ImportError> {
	try {
		return { path: files[0].path, bytes: await readReport(files[0]) };
	} catch (error) {
		if (error instanceof ImportError) return error;
		throw error;
	}
}

const withPaths = (record: ReportRecord, files: SameFiles): ReportRecord => ({
	...record,
	source: { ...record.source, paths: [...new Set(files.map((file) => file.path))] },
});

/** Reads and imports each group once; in order, one at a time in memory. A failure is an outcome. */
export async function* importFiles(
	groups: readonly SameFiles[],
	options?: ImportOptions,
): AsyncGenerator<FileOutcome> {
	const unreadable: FileOutcome[] = [];
	const handedOver: SameFiles[] = [];
	async function* inputs(): AsyncGenerator<ReportInput> {
		for (const files of groups) {
			const input = await readOrError(files);
			if (input instanceof ImportError) unreadable.push({ files, error: input });
			else {
				handedOver.push(files);
				yield input;
			}
		}
	}
	for await (const outcome of importReports(inputs(), options)) {
		yield* unreadable.splice(0);
		const files = handedOver.shift();
		if (!files) throw new Error("more outcomes than inputs");
		if ("error" in outcome) yield { files, error: outcome.error };
		else yield { files, record: withPaths(outcome.record, files) };
	}
	yield* unreadable;
}
