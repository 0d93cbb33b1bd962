import { type Command, InvalidArgumentError, Option } from "commander";
import { DEFAULT_LIMITS, type Limits } from "../../config.ts";

export interface LimitFlags {
	readonly timeout?: number;
	readonly stall?: number;
	readonly memory?: number;
	readonly maxPages?: number;
	readonly maxSize?: number;
}

/** The flags of the commands that import many reports. */
export interface BatchFlags extends LimitFlags {
	readonly workers?: number;
	/** Print nothing but failures. */
	readonly quiet?: boolean;
	/** Print events and the summary as JSON. */
	readonly json?: boolean;
	/** A finding of severity error, as the settings grade the rules, is a failure of the run. */
	readonly strict?: boolean;
	/** File of the settings; without it the nearest one. */
	readonly config?: string;
	/** Bring the records to the embedded warehouse; unless said otherwise. */
	readonly warehouse?: boolean;
}

function positive(text: string): number {
	const number = Number(text);
	if (!(number > 0) || !Number.isFinite(number)) throw new InvalidArgumentError("须为正数。");
	return number;
}

export function count(text: string): number {
	if (!/^[1-9]\d{0,5}$/u.test(text)) throw new InvalidArgumentError("须为正整数。");
	return Number(text);
}

const MEBIBYTE = 1024 * 1024;

export const maxSizeOption = (): Option =>
	new Option("--max-size <MB>", "每个文件的大小上限 size of a file")
		.argParser(positive)
		.default(DEFAULT_LIMITS.fileBytes / MEBIBYTE);

/** What reading one report may take, for every command that reads many. */
export const addReadingOptions = (command: Command): Command =>
	command
		.addOption(
			new Option(
				"--workers <N>",
				"同时读取的份数，默认为处理器核数 reports read at once",
			).argParser(count),
		)
		.addOption(
			new Option("--timeout <SECONDS>", "每份报告的总时限 time limit of a report")
				.argParser(positive)
				.default(DEFAULT_LIMITS.totalMs / 1000),
		)
		.addOption(
			new Option("--stall <SECONDS>", "没有进展的时限 time limit without progress")
				.argParser(positive)
				.default(DEFAULT_LIMITS.stallMs / 1000),
		)
		.addOption(
			new Option("--memory <MB>", "每个读取进程的内存上限 memory limit of a worker")
				.argParser(count)
				.default(DEFAULT_LIMITS.memoryMb),
		)
		.addOption(
			new Option("--max-pages <N>", "每份报告的页数上限 pages of a report")
				.argParser(count)
				.default(DEFAULT_LIMITS.pages),
		)
		.addOption(maxSizeOption());

export const configOption = (): Option =>
	new Option(
		"-c, --config <FILE>",
		"配置文件；不写则从当前文件夹向上找 ziping.config.json、.mjs settings",
	);

export const addBatchOptions = (command: Command): Command =>
	addReadingOptions(command)
		.option("--no-warehouse", "不写数据库 leave the warehouse, DIR/warehouse.duckdb, alone")
		.option("-q, --quiet", "只输出失败信息 print nothing but failures")
		.option("--json", "以 JSON 输出汇总，过程为 JSON 行 the summary as JSON, events as JSON lines")
		.option("--strict", "有错误级别的问题时退出码为 3 exit code 3 on findings of severity error")
		.addOption(configOption());

export const limitsOf = (flags: LimitFlags): Limits => ({
	...DEFAULT_LIMITS,
	...(flags.timeout !== undefined && { totalMs: Math.round(flags.timeout * 1000) }),
	...(flags.stall !== undefined && { stallMs: Math.round(flags.stall * 1000) }),
	...(flags.memory !== undefined && { memoryMb: flags.memory }),
	...(flags.maxPages !== undefined && { pages: flags.maxPages }),
	...(flags.maxSize !== undefined && { fileBytes: Math.round(flags.maxSize * MEBIBYTE) }),
});
