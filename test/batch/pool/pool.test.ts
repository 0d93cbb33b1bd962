import process from "node:process";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { Pool, type PoolOptions } from "../../../src/batch/pool/pool.ts";

const module = fileURLToPath(new URL("./obedient-worker.mjs", import.meta.url));
const LIMITS = { stallMs: 20_000, totalMs: 20_000, memoryMb: 256 };

interface Job {
	readonly order: string;
	readonly [detail: string]: unknown;
}

function poolWith(options: Partial<PoolOptions> = {}): Pool<Job, unknown> {
	const pool = new Pool<Job, unknown>({
		module,
		limits: LIMITS,
		recycleJobs: 100,
		recycleMb: 200,
		...options,
	});
	onTestFinished(() => pool.kill());
	return pool;
}

const answerOf = async (pool: Pool<Job, unknown>, job: Job): Promise<unknown> => {
	const end = await pool.run(job);
	if (end.kind !== "answer") throw new Error(`no answer but ${JSON.stringify(end)}`);
	return end.answer;
};

const isAlive = (pid: unknown): boolean => {
	try {
		return process.kill(Number(pid), 0);
	} catch {
		return false;
	}
};

test("jobs one after another use one process", async () => {
	const pool = poolWith();
	const pid = await answerOf(pool, { order: "pid" });
	expect(await answerOf(pool, { order: "pid" })).toBe(pid);
	expect(pid).not.toBe(process.pid);
	expect(await answerOf(pool, { order: "jobs" })).toBe(3);
});

test("jobs at once use a process each, and text comes through as it is", async () => {
	const pool = poolWith();
	const texts = ["自评𠮷", "\u0000\ud800", "b".repeat(2_000_000)];
	const answers = texts.map((text) => answerOf(pool, { order: "echo", text }));
	expect(await Promise.all(answers)).toEqual(texts);
});

test.for([
	["a hang", { order: "hang" }, { stallMs: 600 }, { kind: "stalled", ms: 600 }],
	["a hang, by the total", { order: "hang" }, { totalMs: 600 }, { kind: "overtime", ms: 600 }],
	["a full heap", { order: "gorge" }, { memoryMb: 64 }, { kind: "out-of-memory" }],
	["an exit", { order: "exit", code: 3 }, {}, { kind: "crash", detail: "exit code 3" }],
	["an exit as if all were well", { order: "exit", code: 0 }, {}, { kind: "crash" }],
	["an abort", { order: "abort" }, {}, { kind: "crash" }],
	["an error", { order: "throw", text: "坏了" }, {}, { kind: "crash" }],
] as const)("%s ends the job, and the next one has a new process", async ([, job, limits, end]) => {
	const pool = poolWith({ limits: { ...LIMITS, ...limits } });
	expect(await pool.run(job)).toMatchObject(end);
	expect(await answerOf(poolWith(), { order: "echo", text: "甲" })).toBe("甲");
	expect(await answerOf(pool, { order: "jobs" })).toBe(1);
});

test("a process that does not start says why", async () => {
	const pool = poolWith({ module: `${module}-is-not-there` });
	expect(await pool.run({ order: "pid" })).toMatchObject({
		kind: "no-start",
		detail: expect.stringContaining("MODULE_NOT_FOUND"),
	});
});

test("a process that hangs is dead afterwards", async () => {
	const pool = poolWith({ limits: { ...LIMITS, stallMs: 1_500 } });
	const pid = await answerOf(pool, { order: "pid" });
	expect((await pool.run({ order: "hang" })).kind).toBe("stalled");
	expect(isAlive(pid)).toBe(false);
});

test("signs of progress keep a slow job alive", async () => {
	const pool = poolWith({ limits: { ...LIMITS, stallMs: 1_500 } });
	expect(await answerOf(pool, { order: "plod", steps: 8, ms: 300 })).toBe("arrived");
});

test("a job that hangs keeps no other from its work", async () => {
	const pool = poolWith({ limits: { ...LIMITS, totalMs: 3_000 } });
	const hanging = pool.run({ order: "hang" });
	const others = ["甲", "乙", "丙"].map((text) => answerOf(pool, { order: "echo", text }));
	expect(await Promise.all(others)).toEqual(["甲", "乙", "丙"]);
	expect((await hanging).kind).toBe("overtime");
});

test("what dies in a used process is tried once more in a fresh one", async () => {
	const pool = poolWith();
	expect(await answerOf(pool, { order: "fragile" })).toBe("fine");
	expect(await answerOf(pool, { order: "fragile" })).toBe("fine");
});

test.for([
	["after so many jobs", { recycleJobs: 2 }, {}],
	["when it holds too much memory", {}, { memoryMb: 500 }],
] as const)("a process is replaced %s", async ([, options, detail]) => {
	const pool = poolWith(options);
	const pids: unknown[] = [];
	for (let i = 0; i < 4; i++) pids.push(await answerOf(pool, { order: "pid", ...detail }));
	expect(new Set(pids).size).toBe("recycleJobs" in options ? 2 : 4);
});

test("a kill ends what is under way, and nothing begins after it", async () => {
	const pool = poolWith();
	const running = pool.run({ order: "hang" });
	pool.kill();
	expect(await running).toEqual({ kind: "stopped" });
	expect(await pool.run({ order: "echo", text: "甲" })).toEqual({ kind: "stopped" });
});
