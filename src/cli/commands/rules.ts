import process from "node:process";
import { toJson } from "../../model/record-json.ts";
import { activeRules } from "../check/judge.ts";
import { loadConfig } from "../config/load.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { formatRules } from "../rules/format.ts";
import type { Output } from "../terminal/output.ts";

export interface RulesOptions {
	readonly format: string;
	readonly config?: string;
}

/** `ziping rules`: the rules that are switched on, with their sources. @throws UsageError */
export async function rulesCommand(
	{ format, config }: RulesOptions,
	output: Output,
): Promise<ExitCode> {
	const { config: settings } = await loadConfig(process.cwd(), config);
	const rules = activeRules(settings.rules ?? {});
	output.out(format === "json" ? toJson(rules) : formatRules(rules));
	return EXIT.clean;
}
