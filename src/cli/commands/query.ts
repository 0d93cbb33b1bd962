import { join } from "node:path";
import { query } from "../../warehouse/query.ts";
import { WAREHOUSE_FILE } from "../../warehouse/target.ts";
import { VIEWS } from "../../warehouse/views/index.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { type Format, formatResult } from "../query/format.ts";
import type { Output } from "../terminal/output.ts";
import { formatTable } from "../terminal/table.ts";

export interface QueryOptions {
	/** Folder of the results. */
	readonly from: string;
	readonly format: Format;
	/** Name of an example; true for the list of them. */
	readonly example?: string | true;
}

function formatExamples(): string {
	const rows = VIEWS.map(({ name, label, description }) => [name, label, description]);
	const columns = [{ title: "名称 name" }, { title: "内容" }, { title: "description" }];
	return [
		...formatTable(columns, rows, ""),
		"",
		"运行示例 Run one: ziping query --example NAME",
		"",
	].join("\n");
}

const usage = (output: Output, message: string): ExitCode => {
	output.err(`${message} [usage]\n用法见 See: ziping query --help\n`);
	return EXIT.usage;
};

/** `ziping query "SQL"`, `ziping query --example [NAME]`: a question to the embedded warehouse. */
export async function queryCommand(
	sql: string | undefined,
	{ from, format, example }: QueryOptions,
	output: Output,
): Promise<ExitCode> {
	if (example === true) {
		output.out(formatExamples());
		return EXIT.clean;
	}
	const shown = example === undefined ? undefined : VIEWS.find(({ name }) => name === example);
	if (example !== undefined && !shown)
		return usage(output, `没有示例 ${example}。可用：${VIEWS.map(({ name }) => name).join("、")}`);
	const statement = shown?.example ?? sql;
	if (statement === undefined) return usage(output, "请给出 SQL，或使用 --example");
	// The statement of an example is shown beside its result, where it can be learnt from.
	if (shown) output.err(`${statement}\n\n`);
	const result = await query(join(from, WAREHOUSE_FILE), statement);
	output.out(formatResult(result, format));
	return EXIT.clean;
}
