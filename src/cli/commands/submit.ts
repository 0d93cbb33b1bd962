import process from "node:process";
import { text } from "node:stream/consumers";
import { type Root, rootOf, rootsOfList } from "../../batch/inputs/root.ts";
import { toJson } from "../../model/record-json.ts";
import { isUrl } from "../../queue/location.ts";
import { onTarget } from "../../warehouse/error.ts";
import { withoutPassword } from "../../warehouse/postgres/address.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { interruptible } from "../interrupt.ts";
import { formatError } from "../summary/format.ts";
import type { Output } from "../terminal/output.ts";
import { type LimitFlags, limitsOf } from "./batch-options.ts";

export interface SubmitOptions extends LimitFlags {
	/** Address of the server. */
	readonly to: string;
	/** Put what stands in the quarantine on the queue again. */
	readonly retry?: boolean;
	readonly json?: boolean;
}

interface Named {
	readonly roots: readonly Root[];
	readonly urls: readonly string[];
}

/** `-` stands for the paths and URLs that standard input lists; listed files keep the paths that the list gives. */
async function namedBy(paths: readonly string[]): Promise<Named> {
	const lists = paths.map(async (path) =>
		path === "-" ? rootsOfList(await text(process.stdin)) : [rootOf(path)],
	);
	const named = (await Promise.all(lists)).flat();
	return {
		roots: named.filter(({ named }) => !isUrl(named)),
		urls: named.map(({ named }) => named).filter(isUrl),
	};
}

/** `ziping submit PATH… --to postgres://…`: a job for each report. */
export async function submitCommand(
	paths: readonly string[],
	options: SubmitOptions,
	output: Output,
): Promise<ExitCode> {
	const { to: url, retry = false, json = false } = options;
	const { roots, urls } = await namedBy(paths);
	const limits = limitsOf(options);
	// The packages of the server are loaded where they are used.
	const { submit } = await import("../../queue/submit.ts");
	return interruptible(
		() => output.err("正在停止……已入队的任务保留 stopping\n"),
		async (stop) => {
			const { errors, ...counts } = await onTarget(withoutPassword(url), () =>
				submit({ roots, urls, url, limits, retry, stop }),
			);
			for (const { path, code, message } of errors)
				output.err(`${formatError({ path, code, message })}\n`);
			if (json)
				output.out(
					toJson({
						...counts,
						errors: errors.map(({ path, code, message }) => ({ path, code, message })),
					}),
				);
			else {
				const { queued, pending, unchanged, quarantined } = counts;
				output.out(
					`入队 ${queued}，已在队列中 ${pending}，数据库中已有 ${unchanged}，在隔离区 ${quarantined}` +
						(quarantined > 0 ? "（--retry 重新入队）" : "") +
						`  ${queued} queued, ${pending} pending, ${unchanged} unchanged, ` +
						`${quarantined} quarantined\n`,
				);
			}
			if (stop.stopped) return EXIT.interrupted;
			return errors.length > 0 ? EXIT.someInputsFailed : EXIT.clean;
		},
	);
}
