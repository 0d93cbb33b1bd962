import { type FileHandle, open } from "node:fs/promises";

/** Where a value stands in a spill. */
export interface Slot {
	readonly at: number;
	readonly length: number;
}

/** Values laid down in a file, to be read again one by one. */
export class Spill<T> {
	private readonly file: FileHandle;
	private end = 0;

	private constructor(file: FileHandle) {
		this.file = file;
	}

	static async open<T>(path: string): Promise<Spill<T>> {
		return new Spill<T>(await open(path, "w+"));
	}

	async put(value: T): Promise<Slot> {
		const bytes = Buffer.from(JSON.stringify(value));
		const slot = { at: this.end, length: bytes.length };
		await this.file.write(bytes, 0, bytes.length, slot.at);
		this.end += bytes.length;
		return slot;
	}

	async get({ at, length }: Slot): Promise<T> {
		const bytes = Buffer.alloc(length);
		await this.file.read(bytes, 0, length, at);
		return JSON.parse(bytes.toString());
	}

	async close(): Promise<void> {
		await this.file.close();
	}
}
