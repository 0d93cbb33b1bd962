import { type Command, Option } from "commander";
import { addReadingOptions, count, maxSizeOption } from "./commands/batch-options.ts";
import {
	type QueueStatusOptions,
	queueMigrateCommand,
	queueStatusCommand,
} from "./commands/queue.ts";
import { type SubmitOptions, submitCommand } from "./commands/submit.ts";
import { type WorkerOptions, workerCommand } from "./commands/worker.ts";
import type { ExitCode } from "./exit-code.ts";
import { EXIT_CODES } from "./help.ts";
import * as help from "./help-queue.ts";
import type { Output } from "./terminal/output.ts";

const SERVER = "队列所在的数据库 database of the queue, postgres://…";
const DEFAULT_CHECK_SECONDS = 60;

/** The commands about the queue. */
export function addQueueCommands(
	program: Command,
	output: Output,
	done: (code: ExitCode) => void,
): void {
	program
		.command("submit")
		.description(help.SUBMIT)
		.argument(
			"<PATH...>",
			"文件、文件夹、压缩包、通配符、网址；- 从标准输入读 files, folders, zips, globs, URLs, -",
		)
		.requiredOption("--to <DATABASE>", SERVER)
		.addOption(maxSizeOption())
		.option("--retry", "隔离区中的也重新入队 queue what stands in the quarantine, too")
		.option("--json", "以 JSON 输出 print JSON")
		.addHelpText("after", help.SUBMIT_NOTES + EXIT_CODES)
		.action(async (paths: readonly string[], options: SubmitOptions) => {
			done(await submitCommand(paths, options, output));
		});

	addReadingOptions(
		program.command("worker").description(help.WORKER).requiredOption("--from <DATABASE>", SERVER),
	)
		.addOption(
			new Option(
				"--check-every <SECONDS>",
				"每隔多久收回中断的任务 how often to look for jobs whose worker is gone",
			)
				.argParser(count)
				.default(DEFAULT_CHECK_SECONDS),
		)
		.option("--until-empty", "队列空了就退出 end when the queue is empty")
		.option("-q, --quiet", "只输出失败信息 print nothing but failures")
		.option("--json", "过程以 JSON 行输出 events as JSON lines")
		.addHelpText("after", help.WORKER_NOTES + EXIT_CODES)
		.action(async (options: WorkerOptions) => {
			done(await workerCommand(options, output));
		});

	const queue = program.command("queue").description(help.QUEUE);
	queue
		.command("status")
		.description(help.QUEUE_STATUS)
		.requiredOption("--from <DATABASE>", SERVER)
		.option("--json", "以 JSON 输出 print JSON")
		.addHelpText("after", EXIT_CODES)
		.action(async (options: QueueStatusOptions) => {
			done(await queueStatusCommand(options, output));
		});
	queue
		.command("migrate")
		.description(help.QUEUE_MIGRATE)
		.requiredOption("--to <DATABASE>", SERVER)
		.addHelpText("after", EXIT_CODES)
		.action(async (options: { readonly to: string }) => {
			done(await queueMigrateCommand(options, output));
		});
}
