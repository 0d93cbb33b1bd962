import { readFile } from "node:fs/promises";
import { ImportError } from "../../errors.ts";
import { cannotRead } from "./access.ts";
import type { FoundFile } from "./find.ts";

/** Far above any report, far below what would exhaust the memory. */
const MAX_BYTES = 256 * 1024 * 1024;

/** @throws ImportError `too-large`, `not-found`, `unreadable` */
export async function readReport({ path, location, bytes }: FoundFile): Promise<Uint8Array> {
	if (bytes > MAX_BYTES)
		throw new ImportError(
			"too-large",
			path,
			`文件超过 ${MAX_BYTES / 1024 / 1024} MB。请确认它是一份报告，或拆分后重试。`,
		);
	try {
		return await readFile(location);
	} catch (error) {
		throw cannotRead(path, error);
	}
}
