import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { memberName } from "../batch/inputs/member-name.ts";
import { members, openMember } from "../batch/inputs/zip.ts";
import type { Limits } from "../config.ts";
import { ImportError } from "../errors.ts";
import { download } from "./download.ts";
import type { Payload } from "./job.ts";
import { fileLocation, isUrl } from "./location.ts";

/** Where the bytes of a job stand on this machine, and their SHA-256 where it is known. */
export interface Content {
	readonly location: Uint8Array;
	readonly sha256: string | null;
}

/**
 * Brings the bytes of a job to a place where a reader can open them; `temporary` is for those that do not lie
 * in a file of their own. @throws ImportError
 */
export async function contentOf(job: Payload, temporary: string, limits: Limits): Promise<Content> {
	const [path = ""] = job.paths;
	if (isUrl(job.location)) {
		const sha256 = await download(job.location, temporary, limits.fileBytes);
		if (job.sha256 === null || job.sha256 === sha256)
			return { location: Buffer.from(temporary), sha256 };
		const message = "下载的内容与提交时给出的 sha256 不同。请核对网址和校验值后重新提交。";
		throw new ImportError("unreadable", path, message);
	}
	const location = fileLocation(job.location);
	if (job.member === null) return { location, sha256: job.sha256 };
	await inflate(path, location, job.member, temporary, limits);
	return { location: Buffer.from(temporary), sha256: job.sha256 };
}

async function inflate(
	path: string,
	archive: Buffer,
	name: string,
	target: string,
	{ inflatedBytes }: Limits,
): Promise<void> {
	for await (const member of members(path, archive)) {
		if (memberName(member) !== name) continue;
		if (member.uncompressedSize > inflatedBytes)
			throw new ImportError("too-large", path, "压缩包中的文件过大。请确认它是一份报告。");
		await pipeline(await openMember(path, archive, member), createWriteStream(target));
		return;
	}
	throw new ImportError("not-found", path, "压缩包中没有这个文件了。请重新提交。");
}
