import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { record as recordSchema } from "../model/record.ts";
import { WarehouseError } from "./error.ts";
import { sha256 } from "./hash.ts";
import type { HashedRecord } from "./schema/table.ts";

/** A file of a folder of records, known by its content. */
export interface RecordFile {
	readonly path: string;
	readonly name: string;
	/** SHA-256 of its bytes. */
	readonly hash: string;
}

const MAX_FILES = 256;
const MAX_BYTES = 16 * 1024 * 1024;

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
	const bytesOf = reader();
	let block: RecordFile[] = [];
	let size = 0;
	for (const name of await recordNames(folder)) {
		const path = join(folder, name);
		const bytes = bytesOf(path);
		block.push({ path, name, hash: sha256(bytes) });
		size += bytes.length;
		if (block.length < MAX_FILES && size < MAX_BYTES) continue;
		yield block;
		block = [];
		size = 0;
	}
	if (block.length > 0) yield block;
}

/** Reads files one after another into the same memory: what is read is good until the next file. */
function reader(): (path: string) => Uint8Array {
	let memory = new Uint8Array(1024 * 1024);
	return (path) => {
		const file = openSync(path, "r");
		try {
			let length = 0;
			for (;;) {
				const read = readSync(file, memory, length, memory.length - length, null);
				if (read === 0) return memory.subarray(0, length);
				length += read;
				if (length < memory.length) continue;
				const larger = new Uint8Array(2 * memory.length);
				larger.set(memory);
				memory = larger;
			}
		} finally {
			closeSync(file);
		}
	};
}

function jsonOf(bytes: Uint8Array): unknown {
	try {
		return JSON.parse(new TextDecoder().decode(bytes));
	} catch (error) {
		if (error instanceof SyntaxError) return error;
		throw error;
	}
}

/** The record in a file as it is now, or why there is none. */
export function readRecord(path: string): HashedRecord | string {
	const bytes = readFileSync(path);
	const value = jsonOf(bytes);
	if (value instanceof SyntaxError) return value.message;
	const { data, error } = recordSchema.safeParse(value);
	if (data) return { record: data, hash: sha256(bytes) };
	const [issue] = error.issues;
	return `${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`;
}
