import { type Command, Option } from "commander";
import { type ExportOptions, exportCommand } from "./commands/export.ts";
import { type QueryOptions, queryCommand } from "./commands/query.ts";
import {
	migrateCommand,
	statusCommand,
	verifyCommand,
	type WarehouseOptions,
} from "./commands/warehouse.ts";
import type { ExitCode } from "./exit-code.ts";
import { EXIT_CODES } from "./help.ts";
import * as help from "./help-warehouse.ts";
import { FORMATS } from "./query/format.ts";
import type { Output } from "./terminal/output.ts";

const FROM = ["--from <DIR>", "结果文件夹 folder of the results", "output"] as const;

/** The commands about the warehouse. */
export function addWarehouseCommands(
	program: Command,
	output: Output,
	done: (code: ExitCode) => void,
): void {
	program
		.command("query")
		.description(help.QUERY)
		.argument("[SQL]", "查询语句 a statement")
		.option(...FROM)
		.addOption(
			new Option("-f, --format <FORMAT>", "输出格式 form of the output")
				.choices(FORMATS)
				.default("table"),
		)
		.option("--example [NAME]", "列出示例查询，或运行其一 list the examples, or run one")
		.addHelpText("after", help.QUERY_NOTES + EXIT_CODES)
		.action(async (sql: string | undefined, options: QueryOptions) => {
			done(await queryCommand(sql, options, output));
		});

	program
		.command("export")
		.description(help.EXPORT)
		.requiredOption("--to <TARGET>", help.TARGETS)
		.option(...FROM)
		.option("-o, --out <PATH>", "写到哪里 file or folder to write to")
		.option("--bom", "CSV 带字节序标记，便于 Excel 打开 CSV with a byte order mark, for Excel")
		.addHelpText("after", help.EXPORT_NOTES + EXIT_CODES)
		.action(async (options: ExportOptions) => {
			done(await exportCommand(options, output));
		});

	const warehouse = program.command("warehouse").description(help.WAREHOUSE);
	const subcommands = [
		["migrate", help.MIGRATE, migrateCommand],
		["status", help.STATUS, statusCommand],
		["verify", help.VERIFY, verifyCommand],
	] as const;
	for (const [name, description, command] of subcommands)
		warehouse
			.command(name)
			.description(description)
			.option(...FROM)
			.option("--to <DATABASE>", "postgres://… 或 DuckDB 文件 or a DuckDB file")
			.option("--json", "以 JSON 输出 print JSON")
			.addHelpText("after", EXIT_CODES)
			.action(async (options: WarehouseOptions) => {
				done(await command(options, output));
			});
}
