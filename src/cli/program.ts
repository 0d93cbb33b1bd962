import { readFileSync } from "node:fs";
import { Command, CommanderError, type Help } from "commander";
import { WarehouseError } from "../warehouse/error.ts";
import { type ImportOptions, importCommand } from "./commands/import.ts";
import { type ShowOptions, showCommand } from "./commands/show.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";
import * as help from "./help.ts";
import type { Output } from "./terminal/output.ts";
import { printable } from "./terminal/printable.ts";
import { width } from "./terminal/width.ts";
import { addWarehouseCommands } from "./warehouse-program.ts";

const TITLES: Readonly<Record<string, string>> = {
	"Usage:": "用法 Usage:",
	"Arguments:": "参数 Arguments:",
	"Options:": "选项 Options:",
	"Commands:": "命令 Commands:",
};

const HELP: Partial<Help> = {
	displayWidth: width,
	styleTitle: (title) => TITLES[title] ?? title,
};

const version = (): string =>
	JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")).version;

/** The command line. A command that has run leaves its exit code with `done`. */
function build(output: Output, done: (code: ExitCode) => void): Command {
	const program = new Command("ziping")
		.description(help.PURPOSE)
		.version(version(), "-V, --version", "显示版本 print the version")
		.helpOption("-h, --help", "显示帮助 print this help")
		.helpCommand("help [command]", "显示某个命令的帮助 print the help of a command")
		.addHelpText("after", help.EXAMPLES + help.EXIT_CODES)
		.configureHelp(HELP)
		.configureOutput({
			writeOut: output.out,
			writeErr: output.err,
			outputError: () => {},
		})
		.exitOverride();

	program
		.command("import")
		.description(help.IMPORT)
		.argument("<PATH...>", "报告文件或文件夹 report files or folders")
		.option("-o, --out <DIR>", "结果文件夹 folder of the results", "output")
		.option("-q, --quiet", "只输出失败信息 print nothing but failures")
		.option("--json", "以 JSON 输出汇总 print the summary as JSON")
		.option("--no-warehouse", "不写数据库 leave the warehouse, DIR/warehouse.duckdb, alone")
		.option("--strict", "有错误级别的问题时退出码为 3 exit code 3 on findings of severity error")
		.addHelpText("after", help.IMPORT_NOTES + help.EXIT_CODES)
		.action(async (paths: readonly string[], options: ImportOptions) => {
			done(await importCommand(paths, options, output));
		});

	program
		.command("show")
		.description(help.SHOW)
		.argument("<FILE>", "报告文件，或写出的记录 a report, or a record written before")
		.option("--json", "以 JSON 输出记录 print the record as JSON")
		.addHelpText("after", help.SHOW_NOTES + help.EXIT_CODES)
		.action(async (path: string, options: ShowOptions) => {
			done(await showCommand(path, options, output));
		});

	addWarehouseCommands(program, output, done);
	return program;
}

/** Runs a command line without the names of node and of the program; gives the exit code, throws nothing. */
export async function run(args: readonly string[], output: Output): Promise<ExitCode> {
	let code: ExitCode = EXIT.clean;
	const program = build(output, (given) => {
		code = given;
	});
	try {
		await program.parseAsync(args, { from: "user" });
		return code;
	} catch (error) {
		if (error instanceof CommanderError) {
			// Help that was asked for is no mistake; help because no command was given has been printed already.
			if (error.exitCode === 0) return EXIT.clean;
			if (error.code !== "commander.help")
				output.err(help.formatMistake(error.code, printable(error.message)));
			return EXIT.usage;
		}
		output.err(`${describeFailure(error)}\n`);
		return EXIT.usage;
	}
}

/** What stopped the whole run: the system would not write, or a fault of this program. */
function describeFailure(error: unknown): string {
	if (error instanceof WarehouseError)
		return printable(`${error.target}：${error.message} [${error.code}]`);
	if (error instanceof Error && "syscall" in error && "code" in error) {
		const file = "path" in error ? String(error.path) : "";
		return printable(
			`无法写出结果 ${file}：${error.code}。请检查输出文件夹是否可写、磁盘是否已满。 [cannot-write]`,
		);
	}
	const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
	const lines = detail.split("\n").map(printable);
	return ["程序内部错误，请连同以下内容报告。 [internal]", ...lines].join("\n");
}
