import { Client } from "pg";
import { messageOf, WarehouseError } from "../error.ts";
import { withoutPassword } from "./address.ts";

export type { Client };

/** @throws WarehouseError `server-unreachable` */
export async function connect(url: string): Promise<Client> {
	const client = new Client({ connectionString: url, application_name: "ziping" });
	// A connection that breaks says so at its next query; without a listener it would end the process.
	client.on("error", () => {});
	try {
		await client.connect();
		return client;
	} catch (cause) {
		const message = `无法连接 PostgreSQL：${messageOf(cause)}。请检查地址、用户、密码和网络。`;
		throw new WarehouseError("server-unreachable", withoutPassword(url), message, { cause });
	}
}
