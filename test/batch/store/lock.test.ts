import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { expect, test } from "vitest";
import { FolderBusy, lockFolder } from "../../../src/batch/store/lock.ts";
import { folderWith } from "../../cli/ziping.ts";

const lockText = (pid: number, host = hostname(), began: string | null = null): string =>
	JSON.stringify({ pid, host, began });

/** The number of a process that has ended. */
const deadPid = (): number => spawnSync(process.execPath, ["-e", ""]).pid;

test("one holds the folder, until it lets go", async () => {
	const folder = folderWith();
	const lock = await lockFolder(folder);
	await expect(lockFolder(folder)).rejects.toThrow(FolderBusy);
	await lock.release();
	await (await lockFolder(folder)).release();
	expect(readdirSync(folder)).toEqual([]);
});

test("of many at once one gets it", async () => {
	const folder = folderWith({ ".lock": lockText(deadPid()) });
	const tries = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder(folder)));
	expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test.for([
	["of a process that is dead", (): string => lockText(deadPid())],
	[
		"of a process whose number another has now",
		(): string => lockText(process.ppid, hostname(), "1"),
	],
	["that says nothing", (): string => ""],
	["that is no lock", (): string => "{"],
] as const)("a lock %s is taken over", async ([, text]) => {
	const folder = folderWith({ ".lock": text() });
	const lock = await lockFolder(folder);
	expect(JSON.parse(readFileSync(join(folder, ".lock"), "utf8")).pid).toBe(process.pid);
	await lock.release();
	expect(readdirSync(folder)).toEqual([]);
});

test.for([
	["of a process that lives", (): string => lockText(process.ppid)],
	["from another machine", (): string => lockText(deadPid(), "elsewhere")],
] as const)("a lock %s is respected", async ([, text]) => {
	const folder = folderWith();
	writeFileSync(join(folder, ".lock"), text());
	await expect(lockFolder(folder)).rejects.toThrow(FolderBusy);
	expect(readdirSync(folder)).toEqual([".lock"]);
});
