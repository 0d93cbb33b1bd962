import process from "node:process";
import { rules } from "../../index.ts";
import { loadConfig } from "../config/load.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { suggestion } from "../nearest.ts";
import { formatRule } from "../rules/format.ts";
import type { Output } from "../terminal/output.ts";
import { printable } from "../terminal/printable.ts";
import { UsageError } from "../usage-error.ts";

export interface ExplainOptions {
	readonly config?: string;
}

/** `ziping explain RULE`: one rule with its examples. @throws UsageError `rule` for an unknown one */
export async function explainCommand(
	id: string,
	{ config }: ExplainOptions,
	output: Output,
): Promise<ExitCode> {
	const rule = rules.find((known) => known.id === id.toLowerCase());
	if (!rule) {
		const near = suggestion(
			id,
			rules.map((known) => known.id),
		);
		const end = near === "" ? "。" : near;
		throw new UsageError("rule", `没有规则“${printable(id)}”${end}全部规则见 ziping rules。`);
	}
	const { config: settings } = await loadConfig(process.cwd(), config);
	const level = settings.rules?.[rule.id];
	const severity = level === undefined || level === "off" ? rule.severity : level;
	output.out(formatRule({ ...rule, severity }, rule.severity));
	if (level === "off") output.out("\n本规则已在配置中关闭 switched off by the settings\n");
	return EXIT.clean;
}
