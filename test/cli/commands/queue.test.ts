import { spawn } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { archive } from "../../batch/inputs/archive-builder.ts";
import { ask } from "../../queue/ask.ts";
import { queueOn } from "../../queue/queue-server.ts";
import { postgresServer } from "../../warehouse/postgres-server.ts";
import { folderWith, report, ziping } from "../ziping.ts";

const server = postgresServer();
const fixture = (name: string) =>
	readFileSync(new URL(`../../../fixtures/${name}`, import.meta.url));

const other = report.replaceAll("清河县", "明溪县");

/** Files that give records, and files that do not. */
const files = () => ({
	"in/a.txt": report,
	"in/同上.txt": report,
	"in/年度/b.docx": fixture("lanchuan-transfer-2022/source.docx"),
	"in/包.zip": archive([{ name: "内/c.txt", content: other }]),
	"in/空.txt": "",
	"in/坏.pdf": "%PDF-1.7 broken",
});

const submitTo = (folder: string, url: string, ...args: readonly string[]) =>
	ziping(folder, "submit", ...args, "--to", url);
const workOn = (folder: string, url: string, ...args: readonly string[]) =>
	ziping(
		folder,
		...["worker", "--from", url, "--workers", "2", "--until-empty", "--check-every", "1"],
		...args,
	);

test("jobs give what an import gives, and a second submission finds nothing to do", async () => {
	const url = await queueOn(server);
	const folder = folderWith(files());
	const submitted = await submitTo(folder, url, "in");
	expect(submitted).toMatchObject({ code: 0, stderr: "" });
	expect(submitted.stdout).toContain("5 queued, 0 pending, 0 unchanged, 0 quarantined");
	expect((await submitTo(folder, url, "in")).stdout).toContain("0 queued, 5 pending");

	const worked = await workOn(folder, url);
	expect(worked.code).toBe(0);
	expect(worked.stderr).toMatch(/失败 空\.txt：.* 已放入隔离区 \[empty-file\]/);
	await ziping(folder, "import", "in", "--out", "out", "--no-warehouse", "--quiet");
	const verified = await ziping(folder, "warehouse", "verify", "--from", "out", "--to", url);
	expect(verified.stdout).toContain("3 records, 0 mismatches");

	const quarantined = "SELECT path, outcome, code, attempts FROM ziping.quarantine ORDER BY path";
	expect(await ask(url, quarantined)).toEqual([
		["坏.pdf", "corrupt", "corrupt", 1],
		["空.txt", "empty", "empty-file", 1],
	]);
	const imports = "SELECT path, version FROM ziping.imports ORDER BY path";
	expect(await ask(url, imports)).toEqual([
		["a.txt", 1],
		["包.zip/内/c.txt", 1],
		["同上.txt", 1],
		["年度/b.docx", 1],
	]);
	const again = await submitTo(folder, url, "in");
	expect(again.stdout).toContain("0 queued, 0 pending, 3 unchanged, 2 quarantined");

	// What was mended leaves the quarantine; a correction is a new version; what failed is tried again if asked.
	writeFileSync(join(folder, "in/空.txt"), `${other}补报。`);
	writeFileSync(join(folder, "in/a.txt"), `${report}更正。`);
	const mended = await submitTo(folder, url, "in", "--retry");
	expect(mended.stdout).toContain("3 queued, 0 pending, 3 unchanged, 0 quarantined");
	await workOn(folder, url);
	expect(await ask(url, quarantined)).toEqual([["坏.pdf", "corrupt", "corrupt", 1]]);
	const versions = "SELECT version, is_current FROM ziping.imports WHERE path = 'a.txt' ORDER BY 1";
	expect(await ask(url, versions)).toEqual([
		[1, false],
		[2, true],
	]);

	const status = JSON.parse(
		(await ziping(folder, "queue", "status", "--from", url, "--json")).stdout,
	);
	expect(status).toMatchObject({ pending: 0, active: 0, failed: 0, quarantined: 1, reports: 5 });
	const shown = await ziping(folder, "queue", "status", "--from", url);
	expect(shown.stdout).toContain("隔离区");
	expect(shown.stdout).not.toContain("only");
}, 60_000);

