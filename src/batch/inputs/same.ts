import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";
import type { Limits } from "../../config.ts";
import { ImportError } from "../../errors.ts";
import { type Content, sniff } from "../../ingest/sniff.ts";
import type { Stop } from "../queue.ts";
import { cannotRead } from "./access.ts";
import { openContent } from "./content.ts";
import type { FoundFile } from "./find.ts";

/** Files of the same bytes; the first in order stands for all. */
export interface SameFiles {
	readonly sha256: string;
	readonly files: readonly [FoundFile, ...FoundFile[]];
	/** What the first bytes say the file is. */
	readonly content: Content;
}

const HEAD_BYTES = 1_024;

interface Hashed {
	readonly sha256: string;
	readonly content: Content;
}

const cannotUse = (path: string, error: unknown): ImportError => {
	if (error instanceof ImportError) return error;
	if (error instanceof Error && "syscall" in error) return cannotRead(path, error);
	const message = "压缩包中的这个文件已损坏，无法解压。请重新下载或重新打包后重试。";
	return new ImportError("corrupt", path, message, { cause: error });
};

/** Reads a file once, a piece at a time. @throws ImportError */
async function hash(file: FoundFile): Promise<Hashed> {
	const digest = createHash("sha256");
	let head = Buffer.alloc(0);
	let check = 0;
	try {
		for await (const chunk of await openContent(file)) {
			const bytes: Buffer = chunk;
			digest.update(bytes);
			if (file.member) check = crc32(bytes, check);
			if (head.length < HEAD_BYTES)
				head = Buffer.concat([head, bytes.subarray(0, HEAD_BYTES - head.length)]);
		}
		if (file.member && check !== file.member.crc32) throw new Error("checksum");
	} catch (error) {
		throw cannotUse(file.path, error);
	}
	return { sha256: digest.digest("hex"), content: sniff(head) };
}

export const tooLarge = ({ path }: FoundFile, { fileBytes }: Limits): ImportError =>
	new ImportError(
		"too-large",
		path,
		`文件超过 ${fileBytes / 1024 / 1024} MB。请确认它是一份报告，或拆分后重试。`,
	);

export interface Grouped {
	/** In order of the first file of each. */
	readonly groups: readonly SameFiles[];
	/** Files that cannot be read, by their path. */
	readonly errors: ReadonlyMap<FoundFile, ImportError>;
}

/** Puts files of the same bytes together. `tick` is called for each file. */
export async function groupSame(
	files: readonly FoundFile[],
	limits: Limits,
	stop: Stop,
	tick: () => void = () => {},
): Promise<Grouped> {
	const groups = new Map<string, { hashed: Hashed; files: [FoundFile, ...FoundFile[]] }>();
	const errors = new Map<FoundFile, ImportError>();
	for (const file of files) {
		if (stop.stopped) break;
		try {
			if (file.bytes > limits.fileBytes) throw tooLarge(file, limits);
			const hashed = await hash(file);
			const group = groups.get(hashed.sha256);
			if (group) group.files.push(file);
			else groups.set(hashed.sha256, { hashed, files: [file] });
		} catch (error) {
			if (!(error instanceof ImportError)) throw error;
			errors.set(file, error);
		}
		tick();
	}
	return {
		groups: [...groups.values()].map((one) => ({ ...one.hashed, files: one.files })),
		errors,
	};
}
