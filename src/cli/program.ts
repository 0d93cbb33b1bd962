import { Command, CommanderError, type Help, Option } from "commander";
import { PDF_ENGINES } from "../index.ts";
import { severity } from "../model/finding.ts";
import { WarehouseError } from "../warehouse/error.ts";
import { FORMATS } from "./check/formats/index.ts";
import { addBatchOptions, configOption } from "./commands/batch-options.ts";
import { type CheckOptions, checkCommand } from "./commands/check.ts";
import { type ExplainOptions, explainCommand } from "./commands/explain.ts";
import { type ImportOptions, importCommand } from "./commands/import.ts";
import { type RetryOptions, retryCommand } from "./commands/retry.ts";
import { type RulesOptions, rulesCommand } from "./commands/rules.ts";
import { type ShowOptions, showCommand } from "./commands/show.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";
import * as help from "./help.ts";
import { addQueueCommands } from "./queue-program.ts";
import type { Output } from "./terminal/output.ts";
import { printable } from "./terminal/printable.ts";
import { width } from "./terminal/width.ts";
import { UsageError } from "./usage-error.ts";
import { version } from "./version.ts";
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

/** How PDF files are read, for every command that reads reports. */
const pdfEngine = (): Option =>
	new Option("--pdf-engine <ENGINE>", "只用此引擎读取 PDF read PDF with this engine alone").choices(
		PDF_ENGINES,
	);
const verify = (): Option =>
	new Option(
		"--verify",
		"用两个引擎读取 PDF，指出读法不一的数字 read PDF with both engines, name digits that differ",
	);

const soffice = (): Option =>
	new Option(
		"--no-soffice",
		"不用 LibreOffice 转换旧版 Word 文件 read old Word files without LibreOffice",
	);

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

	addBatchOptions(
		program
			.command("import")
			.description(help.IMPORT)
			.argument(
				"<PATH...>",
				"文件、文件夹、压缩包、通配符；- 从标准输入读路径 files, folders, zips, globs, -",
			)
			.option("-o, --out <DIR>", "结果文件夹 folder of the results", "output")
			.option("--manifest <FILE>", "已知单位和年度的清单 CSV or JSONL of known agency and year")
			.option("--retry", "重试以前失败的报告 try again what failed before"),
	)
		.addOption(pdfEngine())
		.addOption(verify())
		.addOption(soffice())
		.addHelpText("after", help.IMPORT_NOTES + help.EXIT_CODES)
		.action(async (paths: readonly string[], options: ImportOptions) => {
			done(await importCommand(paths, options, output));
		});

	addBatchOptions(
		program
			.command("retry")
			.description(help.RETRY)
			.option("-o, --out <DIR>", "结果文件夹 folder of the results", "output"),
	)
		.addHelpText("after", help.EXIT_CODES)
		.action(async (options: RetryOptions) => {
			done(await retryCommand(options, output));
		});

	program
		.command("show")
		.description(help.SHOW)
		.argument("<FILE>", "报告文件，或写出的记录 a report, or a record written before")
		.option("--json", "以 JSON 输出记录 print the record as JSON")
		.addOption(pdfEngine())
		.addOption(verify())
		.addOption(soffice())
		.addHelpText("after", help.SHOW_NOTES + help.EXIT_CODES)
		.action(async (path: string, options: ShowOptions) => {
			done(await showCommand(path, options, output));
		});

	program
		.command("check")
		.description(help.CHECK)
		.argument("<PATH...>", "报告、写出的记录，或其文件夹 reports, records, or folders of them")
		.addOption(
			new Option("-f, --format <FORMAT>", "输出格式 format")
				.choices(FORMATS.map(({ id }) => id))
				.default(FORMATS[0].id),
		)
		.option("-o, --out <FILE>", "写到文件 write to a file")
		.addOption(configOption())
		.option(
			"-b, --baseline <FILE>",
			"已知问题的基线文件，其中的问题不再列出 file of known findings",
		)
		.option("--update-baseline", "把现有问题写入基线 write the present findings to the baseline")
		.addOption(severityOption("--min-severity <LEVEL>", "只列出此级别及以上 show only these"))
		.addOption(severityOption("--fail-on <LEVEL>", "有此级别及以上的问题时退出码为 3 exit code 3"))
		.addHelpText("after", help.CHECK_NOTES + help.EXIT_CODES)
		.action(async (paths: readonly string[], options: CheckOptions) => {
			done(await checkCommand(paths, options, output));
		});

	program
		.command("rules")
		.description(help.RULES)
		.addOption(
			new Option("-f, --format <FORMAT>", "输出格式 format")
				.choices(["text", "json"])
				.default("text"),
		)
		.addOption(configOption())
		.action(async (options: RulesOptions) => {
			done(await rulesCommand(options, output));
		});

	program
		.command("explain")
		.description(help.EXPLAIN)
		.argument("<RULE>", "规则编号，如 rate-mismatch the id of a rule")
		.addOption(configOption())
		.action(async (rule: string, options: ExplainOptions) => {
			done(await explainCommand(rule, options, output));
		});

	addWarehouseCommands(program, output, done);
	addQueueCommands(program, output, done);
	return program;
}

const severityOption = (flags: string, description: string): Option =>
	new Option(flags, description).choices(severity.options);

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
		if (error instanceof UsageError) output.err(`${printable(error.message)} [${error.code}]\n`);
		else output.err(`${describeFailure(error)}\n`);
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