test("what another attempt may mend is attempted again, then stands in the quarantine", async () => {
	const url = await queueOn(server);
	const folder = folderWith({ "gone.txt": report, "slow.txt": other });
	await submitTo(folder, url, "gone.txt", "slow.txt");
	// Two attempts without a pause instead of four.
	await ask(
		url,
		"UPDATE ziping_queue.job SET retry_limit = 1, retry_delay = 0, retry_backoff = false",
	);
	rmSync(join(folder, "gone.txt"));
	// The worker of this job has died in its last attempt, long ago.
	await ask(
		url,
		`UPDATE ziping_queue.job SET state = 'active', retry_count = 1, started_on = now() - interval '1 day'
WHERE data->'paths'->>0 = 'slow.txt'`,
	);
	const worked = await workOn(folder, url);
	expect(worked.stderr).toMatch(/gone\.txt.* 稍后再试 \[not-found\]\n/);
	expect(worked.stderr).toMatch(/gone\.txt.* 已放入隔离区 \[not-found\]\n/);
	const quarantined = "SELECT path, code, attempts FROM ziping.quarantine ORDER BY path";
	expect(await ask(url, quarantined)).toEqual([
		["gone.txt", "not-found", 2],
		["slow.txt", "crash", 2],
	]);
	expect(await ask(url, "SELECT * FROM ziping.reports")).toEqual([]);
});

test("a presigned URL is fetched, its signature shown nowhere, its hash checked", async () => {
	const store = createServer((_, response) => response.end(report));
	await new Promise<void>((resolve) => store.listen(0, "127.0.0.1", resolve));
	onTestFinished(() => {
		store.close();
	});
	const address = store.address();
	const port = typeof address === "object" ? address?.port : 0;
	const url = await queueOn(server);
	const folder = folderWith();
	const signed = (name: string) => `http://127.0.0.1:${port}/${name}?X-Amz-Signature=hidden`;
	const named = [signed("a.txt"), `${signed("b.txt")}#sha256=${"0".repeat(64)}`];
	expect((await submitTo(folder, url, ...named)).stdout).toContain("2 queued");
	expect((await submitTo(folder, url, ...named)).stdout).toContain("0 queued, 2 pending");
	await ask(url, "UPDATE ziping_queue.job SET retry_limit = 0");
	const worked = await workOn(folder, url);
	expect(worked.stderr).toContain(`完成 127.0.0.1:${port}/a.txt`);
	expect(worked.stderr).not.toContain("hidden");
	expect(await ask(url, "SELECT path FROM ziping.imports")).toEqual([[`127.0.0.1:${port}/a.txt`]]);
	const refused = await ask(url, "SELECT path, code FROM ziping.quarantine");
	expect(refused).toEqual([[`127.0.0.1:${port}/b.txt`, "unreadable"]]);
	// Its content is known only now: asked for again, it is looked at and found unchanged.
	await submitTo(folder, url, signed("a.txt"));
	expect((await workOn(folder, url)).stderr).toContain("没有变化");
});

test("listed files keep their paths, and the folder that one stands in is searched too", async () => {
	const url = await queueOn(server);
	const folder = folderWith({ "甲/1.txt": report, "乙/1.txt": other });
	const main = fileURLToPath(new URL("../../../dist/cli/main.js", import.meta.url));
	const child = spawn(process.execPath, [main, "submit", "-", "--to", url], { cwd: folder });
	child.stdin.end("甲/1.txt\n乙/1.txt\n");
	expect(await new Promise((resolve) => child.on("close", resolve))).toBe(0);
	const paths = "SELECT data->'paths'->>0 FROM ziping_queue.job ORDER BY 1";
	expect((await ask(url, paths)).flat().sort()).toEqual(["乙/1.txt", "甲/1.txt"].sort());
	const above = await submitTo(join(folder, "甲"), url, "..");
	expect(above.stdout).toContain("0 queued, 2 pending");
});

