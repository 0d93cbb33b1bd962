import type { Limits } from "../../config.ts";
import { ImportError } from "../../errors.ts";
import type { Found, FoundFile } from "./find.ts";
import { isReportName } from "./formats.ts";
import { leadsOut, memberName } from "./member-name.ts";
import { isHidden } from "./walk.ts";
import { type Member, members } from "./zip.ts";

type Judgement = "report" | "other" | "ignored" | ImportError;

/** Unix file types stand in the upper half (APPNOTE 4.4.15, 4.4.2.2: 3 is Unix). */
const isLink = ({ versionMadeBy, externalFileAttributes }: Member): boolean =>
	versionMadeBy >> 8 === 3 && ((externalFileAttributes >>> 16) & 0o170000) === 0o120000;

/** The Mac's packer puts a shadow of each file beside it. */
const isLeftOut = (path: string): boolean =>
	path.split("/").some((part) => isHidden(part) || part === "__MACOSX");

function judge(path: string, full: string, member: Member, limits: Limits): Judgement {
	if (leadsOut(path) || isLink(member))
		return new ImportError(
			"unsafe-path",
			full,
			"压缩包内的路径指向包外，已拒绝读取。请确认压缩包来源，重新打包后重试。",
		);
	if (path.endsWith("/") || isLeftOut(path)) return "ignored";
	if (!isReportName(path)) return "other";
	if (member.isEncrypted())
		return new ImportError("encrypted", full, "压缩包设有密码。请解压后重新导入。");
	const ratio = member.uncompressedSize / Math.max(1, member.compressedSize);
	const isBomb = ratio > limits.ratio && member.uncompressedSize > limits.ratioFromBytes;
	if (isBomb || member.uncompressedSize > limits.fileBytes)
		return new ImportError(
			"too-large",
			full,
			"解压后过大，不像一份报告，已停止读取。请确认文件来源。",
		);
	return "report";
}

/** Sizes that no honest packer writes: entries that lie over each other, or inflate beyond measure. */
class Measure {
	#entries = 0;
	#packed = 0;
	#inflated = 0;

	exceeds(member: Member, archive: FoundFile, limits: Limits): boolean {
		this.#entries++;
		this.#packed += member.compressedSize;
		this.#inflated += member.uncompressedSize;
		const most = archive.bytes * limits.ratio + limits.ratioFromBytes;
		return (
			this.#packed > archive.bytes || this.#inflated > most || this.#entries > limits.archiveEntries
		);
	}
}

/** The reports in an archive; each has the path of the archive and its own. Nothing is inflated yet. */
export async function findInArchive(archive: FoundFile, limits: Limits): Promise<Found> {
	const files: FoundFile[] = [];
	const skipped: string[] = [];
	const errors: ImportError[] = [];
	const measure = new Measure();
	try {
		for await (const member of members(archive.path, archive.location)) {
			if (measure.exceeds(member, archive, limits))
				throw new ImportError(
					"too-large",
					archive.path,
					"压缩包声明的内容远大于其本身（疑似压缩炸弹），已停止读取。请确认文件来源。",
				);
			const path = memberName(member);
			const full = `${archive.path}/${path}`;
			const judgement = judge(path, full, member, limits);
			if (judgement === "other") skipped.push(full);
			else if (judgement instanceof ImportError) errors.push(judgement);
			else if (judgement === "report")
				files.push({
					path: full,
					location: archive.location,
					key: `${archive.key}/${member.relativeOffsetOfLocalHeader}/${path}`,
					bytes: member.uncompressedSize,
					member,
				});
		}
	} catch (error) {
		if (!(error instanceof ImportError)) throw error;
		return { files: [], skipped: [], errors: [error] };
	}
	return { files, skipped, errors };
}
