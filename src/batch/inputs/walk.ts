import { readdir, stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { ImportError } from "../../errors.ts";
import { cannotRead } from "./access.ts";
import { decodeName, joinBytes } from "./file-name.ts";
import { isReportName } from "./formats.ts";

/** What stands in a folder. `path` is relative to it, for people; `name` are the bytes of that path. */
export type Entry = { readonly path: string } & (
	| { readonly kind: "report"; readonly name: Buffer; readonly bytes: number }
	| { readonly kind: "other" }
	| { readonly kind: "failed"; readonly error: ImportError }
);

/** Two dots at the start come from a broken path (`..\\报告.txt`), not from a wish to hide. */
export const isHidden = (name: string): boolean =>
	/^\.(?!\.)/.test(name) || name === "node_modules";

/**
 * All files under a folder, at any depth, in no certain order. Hidden files, `node_modules` and `excluded`
 * (an absolute path, if there is one) are left out. Links to files are followed, links to folders are not: they may lead in circles.
 */
export async function* walk(
	root: Buffer,
	excluded: string | null,
	folder: Buffer | null = null,
): AsyncGenerator<Entry> {
	const path = folder ? decodeName(folder) : ".";
	const list = readdir(folder ? joinBytes(root, folder) : root, {
		encoding: "buffer",
		withFileTypes: true,
	});
	const entries = await list.catch((error: unknown) => cannotRead(path, error));
	if (!Array.isArray(entries)) {
		yield { kind: "failed", path, error: entries };
		return;
	}
	for (const entry of entries) {
		const name = folder ? joinBytes(folder, entry.name) : entry.name;
		const location = joinBytes(root, name);
		if (isHidden(decodeName(entry.name)) || resolve(location.toString()) === excluded) continue;
		if (entry.isDirectory()) yield* walk(root, excluded, name);
		else if (entry.isFile() || entry.isSymbolicLink()) yield* look(location, name);
	}
}

async function* look(location: Buffer, name: Buffer): AsyncGenerator<Entry> {
	const path = decodeName(name);
	if (!isReportName(path)) {
		yield { kind: "other", path };
		return;
	}
	try {
		const found = await stat(location);
		if (found.isFile()) yield { kind: "report", path, name, bytes: found.size };
	} catch (error) {
		yield { kind: "failed", path, error: cannotRead(path, error) };
	}
}
