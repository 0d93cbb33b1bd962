import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { figure } from "../../src/model/figure.ts";
import { DuckDatabase } from "../../src/warehouse/duckdb/database.ts";
import type { Engine } from "../../src/warehouse/engine.ts";
import { connect } from "../../src/warehouse/postgres/connect.ts";
import { postgresEngine } from "../../src/warehouse/postgres/engine.ts";
import { migrateServer, serverState } from "../../src/warehouse/postgres/transactions.ts";
import { DIALECTS, type Dialect, schemaScript } from "../../src/warehouse/schema/ddl.ts";
import { migrate, migrations } from "../../src/warehouse/schema/migrations.ts";
import { TABLES } from "../../src/warehouse/schema/tables/index.ts";
import { VIEWS } from "../../src/warehouse/views/index.ts";
import { postgresServer } from "./postgres-server.ts";

const server = postgresServer();
const script = new URL("../../schemas/warehouse.sql", import.meta.url);

test("schemas/warehouse.sql is what `npm run schemas` writes", () => {
	expect(readFileSync(script, "utf8")).toBe(schemaScript());
});

test("the tables that were asked for, each column with a Chinese name and a description", () => {
	expect(TABLES.map(({ name }) => name)).toEqual([
		"agencies",
		"reports",
		"sections",
		"figures",
		"indicators",
		"findings",
		"evidence",
		"imports",
	]);
	for (const { name, columns } of TABLES)
		for (const column of columns) {
			expect(column.label, `${name}.${column.name}`).toMatch(/\p{Script=Han}/u);
			expect(column.description, `${name}.${column.name}`).not.toBe("");
		}
});

test("a column says what the schema of the record says", () => {
	const figures = TABLES.find(({ name }) => name === "figures");
	const column = (name: string) => figures?.columns.find((each) => each.name === name);
	expect(column("value")?.description).toBe(figure.shape.value.description);
	expect(column("value")).toMatchObject({ type: "decimal(38,10)", nullable: true });
	expect(column("raw")?.nullable).toBe(false);
	expect(column("kind")?.description).toContain("one of: money, rate, score, count");
});

/** Each column with its type and whether it can be null, as the database itself tells. */
async function columnsIn(engine: Engine): Promise<string[]> {
	const rows = await engine.texts(`SELECT table_name, column_name, lower(data_type),
	CAST(numeric_precision AS text), CAST(numeric_scale AS text), is_nullable
FROM information_schema.columns
WHERE table_schema = current_schema() AND table_name IN (${TABLES.map(({ name }) => `'${name}'`)})
ORDER BY table_name, ordinal_position`);
	return rows.map(([table, column, type = "", precision, scale, nullable]) => {
		const plain = type?.replace("varchar", "text").replace("character varying", "text");
		const size = /^(?:decimal|numeric)/.test(plain ?? "")
			? `decimal(${precision},${scale})`
			: plain;
		return `${table}.${column} ${size} ${nullable}`;
	});
}

const described = [...TABLES]
	.sort((a, b) => (a.name < b.name ? -1 : 1))
	.flatMap(({ name, columns }) =>
		columns.map(
			(column) => `${name}.${column.name} ${column.type} ${column.nullable ? "YES" : "NO"}`,
		),
	);

/** Runs work on a new, empty database. */
async function onEmpty(dialect: Dialect, work: (engine: Engine) => Promise<void>): Promise<void> {
	if (dialect === "duckdb") {
		const database = await DuckDatabase.open(":memory:");
		try {
			await work(database);
		} finally {
			database.close();
		}
		return;
	}
	const client = await connect(await server.database());
	try {
		await work(postgresEngine(client));
	} finally {
		await client.end();
	}
}

describe.each(DIALECTS)("%s", (dialect) => {
	test("after all steps the tables are the described ones", async () => {
		await onEmpty(dialect, async (engine) => {
			await engine.execute("BEGIN");
			expect(await migrate(engine, dialect)).toEqual(
				migrations(dialect).map((step) => `000${step.version}-${step.name}`),
			);
			await engine.execute("COMMIT");
			expect(await columnsIn(engine)).toEqual(described);
			expect(await migrate(engine, dialect)).toEqual([]);
		});
	});

	test("the published script runs, and its comments are there", async () => {
		await onEmpty(dialect, async (engine) => {
			for (const sql of readFileSync(script, "utf8").split(/;\s*\n/))
				if (sql.trim() !== "") await engine.execute(sql);
			expect(await columnsIn(engine)).toEqual(described);
			const comment =
				dialect === "duckdb"
					? "SELECT comment FROM duckdb_columns() WHERE table_name = 'figures' AND column_name = 'value'"
					: "SELECT col_description('figures'::regclass, 11)";
			const [[text] = []] = await engine.texts(comment);
			expect(text).toBe(`数值: ${figure.shape.value.description}`);
			for (const { name, example } of VIEWS) {
				await engine.texts(`SELECT count(*)::text FROM ${name}`);
				await engine.execute(example);
			}
		});
	});

	test("each step of one database is a step of the other", () => {
		const [first, second] = DIALECTS.map((each) =>
			migrations(each).map(({ version, name }) => `${version} ${name}`),
		);
		expect(first).toEqual(second);
		const folder = new URL("../../schemas/migrations/", import.meta.url);
		expect(existsSync(folder)).toBe(true);
		expect(readdirSync(folder)).toHaveLength((first?.length ?? 0) * DIALECTS.length);
	});
});

test("of several that migrate a server at once, one does it", async () => {
	const url = await server.database();
	const clients = await Promise.all([1, 2, 3].map(() => connect(url)));
	const steps = await Promise.all(clients.map(migrateServer));
	expect(steps.map((each) => each.length).sort()).toEqual([0, 0, migrations("postgres").length]);
	const [client] = clients;
	if (client)
		expect(await serverState(client)).toMatchObject({ version: 2, viewsAreCurrent: true });
	await Promise.all(clients.map((each) => each.end()));
});
