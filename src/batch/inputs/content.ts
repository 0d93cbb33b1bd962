import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import type { Readable } from "node:stream";
import { cannotRead } from "./access.ts";
import type { FoundFile } from "./find.ts";
import { openMember } from "./zip.ts";

/** The bytes of a file that was found, as a stream. @throws ImportError where it cannot be opened */
export async function openContent({ path, location, member }: FoundFile): Promise<Readable> {
	if (member) return openMember(path, location, member);
	const handle = await open(location, "r").catch((error: unknown) => {
		throw cannotRead(path, error);
	});
	return createReadStream("", { fd: handle });
}
