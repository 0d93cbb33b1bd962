import { WarehouseError } from "../warehouse/error.ts";
import { withoutPassword } from "../warehouse/postgres/address.ts";
import { type Client, connect } from "../warehouse/postgres/connect.ts";
import { requireCurrent } from "../warehouse/postgres/transactions.ts";
import { isServer } from "../warehouse/target.ts";
import { queueExists } from "./jobs-sql.ts";

/** @throws WarehouseError `target-unknown` where the queue's place is no server */
export function requireServer(url: string): void {
	if (isServer(url)) return;
	const message = "队列需要 PostgreSQL：请给出 postgres://用户@主机/数据库。";
	throw new WarehouseError("target-unknown", url, message);
}

/**
 * A connection to a server that has the warehouse and the queue of this program.
 * @throws WarehouseError `target-unknown`, `server-unreachable`, `warehouse-older`, `warehouse-newer`, `queue-missing`
 */
export async function openServer(url: string): Promise<Client> {
	requireServer(url);
	const client = await connect(url);
	try {
		await requireCurrent(client, url);
		if (await queueExists(client)) return client;
		const target = withoutPassword(url);
		const message = `数据库中没有队列。请先以所有者身份运行 ziping queue migrate --to ${target}`;
		throw new WarehouseError("queue-missing", target, message);
	} catch (error) {
		await client.end();
		throw error;
	}
}
