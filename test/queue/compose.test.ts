import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { postgresServer } from "../warehouse/postgres-server.ts";
import { ask } from "./ask.ts";
import { queueOn } from "./queue-server.ts";

const server = postgresServer();
const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

/** Runs a script for psql that knows variables and \gexec: each row of a query is a statement. */
async function psql(url: string, script: string, variables: Readonly<Record<string, string>>) {
	const filled = script.replace(/:'(\w+)'/g, (_, name: string) => `'${variables[name]}'`);
	for (const query of filled.split("\\gexec").slice(0, -1))
		for (const [statement] of await ask(url, query)) await ask(url, String(statement));
}

test("the logins of compose.yaml get in with their passwords, also after these were changed", async () => {
	const url = await queueOn(server);
	await ask(url, read("schemas/roles.postgres.sql"));
	for (const word of ["first", "it''s another"]) {
		const password = word.replaceAll("''", "'");
		await psql(url, read("docker/logins.sql"), {
			worker_password: word,
			submitter_password: word,
			reader_password: word,
		});
		for (const login of ["worker", "submitter", "reader"]) {
			// An address without a password leaves it to the environment.
			process.env["PGPASSWORD"] = password;
			const address = url.replace(/\/\/[^@]*@/, `//${login}@`);
			expect(await ask(address, "SELECT current_user")).toEqual([[login]]);
			delete process.env["PGPASSWORD"];
		}
	}
});

test("compose.yaml names only the passwords and the folder that its head names", () => {
	const compose = read("compose.yaml");
	const [head = ""] = compose.split("\n\n");
	const named = new Set([...compose.matchAll(/\$\{(\w+)/g)].map(([, name]) => name));
	expect([...named].sort()).toEqual([
		"OWNER_PASSWORD",
		"READER_PASSWORD",
		"REPORTS",
		"SUBMITTER_PASSWORD",
		"WORKER_PASSWORD",
	]);
	for (const name of named) expect(head).toContain(name);
});
