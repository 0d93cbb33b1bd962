import { Client } from "pg";

/** The rows of a query on a connection of its own. */
export async function ask(url: string, sql: string): Promise<unknown[][]> {
	const client = new Client({ connectionString: url });
	await client.connect();
	try {
		return (await client.query({ text: sql, rowMode: "array" })).rows;
	} finally {
		await client.end();
	}
}
