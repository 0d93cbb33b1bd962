import { availableParallelism } from "node:os";
import { toJsonLine } from "../../model/record-json.ts";
import type { WorkerEvent } from "../../queue/worker.ts";
import { onTarget } from "../../warehouse/error.ts";
import { withoutPassword } from "../../warehouse/postgres/address.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { interruptible } from "../interrupt.ts";
import type { Output } from "../terminal/output.ts";
import { printable } from "../terminal/printable.ts";
import { type LimitFlags, limitsOf } from "./batch-options.ts";

export interface WorkerOptions extends LimitFlags {
	/** Reports that are read at once. */
	readonly workers?: number;
	/** Address of the server. */
	readonly from: string;
	readonly checkEvery: number;
	readonly untilEmpty?: boolean;
	readonly quiet?: boolean;
	/** Tell what happens as JSON lines. */
	readonly json?: boolean;
}

function formatEvent(told: WorkerEvent): string {
	switch (told.event) {
		case "ready":
			return `就绪，同时读取 ${told.workers} 份 ready`;
		case "done":
			return `完成 ${told.path}`;
		case "unchanged":
			return `没有变化 ${told.path} unchanged`;
		case "refused": {
			const next = told.again ? "稍后再试" : "已放入隔离区";
			return `失败 ${told.path}：${told.reason} ${next} [${told.code}]`;
		}
		case "lost":
			return `${told.path}：租期已过，由其他工作进程完成，本次结果未写入 [lost]`;
		case "trouble":
			return `数据库暂时不可用，稍后重试：${told.reason} [trouble]`;
		case "stopping":
			return "正在停止：完成手头的报告后退出；再按一次立即终止 stopping";
	}
}

/** What a person needs to know even with `--quiet`. */
const isNews = ({ event }: WorkerEvent): boolean => event === "refused" || event === "trouble";

/** `ziping worker --from postgres://…`: does the jobs of a queue. */
export async function workerCommand(options: WorkerOptions, output: Output): Promise<ExitCode> {
	const { from: url, quiet = false, json = false, untilEmpty = false } = options;
	const workers = options.workers ?? availableParallelism();
	// The packages of the server are loaded where they are used.
	const { work } = await import("../../queue/worker.ts");
	const tell = (told: WorkerEvent): void => {
		if (quiet && !isNews(told)) return;
		output.err(json ? toJsonLine(told) : `${printable(formatEvent(told))}\n`);
	};
	return interruptible(
		() => tell({ event: "stopping" }),
		async (stop) => {
			const { checkEvery: checkEverySeconds } = options;
			const limits = limitsOf(options);
			await onTarget(withoutPassword(url), () =>
				work({ url, workers, limits, checkEverySeconds, untilEmpty, stop, tell }),
			);
			// Told to stop is how a service ends; its jobs are done or back on the queue.
			return EXIT.clean;
		},
	);
}
