import { readdir, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { cannotRead } from "../../../batch/inputs/access.ts";
import { byCodePoint } from "../../../batch/inputs/find.ts";
import { extensionOf } from "../../../batch/inputs/formats.ts";

/** What one PATH names: files of records, or reports (a file, or a folder to be searched). */
export type Input =
	| { readonly kind: "records"; readonly files: readonly string[] }
	| { readonly kind: "reports"; readonly root: string };

const isFile = (path: string): Promise<boolean> =>
	stat(path).then(
		(found) => found.isFile(),
		() => false,
	);
const isFolder = (path: string): Promise<boolean> =>
	stat(path).then(
		(found) => found.isDirectory(),
		() => false,
	);

/** The folder of the records of an import, if `path` is one or the folder of its results. */
async function recordsFolder(path: string): Promise<string | null> {
	const inside = join(path, "records");
	if ((await isFile(join(path, "summary.json"))) && (await isFolder(inside))) return inside;
	const isRecords = basename(resolve(path)) === "records" && (await isFolder(path));
	return isRecords && (await isFile(join(dirname(resolve(path)), "summary.json"))) ? path : null;
}

/** @throws ImportError `unreadable` for a folder of records that cannot be listed */
export async function inputOf(path: string): Promise<Input> {
	if (extensionOf(path) === ".json") return { kind: "records", files: [path] };
	const folder = await recordsFolder(path);
	if (folder === null) return { kind: "reports", root: path };
	const names = await readdir(folder).catch((error: unknown) => {
		throw cannotRead(folder, error);
	});
	const files = names.filter((name) => name.endsWith(".json")).sort(byCodePoint);
	return { kind: "records", files: files.map((name) => join(folder, name)) };
}
