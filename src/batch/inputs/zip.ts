import { type FileHandle, open } from "node:fs/promises";
import type { Readable } from "node:stream";
import yauzl from "yauzl";
import { ImportError } from "../../errors.ts";
import { cannotRead } from "./access.ts";

/** What is needed to open an entry of an archive again. */
export type Member = yauzl.Entry;

// Names are judged and decoded by us; the package would end at the first that it does not like.
const OPTIONS = { lazyEntries: true, decodeStrings: false, autoClose: false } as const;

const corrupt = (path: string, cause: unknown): ImportError =>
	new ImportError("corrupt", path, "压缩包已损坏或不完整，无法读出。请重新下载或重新打包后重试。", {
		cause,
	});

async function opened(path: string, location: Buffer): Promise<[FileHandle, yauzl.ZipFile]> {
	const handle = await open(location, "r").catch((error: unknown) => {
		throw cannotRead(path, error);
	});
	try {
		return [handle, await yauzl.fromFdPromise(handle.fd, OPTIONS)];
	} catch (error) {
		await handle.close();
		throw corrupt(path, error);
	}
}

/** The entries of an archive in its order. @throws ImportError `corrupt`, `unreadable` */
export async function* members(path: string, location: Buffer): AsyncGenerator<Member> {
	const [handle, zip] = await opened(path, location);
	try {
		for await (const entry of zip.eachEntry()) yield entry;
	} catch (error) {
		throw corrupt(path, error);
	} finally {
		await handle.close();
	}
}

/** The inflated bytes of an entry. The package stops where there are more than the archive says. */
export async function openMember(
	path: string,
	location: Buffer,
	member: Member,
): Promise<Readable> {
	const [handle, zip] = await opened(path, location);
	const close = (): void => {
		handle.close().catch(() => {});
	};
	try {
		const stream = await zip.openReadStreamPromise(member);
		return stream.once("close", close);
	} catch (error) {
		close();
		throw corrupt(path, error);
	}
}
