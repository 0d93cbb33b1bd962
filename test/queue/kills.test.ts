import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { migrateQueue } from "../../src/queue/migrate.ts";
import { queueStatus } from "../../src/queue/status.ts";
import { folderWith, report, ziping } from "../cli/ziping.ts";
import { postgresServer } from "../warehouse/postgres-server.ts";
import { ask } from "./ask.ts";

const server = postgresServer();
const main = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));

const JOBS = 1_000;
const WORKERS = 4;

/** Reports of as many agencies, all of other bytes. */
const manyReports = (): Record<string, string> =>
	Object.fromEntries(
		Array.from({ length: JOBS }, (_, i) => [
			`${i % 10}/${i}.txt`,
			report.replaceAll("清河县", `清河县第${i}区`),
		]),
	);

/** Kills what it started if the test ends before it. */
function startWorker(folder: string, url: string, told: string[]): ChildProcess {
	const options = ["--workers", "1", "--until-empty", "--check-every", "2", "--timeout", "5"];
	const child = spawn(process.execPath, [main, "worker", "--from", url, ...options], {
		cwd: folder,
		stdio: ["ignore", "ignore", "pipe"],
	});
	child.stderr.setEncoding("utf8").on("data", (text: string) => told.push(text));
	onTestFinished(() => {
		child.kill("SIGKILL");
	});
	return child;
}

const ended = (child: ChildProcess): Promise<number | null> =>
	new Promise((resolve) => {
		if (child.exitCode !== null || child.signalCode !== null) resolve(child.exitCode);
		else child.on("close", resolve);
	});

async function until(condition: () => Promise<boolean>): Promise<void> {
	while (!(await condition())) await setTimeout(100);
}

test("1,000 jobs, 4 workers, kills of workers and of all connections: each report is there once", {
	timeout: 180_000,
}, async () => {
	const url = await server.database();
	await migrateQueue(url);
	const folder = folderWith(manyReports());
	const submitted = await ziping(folder, "submit", ".", "--to", url);
	expect(submitted.stderr).toBe("");
	expect(submitted.stdout).toContain(`${JOBS} queued`);

	const told: string[] = [];
	const workers = Array.from({ length: WORKERS }, () => startWorker(folder, url, told));
	const [first, second, ...others] = workers;
	const reports = async () =>
		Number((await ask(url, "SELECT count(*) FROM ziping.reports"))[0]?.[0]);

	await until(async () => (await reports()) >= JOBS * 0.1);
	first?.kill("SIGKILL");
	await until(async () => (await reports()) >= JOBS * 0.3);
	const cut = await ask(
		url,
		`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
WHERE datname = current_database() AND application_name LIKE 'ziping%'`,
	);
	expect(cut.length).toBeGreaterThan(WORKERS);
	await until(async () => (await reports()) >= JOBS * 0.5);
	second?.kill("SIGKILL");

	expect(await Promise.all(others.map(ended))).toEqual([0, 0]);
	expect(told.join("")).toContain("[trouble]");

	const once = await ask(
		url,
		`SELECT (SELECT count(*) FROM ziping.reports)::int,
	(SELECT count(*) FROM ziping.reports WHERE is_current)::int,
	(SELECT count(*) FROM ziping.imports)::int, (SELECT max(version) FROM ziping.imports),
	(SELECT count(DISTINCT path) FROM ziping.imports)::int,
	(SELECT count(*) FROM ziping.readings)::int, (SELECT count(*) FROM ziping.quarantine)::int,
	(SELECT count(DISTINCT agency) FROM ziping.reports)::int`,
	);
	expect(once).toEqual([[JOBS, JOBS, JOBS, 1, JOBS, JOBS, 0, JOBS]]);
	const figures = "SELECT count(*)::int FROM ziping.figures GROUP BY report_key";
	expect(new Set((await ask(url, figures)).flat())).toEqual(new Set([5]));
	// The jobs of the dead were taken again.
	const again = "SELECT count(*)::int FROM ziping_queue.job WHERE retry_count > 0";
	expect((await ask(url, again))[0]?.[0]).toBeGreaterThan(0);
	const jobs = { pending: 0, active: 0, done: JOBS, failed: 0, quarantined: 0, reports: JOBS };
	expect(await queueStatus(url)).toMatchObject(jobs);

	const repeated = await ziping(folder, "submit", ".", "--to", url);
	expect(repeated.stdout).toContain(`0 queued, 0 pending, ${JOBS} unchanged`);
});
