import { createHash } from "node:crypto";
import type { FoundFile } from "./find.ts";
import { readReport } from "./read.ts";

/** Files of the same bytes; the first in order stands for all. */
export type SameFiles = readonly [FoundFile, ...FoundFile[]];

/** What only files of the same bytes share. A file that cannot be read is like no other. */
async function contentOf(file: FoundFile): Promise<string> {
	try {
		return createHash("sha256")
			.update(await readReport(file))
			.digest("hex");
	} catch {
		return file.key;
	}
}

/** Puts files of the same bytes together, in order of the first of each. Only files of one size are compared. */
export async function groupSame(files: readonly FoundFile[]): Promise<SameFiles[]> {
	const ofSize = new Map<number, number>();
	for (const { bytes } of files) ofSize.set(bytes, (ofSize.get(bytes) ?? 0) + 1);
	const groups = new Map<string, [FoundFile, ...FoundFile[]]>();
	for (const file of files) {
		const isAlone = ofSize.get(file.bytes) === 1;
		const content = isAlone ? file.key : await contentOf(file);
		const group = groups.get(content);
		if (group) group.push(file);
		else groups.set(content, [file]);
	}
	return [...groups.values()];
}