test("SIGTERM ends a worker after the reports in hand; none stays behind", async () => {
	const url = await queueOn(server);
	const many = Array.from({ length: 300 }, (_, i) => [`${i}.txt`, `${report}${i}`] as const);
	const folder = folderWith(Object.fromEntries(many));
	await submitTo(folder, url, ".");
	const main = fileURLToPath(new URL("../../../dist/cli/main.js", import.meta.url));
	const child = spawn(process.execPath, [main, "worker", "--from", url, "--workers", "1"]);
	onTestFinished(() => {
		child.kill("SIGKILL");
	});
	const code = new Promise((resolve) => child.on("close", resolve));
	const reports = "SELECT count(*)::int FROM ziping.reports";
	while ((await ask(url, reports))[0]?.[0] === 0);
	child.kill("SIGTERM");
	expect(await code).toBe(0);
	const done = Number((await ask(url, reports))[0]?.[0]);
	expect(done).toBeLessThan(300);
	const states = "SELECT state, count(*)::int FROM ziping_queue.job GROUP BY state ORDER BY state";
	expect(await ask(url, states)).toEqual([
		["created", 300 - done],
		["completed", done],
	]);
});

test("the documented roles suffice, and are no more than that", async () => {
	const url = await queueOn(server);
	const roles = new URL("../../../schemas/roles.postgres.sql", import.meta.url);
	await ask(url, readFileSync(roles, "utf8"));
	await ask(url, "CREATE ROLE qs LOGIN PASSWORD 'qs' IN ROLE ziping_submitter");
	await ask(url, "CREATE ROLE qw LOGIN PASSWORD 'qw' IN ROLE ziping_worker");
	const as = (role: string) => url.replace(/\/\/[^@]*@/, `//${role}:${role}@`);
	const folder = folderWith(files());
	expect(await submitTo(folder, as("qs"), "in")).toMatchObject({ code: 0, stderr: "" });
	expect((await workOn(folder, as("qw"))).code).toBe(0);
	expect((await submitTo(folder, as("qs"), "in", "--retry")).stdout).toContain("2 queued");
	const status = await ziping(folder, "queue", "status", "--from", as("qs"), "--json");
	expect(JSON.parse(status.stdout)).toMatchObject({ pending: 2, reports: 3 });

	const refused = expect.objectContaining({ code: "42501" });
	for (const [role, sql] of [
		["qs", "DELETE FROM ziping.reports"],
		["qs", "UPDATE ziping_queue.job SET state = 'completed'"],
		["qs", "INSERT INTO ziping.quarantine SELECT * FROM ziping.quarantine"],
		["qs", "SELECT * FROM ziping.figures"],
		["qw", "DROP TABLE ziping.reports"],
		["qw", "DELETE FROM ziping_queue.queue"],
		["qw", "CREATE TABLE ziping_queue.t (i int)"],
	] as const)
		await expect(ask(as(role), sql), sql).rejects.toEqual(refused);
}, 60_000);

test.for([
	["submit", "--to", "warehouse-older", false],
	["worker", "--from", "warehouse-older", false],
	["submit", "--to", "queue-missing", true],
	["worker", "--from", "queue-missing", true],
] as const)(
	"%s %s a database without its schema says %s",
	async ([command, flag, code, migrated]) => {
		const url = migrated ? await server.warehouse() : await server.database();
		const folder = folderWith({ "a.txt": report });
		const paths = command === "submit" ? ["a.txt"] : [];
		const { stderr, code: exit } = await ziping(folder, command, ...paths, flag, url);
		expect(exit).toBe(1);
		expect(stderr).toContain(`[${code}]`);
		expect(stderr).not.toContain("only");
	},
);

test("an address that is no server is refused, and no message shows a password", async () => {
	const folder = folderWith({ "a.txt": report });
	const file = await ziping(folder, "submit", "a.txt", "--to", "a.duckdb");
	expect(file.stderr).toContain("[target-unknown]");
	const url = "postgres://someone:secret@127.0.0.1:1/none";
	for (const args of [
		["submit", "a.txt", "--to"],
		["worker", "--from"],
		["queue", "migrate", "--to"],
	]) {
		const { code, stderr, stdout } = await ziping(folder, ...args, url);
		expect(code).toBe(1);
		expect(stderr).toContain("[server-unreachable]");
		expect(stderr + stdout).not.toContain("secret");
	}
});
