import { open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import process from "node:process";

/** Writes a whole file or nothing: a reader never sees half of it, not even after a crash. */
export async function writeAtomically(file: string, content: string | Uint8Array): Promise<void> {
	const temporary = join(dirname(file), `.ziping-${process.pid}.tmp`);
	const handle = await open(temporary, "w");
	try {
		await handle.writeFile(content);
		await handle.sync();
	} finally {
		await handle.close();
	}
	try {
		await rename(temporary, file);
	} catch (error) {
		await rm(temporary, { force: true });
		throw error;
	}
}
