import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { record as recordSchema } from "../model/record.ts";
import { WarehouseError } from "./error.ts";
import { sha256 } from "./hash.ts";
import type { HashedRecord } from "./schema/table.ts";

/** The text of a record as it lies in a folder. */
export interface RecordFile {
	readonly name: string;
	readonly bytes: Uint8Array;
	readonly hash: string;
}

const MAX_FILES = 256;
const MAX_BYTES = 32 * 1024 * 1024;
/** Files that are read at a time. */
const ABREAST = 16;

async function recordNames(folder: string): Promise<string[]> {
	try {
		const names = await readdir(folder);
		return names.filter((name) => name.endsWith(".json")).sort();
	} catch (cause) {
		const message = "没有记录文件夹。请先运行 ziping import，或用 --from 指定结果文件夹。";
		throw new WarehouseError("warehouse-missing", folder, message, { cause });
	}
}

/** The records of a folder in the order of their names, some megabytes at a time. */
export async function* recordFiles(folder: string): AsyncGenerator<readonly RecordFile[]> {
	const names = await recordNames(folder);
	let block: RecordFile[] = [];
	let bytes = 0;
	for (let start = 0; start < names.length; start += ABREAST) {
		const read = names.slice(start, start + ABREAST).map(async (name): Promise<RecordFile> => {
			const content = await readFile(join(folder, name));
			return { name, bytes: content, hash: sha256(content) };
		});
		for (const file of await Promise.all(read)) {
			block.push(file);
			bytes += file.bytes.length;
		}
		if (block.length >= MAX_FILES || bytes >= MAX_BYTES) {
			yield block;
			block = [];
			bytes = 0;
		}
	}
	if (block.length > 0) yield block;
}

function jsonOf(bytes: Uint8Array): unknown {
	try {
		return JSON.parse(new TextDecoder().decode(bytes));
	} catch (error) {
		if (error instanceof SyntaxError) return error;
		throw error;
	}
}

/** The record in a file, or why there is none. */
export function parseRecord({ bytes, hash }: RecordFile): HashedRecord | string {
	const value = jsonOf(bytes);
	if (value instanceof SyntaxError) return value.message;
	const { data, error } = recordSchema.safeParse(value);
	if (data) return { record: data, hash };
	const [issue] = error.issues;
	return `${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`;
}
