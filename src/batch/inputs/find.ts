import { stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { ImportError } from "../../errors.ts";
import { cannotRead } from "./access.ts";
import { joinBytes } from "./file-name.ts";
import { globOf } from "./glob.ts";
import { type Root, rootOf } from "./root.ts";
import { walk } from "./walk.ts";
import type { Member } from "./zip.ts";

export interface FoundFile {
	/** Relative to what was imported, with forward slashes; becomes `source.path`. */
	readonly path: string;
	/** What the system opens it by. */
	readonly location: Buffer;
	/** Distinguishes files of the same `path` under different PATHs. */
	readonly key: string;
	readonly bytes: number;
	/** Where it stands in the archive at `location`. */
	readonly member?: Member;
}

export interface Found {
	/** In the order of the PATHs, within one by code point. */
	readonly files: readonly FoundFile[];
	/** Files in folders whose name says that they are no reports. */
	readonly skipped: readonly string[];
	readonly errors: readonly ImportError[];
}

/** UTF-8 sorts as code points do; JavaScript's own order is by UTF-16 units. */
export const byCodePoint = (a: string, b: string): number =>
	Buffer.compare(Buffer.from(a), Buffer.from(b));

const byPath = (a: { readonly path: string }, b: { readonly path: string }): number =>
	byCodePoint(a.path, b.path);

/** What is searched: a folder, and which of the paths in it are wanted. */
interface Search {
	readonly named: string;
	readonly folder: string;
	readonly wanted: (path: string) => boolean;
	readonly missing: string;
}

const everything = (): boolean => true;

async function search(
	{ named, folder: root, wanted, missing }: Search,
	index: number,
	excluded: string | null,
): Promise<Found> {
	const folder = Buffer.from(root);
	const files: FoundFile[] = [];
	const skipped: string[] = [];
	const errors: ImportError[] = [];
	for await (const entry of walk(folder, excluded)) {
		if (entry.kind !== "failed" && !wanted(entry.path)) continue;
		if (entry.kind === "other") skipped.push(entry.path);
		else if (entry.kind === "failed") errors.push(entry.error);
		else {
			const { path, name, bytes } = entry;
			const key = `${index}/${name.toString("latin1")}`;
			files.push({ path, location: joinBytes(folder, name), key, bytes });
		}
	}
	if (files.length + errors.length === 0) errors.push(new ImportError("not-found", named, missing));
	return {
		files: files.sort(byPath),
		skipped: skipped.sort(byCodePoint),
		errors: errors.sort(byPath),
	};
}

/** A file that is named itself; its name does not matter. @throws ImportError `not-found`, `unreadable` */
export async function findFile(root: string | Root, index = 0): Promise<FoundFile> {
	const { named, location: place, listed } = typeof root === "string" ? rootOf(root) : root;
	const found = await stat(place).catch((error: unknown) => {
		throw cannotRead(named, error);
	});
	if (!found.isFile()) throw new ImportError("unreadable", named, "不是文件。请指定一份报告文件。");
	const path = listed ?? basename(place);
	const location = Buffer.from(place);
	return { path, location, key: `${index}/${path}`, bytes: found.size };
}

async function searchOf({ named, location }: Root): Promise<Search | null> {
	const found = await stat(location).catch(() => null);
	if (found?.isDirectory())
		return {
			named,
			folder: location,
			wanted: everything,
			missing: "里面没有报告文件。请指定报告文件或其所在的文件夹。",
		};
	// A file of that very name goes before the pattern that the name could be.
	const glob = found ? null : globOf(location);
	if (!glob || !(await stat(glob.base).catch(() => null))?.isDirectory()) return null;
	return {
		named,
		folder: glob.base,
		wanted: glob.matches,
		missing: "没有与此通配符相符的报告文件。请检查路径，或改用文件夹。",
	};
}

async function findUnder(root: Root, index: number, excluded: string | null): Promise<Found> {
	const wanted = await searchOf(root);
	if (wanted) return search(wanted, index, excluded);
	try {
		return { files: [await findFile(root, index)], skipped: [], errors: [] };
	} catch (error) {
		if (error instanceof ImportError) return { files: [], skipped: [], errors: [error] };
		throw error;
	}
}

/**
 * The report files that the PATHs name: a file is taken whatever its name, a folder is searched.
 * A file that two PATHs lead to is taken once. `excluded` is the folder of the results; null
 * where there is none.
 */
export async function findReports(roots: readonly Root[], excluded: string | null): Promise<Found> {
	const found: Found[] = [];
	for (const [index, root] of roots.entries())
		found.push(await findUnder(root, index, excluded === null ? null : resolve(excluded)));
	const seen = new Set<string>();
	const isNew = ({ location }: FoundFile): boolean => {
		const before = seen.size;
		return seen.add(location.toString("latin1")).size > before;
	};
	return {
		files: found.flatMap(({ files }) => files).filter(isNew),
		skipped: found.flatMap(({ skipped }) => skipped),
		errors: found.flatMap(({ errors }) => errors),
	};
}
