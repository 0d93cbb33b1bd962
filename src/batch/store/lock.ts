import { createHash } from "node:crypto";
import { constants, copyFile, link, readFile, rm, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import process from "node:process";

const LOCK = ".lock";
/** Of this process, so that no two share the name of a file. */
let attempts = 0;

interface Holder {
	readonly pid: number;
	readonly host: string;
	/** When the process began, as its system counts; null where that cannot be told. */
	readonly began: string | null;
}

/** Another import works in the same folder. */
export class FolderBusy extends Error {
	override readonly name = "FolderBusy";
	readonly file: string;
	readonly holder: Holder;

	constructor(file: string, holder: Holder) {
		super(`${file} is held by process ${holder.pid} on ${holder.host}`);
		this.file = file;
		this.holder = holder;
	}
}

/** Numbers of processes are used again; with the time of their beginning they are not (proc(5), field 22). */
async function beganAt(pid: number): Promise<string | null> {
	const line = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => null);
	return line?.slice(line.lastIndexOf(")") + 2).split(" ")[19] ?? null;
}

function exists(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return codeOf(error) === "EPERM";
	}
}

/** A holder on another machine may always be alive. */
async function isAlive({ pid, host, began }: Holder): Promise<boolean> {
	if (host !== hostname()) return true;
	return exists(pid) && (began === null || began === (await beganAt(pid)));
}

function parse(text: string): Holder | null {
	try {
		const { pid, host, began } = JSON.parse(text);
		return typeof pid === "number" && typeof host === "string" ? { pid, host, began } : null;
	} catch {
		return null;
	}
}

/**
 * Takes the folder for this process until `release`; a lock whose process is dead is taken over.
 * @throws FolderBusy
 */
export async function lockFolder(
	folder: string,
): Promise<{ readonly release: () => Promise<void> }> {
	const file = join(folder, LOCK);
	const mine = join(folder, `${LOCK}-${process.pid}-${attempts++}`);
	const began = await beganAt(process.pid);
	const text = JSON.stringify({ pid: process.pid, host: hostname(), began } satisfies Holder);
	await writeFile(mine, text);
	try {
		// A link appears at once with all that is in it, and only where nothing stands.
		while (!(await linked(mine, file))) await removeStale(file, mine);
	} finally {
		await rm(mine, { force: true });
	}
	return { release: () => rm(file, { force: true }) };
}

const codeOf = (error: unknown): string =>
	error instanceof Error && "code" in error ? String(error.code) : "";

/** File systems of memory sticks know no links. */
const WITHOUT_LINKS = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS"]);

async function linked(from: string, to: string): Promise<boolean> {
	try {
		await link(from, to).catch((error: unknown) => {
			if (!WITHOUT_LINKS.has(codeOf(error))) throw error;
			return copyFile(from, to, constants.COPYFILE_EXCL);
		});
		return true;
	} catch (error) {
		if (codeOf(error) === "EEXIST") return false;
		throw error;
	}
}

/**
 * Takes away the lock of a dead process. Who wants to claims just that lock first, so that of several none takes
 * away what another has put in its place meanwhile.
 */
async function removeStale(file: string, mine: string): Promise<void> {
	const text = await readFile(file, "utf8").catch(() => null);
	if (text === null) return;
	await throwIfHeld(file, text);
	const claim = `${file}-${createHash("sha256").update(text).digest("hex").slice(0, 8)}`;
	if (!(await linked(mine, claim))) {
		const claimed = await readFile(claim, "utf8").catch(() => null);
		if (claimed !== null) {
			await throwIfHeld(claim, claimed);
			await rm(claim, { force: true });
		}
		return;
	}
	try {
		if ((await readFile(file, "utf8").catch(() => null)) === text) await rm(file, { force: true });
	} finally {
		await rm(claim, { force: true });
	}
}

async function throwIfHeld(file: string, text: string): Promise<void> {
	const holder = parse(text);
	if (holder && (await isAlive(holder))) throw new FolderBusy(file, holder);
}
