import { type FileHandle, open, rm } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { StringDecoder } from "node:string_decoder";

/** Characters of lines that are held in memory before they are written down in order. */
const MOST_HELD = 2_000_000;

/** Parts that are open at a time. */
const MOST_PARTS = 32;

/** Characters that are written, and bytes that are read, at once. */
const CHUNK = 65_536;

/** Lines in the order of their code units, however many: sorted by parts on disk, then merged. */
export class SortedLines {
	private readonly folder: string;
	private readonly name: string;
	private readonly most: number;
	private held: string[] = [];
	private size = 0;
	private count = 0;
	private readonly parts: string[] = [];

	/** `folder` takes the parts; `name` keeps them apart from others; a part has about `most` characters. */
	constructor(folder: string, name: string, most = MOST_HELD) {
		this.folder = folder;
		this.name = name;
		this.most = most;
	}

	/** A line without line feeds. */
	async push(line: string): Promise<void> {
		this.held.push(line);
		this.size += line.length;
		if (this.size >= this.most) await this.writePart();
	}

	private async writePart(): Promise<void> {
		const held = this.held.sort();
		this.held = [];
		this.size = 0;
		await this.write(held);
		if (this.parts.length < MOST_PARTS) return;
		const full = this.parts.splice(0);
		await this.write(merged(full));
		for (const part of full) await rm(part);
	}

	private async write(lines: Iterable<string> | AsyncIterable<string>): Promise<void> {
		const file = join(this.folder, `${this.name}-${this.count++}`);
		const handle = await open(file, "wx");
		await pipeline(chunks(lines), handle.createWriteStream());
		this.parts.push(file);
	}

	/** All lines in order; nothing may be pushed after. */
	async *lines(): AsyncGenerator<string> {
		if (this.parts.length === 0) {
			yield* this.held.sort();
			return;
		}
		if (this.held.length > 0) await this.writePart();
		yield* merged(this.parts);
	}
}

/** Lines as they are written, many at a time. */
async function* chunks(lines: Iterable<string> | AsyncIterable<string>): AsyncGenerator<string> {
	let chunk = "";
	for await (const line of lines) {
		chunk += `${line}\n`;
		if (chunk.length < CHUNK) continue;
		yield chunk;
		chunk = "";
	}
	yield chunk;
}

/** The lines of sorted files as one sorted stream. */
async function* merged(files: readonly string[]): AsyncGenerator<string> {
	const handles: FileHandle[] = [];
	try {
		for (const file of files) handles.push(await open(file));
		const heads: { readonly rest: AsyncIterator<string>; line: string }[] = [];
		for (const handle of handles) {
			const rest = linesOf(handle);
			const first = await rest.next();
			if (!first.done) heads.push({ rest, line: first.value });
		}
		while (heads.length > 0) {
			const least = heads.reduce((a, b) => (b.line < a.line ? b : a));
			yield least.line;
			const next = await least.rest.next();
			if (next.done) heads.splice(heads.indexOf(least), 1);
			else least.line = next.value;
		}
	} finally {
		for (const handle of handles) await handle.close().catch(() => undefined);
	}
}

/** The lines of a file, a chunk in memory at a time; `readLines` would read a thousand lines ahead. */
async function* linesOf(file: FileHandle): AsyncGenerator<string> {
	const decoder = new StringDecoder("utf8");
	const bytes = Buffer.alloc(CHUNK);
	let open = "";
	for (;;) {
		const { bytesRead } = await file.read(bytes, 0, CHUNK);
		if (bytesRead === 0) return;
		const lines = (open + decoder.write(bytes.subarray(0, bytesRead))).split("\n");
		open = lines.pop() ?? "";
		yield* lines;
	}
}

/** Sorted lines of the form `key TAB rest`, group by group. */
export async function* grouped(
	lines: AsyncIterable<string>,
): AsyncGenerator<readonly [key: string, rests: readonly string[]]> {
	let key: string | null = null;
	let rests: string[] = [];
	for await (const line of lines) {
		const tab = line.indexOf("\t");
		if (key !== line.slice(0, tab)) {
			if (key !== null) yield [key, rests];
			key = line.slice(0, tab);
			rests = [];
		}
		rests.push(line.slice(tab + 1));
	}
	if (key !== null) yield [key, rests];
}
