import { existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";

const oldName = (path: string): string => `${path}.old`;

/** Puts a new folder in the place of an old one. */
export async function replaceFolder(made: string, place: string): Promise<void> {
	await rm(oldName(place), { recursive: true, force: true });
	if (existsSync(place)) await rename(place, oldName(place));
	await rename(made, place);
	await rm(oldName(place), { recursive: true, force: true });
}

/** Undoes half a replacement that a process left that died. */
export async function recoverFolder(place: string): Promise<void> {
	if (existsSync(oldName(place)) && !existsSync(place)) await rename(oldName(place), place);
}
