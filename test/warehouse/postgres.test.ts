import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { expect, onTestFinished, test } from "vitest";
import { toJson } from "../../src/model/record-json.ts";
import { migrateAt } from "../../src/warehouse/inspect.ts";
import { loadWarehouse } from "../../src/warehouse/load.ts";
import { withoutPassword } from "../../src/warehouse/postgres/address.ts";
import { postgres, writeInTransaction } from "../../src/warehouse/sinks/postgres.ts";
import { verify } from "../../src/warehouse/verify.ts";
import { postgresServer } from "./postgres-server.ts";
import { allHashed, corrected, reports, sample } from "./records.ts";

const server = postgresServer();

async function ask(url: string, sql: string): Promise<unknown[][]> {
	const client = new Client({ connectionString: url });
	await client.connect();
	try {
		return (await client.query({ text: sql, rowMode: "array" })).rows;
	} finally {
		await client.end();
	}
}

const count = async (url: string, table: string): Promise<number> =>
	Number((await ask(url, `SELECT count(*) FROM ziping.${table}`))[0]?.[0]);

test("a server without the schema is refused with what to do", async () => {
	const url = await server.database();
	await expect(postgres.open(url)).rejects.toMatchObject({
		code: "warehouse-older",
		target: withoutPassword(url),
	});
	await migrateAt(url);
	await (await postgres.open(url)).close();
});

test("a server without the schema has nothing to verify, and says so", async () => {
	await expect(verify(tmpdir(), await server.database())).rejects.toMatchObject({
		code: "warehouse-older",
	});
});

test("a server of a newer program is refused", async () => {
	const url = await server.warehouse();
	await ask(url, "INSERT INTO ziping.schema_migrations (version, name) VALUES (999, 'later')");
	await expect(postgres.open(url)).rejects.toMatchObject({ code: "warehouse-newer" });
});

test("no message shows a password", async () => {
	const url = "postgres://someone:secret%20word@127.0.0.1:1/none";
	const error = await postgres.open(url).catch((reason: unknown) => reason);
	expect(error).toMatchObject({ code: "server-unreachable" });
	expect(JSON.stringify(error) + String(error)).not.toContain("secret");
});

test("a batch holds or falls with the caller's transaction", async () => {
	const url = await server.warehouse();
	const client = new Client({ connectionString: url });
	await client.connect();
	const [record] = allHashed([sample]);
	const batch = record ? [record] : [];
	await client.query("BEGIN");
	expect(await writeInTransaction(client, batch)).toEqual({ written: 1, unchanged: 0 });
	await client.query("ROLLBACK");
	expect(await count(url, "reports")).toBe(0);
	await client.query("BEGIN");
	await writeInTransaction(client, batch);
	await client.query("COMMIT");
	expect(await count(url, "reports")).toBe(1);
	expect(await count(url, "figures")).toBe(sample.figures.length);
	await client.end();
});

test("writers at once wait for each other and lose nothing", async () => {
	const url = await server.warehouse();
	const record = (word: string, path: string) => {
		const made = corrected(sample, word);
		return { ...made, source: { ...made.source, path, paths: [path] } };
	};
	const jobs = [0, 1, 2, 3].map(async (worker) => {
		const writer = await postgres.open(url);
		for (let i = 0; i < 5; i += 1) {
			const own = record(`${worker}.${i}`, `${worker}/${i}.txt`);
			const shared = record(`shared ${worker}.${i}`, "shared.txt");
			await writer.write(allHashed([own, shared]));
		}
		await writer.close();
	});
	await Promise.all(jobs);
	expect(await count(url, "reports")).toBe(40);
	expect(await count(url, "reports WHERE is_current")).toBe(21);
	const versions = await ask(
		url,
		"SELECT version FROM ziping.imports WHERE path = 'shared.txt' ORDER BY version",
	);
	expect(versions.map(([version]) => version)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
});

test("the documented roles suffice, and are no more than that", async () => {
	const url = await server.warehouse();
	const script = readFileSync(new URL("../../schemas/roles.postgres.sql", import.meta.url), "utf8");
	await ask(url, script);
	await ask(url, "CREATE ROLE w LOGIN PASSWORD 'w' IN ROLE ziping_writer");
	await ask(url, "CREATE ROLE r LOGIN PASSWORD 'r' IN ROLE ziping_reader");
	const as = (role: string) => url.replace(/\/\/[^@]*@/, `//${role}:${role}@`);

	const writer = await postgres.open(as("w"));
	expect(await writer.write(allHashed([...reports]))).toMatchObject({ written: reports.length });
	await writer.close();
	expect(await count(as("r"), "execution_rates")).toBe(reports.length);

	const folder = mkdtempSync(join(tmpdir(), "ziping-roles-"));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	writeFileSync(join(folder, "a.json"), toJson(corrected(sample, "（更正）")));
	await expect(loadWarehouse(folder, as("r"))).rejects.toMatchObject({ code: "database-failed" });
	expect((await verify(folder, as("r"))).mismatches.map(({ what }) => what)).toContain("version");
	expect(await loadWarehouse(folder, as("w"))).toMatchObject({ written: 1 });
	expect((await verify(folder, as("r"))).mismatches).toEqual([]);

	const refused = expect.objectContaining({ code: "42501" });
	await expect(ask(as("w"), "DROP TABLE ziping.reports")).rejects.toEqual(refused);
	await expect(ask(as("w"), "CREATE TABLE ziping.t (i int)")).rejects.toEqual(refused);
	await expect(ask(as("w"), "DELETE FROM ziping.schema_migrations")).rejects.toEqual(refused);
	await expect(ask(as("r"), "DELETE FROM ziping.reports")).rejects.toEqual(refused);
	await expect(ask(as("r"), "INSERT INTO ziping.agencies VALUES ('a', 'a')")).rejects.toEqual(
		refused,
	);
});
