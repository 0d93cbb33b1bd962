import { open } from "node:fs/promises";
import type { Limits } from "../../config.ts";
import { findInArchive } from "./archive.ts";
import type { Found, FoundFile } from "./find.ts";
import { byCodePoint } from "./find.ts";
import { extensionOf } from "./formats.ts";

const SIGNATURE = "PK";

/** An archive by its name and its first bytes. What is neither is refused by the readers, which say why. */
async function isArchive({ path, location, member }: FoundFile): Promise<boolean> {
	if (member || extensionOf(path) !== ".zip") return false;
	const handle = await open(location, "r").catch(() => null);
	if (!handle) return false;
	const head = Buffer.alloc(SIGNATURE.length);
	await handle.read(head, 0, head.length, 0).finally(() => handle.close());
	return head.toString("latin1") === SIGNATURE;
}

/** Puts the reports of archives in the place of the archives; in order of their paths. */
export async function unpackArchives(found: Found, limits: Limits): Promise<Found> {
	const all: Found[] = [];
	for (const file of found.files) {
		if (!(await isArchive(file))) {
			all.push({ files: [file], skipped: [], errors: [] });
			continue;
		}
		const inside = await findInArchive(file, limits);
		const files = [...inside.files].sort((a, b) => byCodePoint(a.path, b.path));
		all.push({ ...inside, files });
	}
	return {
		files: all.flatMap(({ files }) => files),
		skipped: [...found.skipped, ...all.flatMap(({ skipped }) => skipped)],
		errors: [...found.errors, ...all.flatMap(({ errors }) => errors)],
	};
}
