import { onTarget } from "../warehouse/error.ts";
import { migrateAt } from "../warehouse/inspect.ts";
import { withoutPassword } from "../warehouse/postgres/address.ts";
import { JobQueue } from "./boss.ts";
import { requireServer } from "./open.ts";

/** Makes or upgrades warehouse and queue on a server. Needs the owner's role. Gives the steps of the warehouse. */
export async function migrateQueue(url: string): Promise<string[]> {
	requireServer(url);
	const steps = await migrateAt(url);
	await onTarget(withoutPassword(url), () => JobQueue.migrate(url));
	return steps;
}
