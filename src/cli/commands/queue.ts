import { toJson } from "../../model/record-json.ts";
import { onTarget } from "../../warehouse/error.ts";
import { withoutPassword } from "../../warehouse/postgres/address.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import type { Output } from "../terminal/output.ts";
import { printable } from "../terminal/printable.ts";
import { formatTable } from "../terminal/table.ts";

export interface QueueStatusOptions {
	/** Address of the server. */
	readonly from: string;
	readonly json?: boolean;
}

const age = (seconds: number | null): string => (seconds === null ? "—" : `${seconds} 秒 s`);

/** `ziping queue status --from postgres://…`: how many jobs wait, are under way, are done. */
export async function queueStatusCommand(
	{ from, json = false }: QueueStatusOptions,
	output: Output,
): Promise<ExitCode> {
	// The packages of the server are loaded where they are used.
	const { queueStatus } = await import("../../queue/status.ts");
	const status = await onTarget(withoutPassword(from), () => queueStatus(from));
	if (json) {
		output.out(toJson(status));
		return EXIT.clean;
	}
	const rows = [
		["待处理", "pending", `${status.pending}`],
		["　其中再试", "waiting again", `${status.waitingAgain}`],
		["进行中", "active", `${status.active}`],
		["已完成（12 小时内）", "done", `${status.done}`],
		["失败", "failed", `${status.failed}`],
		["隔离区", "quarantined", `${status.quarantined}`],
		["数据库中的报告", "reports", `${status.reports}`],
		["最早待处理", "oldest pending", age(status.oldestPendingSeconds)],
		["最早进行中", "oldest active", age(status.oldestActiveSeconds)],
		["每秒完成（近 1 分钟）", "reports/s", (status.doneLastMinute / 60).toFixed(1)],
		["近 1 小时完成", "last hour", `${status.doneLastHour}`],
	];
	const columns = [
		{ title: "队列" },
		{ title: "queue" },
		{ title: "数 count", align: "right" as const },
	];
	output.out(
		[printable(withoutPassword(from)), "", ...formatTable(columns, rows, ""), ""].join("\n"),
	);
	return EXIT.clean;
}

/** `ziping queue migrate --to postgres://OWNER@…`: the schemas of warehouse and queue. */
export async function queueMigrateCommand(
	{ to }: { readonly to: string },
	output: Output,
): Promise<ExitCode> {
	const { migrateQueue } = await import("../../queue/migrate.ts");
	const steps = await migrateQueue(to);
	const done = steps.length === 0 ? "" : `：${steps.join(", ")}`;
	output.out(`${printable(withoutPassword(to))}：数据库和队列的结构已是最新${done} up to date\n`);
	return EXIT.clean;
}
