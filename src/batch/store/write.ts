import { copyFile, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import process from "node:process";

/** Writes a file of which nobody knows yet, and waits until it is on the disk. */
export async function writeDurably(file: string, content: string | Uint8Array): Promise<void> {
	const handle = await open(file, "w");
	try {
		await handle.writeFile(content);
		await handle.sync();
	} finally {
		await handle.close();
	}
}

/** Waits until the names in a folder are on the disk, where the system can say so. */
export async function syncFolder(folder: string): Promise<void> {
	try {
		const handle = await open(folder, "r");
		await handle.sync().finally(() => handle.close());
	} catch (error) {
		// Windows opens no folders.
		if (process.platform !== "win32") throw error;
	}
}

const besides = (file: string): string => join(dirname(file), `.ziping-${process.pid}.tmp`);

async function moveInto(file: string, fill: (temporary: string) => Promise<void>): Promise<void> {
	const temporary = besides(file);
	try {
		await fill(temporary);
		await rename(temporary, file);
	} catch (error) {
		await rm(temporary, { force: true });
		throw error;
	}
	await syncFolder(dirname(file));
}

/** Writes a whole file or nothing: a reader never sees half of it, not even after a crash. */
export const writeAtomically = (file: string, content: string | Uint8Array): Promise<void> =>
	moveInto(file, (temporary) => writeDurably(temporary, content));

/** Copies a whole file or nothing. */
export const copyAtomically = (from: string, to: string): Promise<void> =>
	moveInto(to, async (temporary) => {
		await copyFile(from, temporary);
		const handle = await open(temporary, "r+");
		await handle.sync().finally(() => handle.close());
	});
