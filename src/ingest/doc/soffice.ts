import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";

/** Why LibreOffice gave nothing. */
export type NotConverted = "off" | "absent" | "failed" | "late";

/** Set to `off` to read old Word files without LibreOffice, to a path for one that is not on PATH. */
export const SOFFICE = "ZIPING_SOFFICE";
/** A conversion takes one to two seconds; a report that takes this long will not end. */
const DEADLINE_MS = 45_000;

/** What a new profile must not do with a file that it opens: run macros, fetch what is linked. */
const SETTINGS: readonly (readonly [path: string, name: string, value: string])[] = [
	["Common/Security/Scripting", "DisableMacrosExecution", "true"],
	["Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"],
	["Writer/Content/Update", "Link", "0"],
];

/**
 * An old Word file as .docx, by LibreOffice in a process and a profile of its own, in a folder that is
 * gone afterwards. Two that share a profile fail each other.
 */
export async function convertToDocx(
	bytes: Uint8Array,
	{ deadlineMs = DEADLINE_MS }: { readonly deadlineMs?: number } = {},
): Promise<Uint8Array | NotConverted> {
	const told = process.env[SOFFICE] ?? "";
	if (told === "off") return "off";
	const folder = await mkdtemp(join(tmpdir(), "ziping-doc-"));
	try {
		const source = join(folder, "report.doc");
		await writeFile(source, bytes);
		const profile = await newProfile(folder);
		const ended = await run(
			told === "" ? "soffice" : told,
			[
				`-env:UserInstallation=${pathToFileURL(profile).href}`,
				...["--headless", "--norestore", "--nologo"],
				...["--convert-to", "docx:MS Word 2007 XML", "--outdir", folder, source],
			],
			deadlineMs,
		);
		return ended === "done" ? await readFile(join(folder, "report.docx")) : ended;
	} catch {
		return "failed";
	} finally {
		await rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => {});
	}
}

async function newProfile(folder: string): Promise<string> {
	const profile = join(folder, "profile");
	const items = SETTINGS.map(
		([path, name, value]) =>
			`<item oor:path="/org.openoffice.Office.${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`,
	);
	await mkdir(join(profile, "user"), { recursive: true });
	await writeFile(
		join(profile, "user", "registrymodifications.xcu"),
		`<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">${items.join("")}</oor:items>`,
	);
	return profile;
}

/** Where processes have groups, `soffice` is killed with the program that it starts. */
const GROUPS = process.platform !== "win32";

function run(
	command: string,
	args: readonly string[],
	deadlineMs: number,
): Promise<"done" | NotConverted> {
	return new Promise((resolve) => {
		const child = spawn(command, args, { stdio: "ignore", detached: GROUPS, windowsHide: true });
		const quit = (): void => kill(child);
		const timer = setTimeout(() => {
			kill(child);
			resolve("late");
		}, deadlineMs);
		const end = (result: "done" | NotConverted): void => {
			clearTimeout(timer);
			process.off("exit", quit);
			resolve(result);
		};
		process.on("exit", quit);
		child.once("error", (error) => {
			end("code" in error && error.code === "ENOENT" ? "absent" : "failed");
		});
		child.once("exit", (code) => end(code === 0 ? "done" : "failed"));
	});
}

function kill(child: ChildProcess): void {
	try {
		if (GROUPS && child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
		else child.kill("SIGKILL");
	} catch {
		// It has ended by itself.
	}
}
