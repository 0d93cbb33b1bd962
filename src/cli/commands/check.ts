import { mkdir } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import process from "node:process";
import { writeAtomically } from "../../batch/store/write.ts";
import type { ImportError } from "../../errors.ts";
import type { CheckedFinding, CheckResult } from "../../model/check-result.ts";
import type { Severity } from "../../model/finding.ts";
import { comparedWithEachOther } from "../check/across.ts";
import { type Known, readBaseline, readBaselineIfAny, writeBaseline } from "../check/baseline.ts";
import type { CheckFormat } from "../check/format.ts";
import { FORMATS } from "../check/formats/index.ts";
import {
	activeRules,
	isAtLeast,
	type Judged,
	judge,
	resultOf,
	type Settings,
} from "../check/judge.ts";
import { type LoadedReport, loadAll } from "../check/load/index.ts";
import type { Passage } from "../check/passages.ts";
import { type LoadedConfig, loadConfig } from "../config/load.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { formatError } from "../summary/format.ts";
import type { Output } from "../terminal/output.ts";
import { printable } from "../terminal/printable.ts";
import { Progress } from "../terminal/progress.ts";
import { UsageError } from "../usage-error.ts";
import { version } from "../version.ts";

export interface CheckOptions {
	readonly format: string;
	/** File to write to, in place of standard output. */
	readonly out?: string;
	readonly config?: string;
	/** File of known findings. */
	readonly baseline?: string;
	readonly updateBaseline?: boolean;
	readonly minSeverity?: Severity;
	/** Findings of this severity or above make the run fail. */
	readonly failOn?: Severity;
}

/** Where known findings are kept unless an option or the settings say otherwise. */
const BASELINE = "ziping.baseline.json";

/** `ziping check PATH…`: the findings of reports or records. @throws UsageError */
export async function checkCommand(
	paths: readonly string[],
	options: CheckOptions,
	output: Output,
): Promise<ExitCode> {
	const folder = process.cwd();
	const format = formatOf(options);
	const found = await loadConfig(folder, options.config);
	const file = baselineFile(options, found, folder);
	const { config } = found;
	const known = file === null || options.updateBaseline ? [] : await readBaseline(file);
	const levels = config.rules ?? {};
	const { loaded, errors } = await loadReports(paths, folder, output);
	const settings: Settings = {
		levels,
		minSeverity: options.minSeverity ?? config.minSeverity ?? "info",
		known: new Set(known.map(({ fingerprint }) => fingerprint)),
	};
	const judged = comparedWithEachOther(loaded).map((report) => judge(report, settings));
	for (const error of errors) output.err(`${formatError(error)}\n`);
	if (options.updateBaseline && file !== null) {
		return updateBaseline(file, judged, errors, output);
	}
	const result = resultOf(
		judged.map(({ report }) => report),
		errors,
	);
	const passages = new Map(judged.flatMap(passagesByFinding));
	const rules = activeRules(levels);
	const rendered = await format.render({ result, passages, rules, version: version() });
	await write(rendered, options.out, result, output);
	return exitCodeOf(result, options.failOn ?? config.failOn ?? "error");
}

function formatOf({ format, out }: CheckOptions): CheckFormat {
	const found = FORMATS.find(({ id }) => id === format) ?? FORMATS[0];
	if (found.binary && out === undefined) {
		throw new UsageError("option", `--format ${found.id} 须用 --out 指定写到哪个文件。`);
	}
	return found;
}

function baselineFile(
	{ baseline, updateBaseline }: CheckOptions,
	{ config, folder: configFolder }: LoadedConfig,
	folder: string,
): string | null {
	if (baseline !== undefined) return resolve(folder, baseline);
	if (config.baseline !== undefined) return resolve(configFolder, config.baseline);
	return updateBaseline ? resolve(folder, BASELINE) : null;
}

async function loadReports(
	paths: readonly string[],
	folder: string,
	output: Output,
): Promise<{ loaded: readonly LoadedReport[]; errors: readonly ImportError[] }> {
	const loaded: LoadedReport[] = [];
	const errors: ImportError[] = [];
	const progress = new Progress(output);
	const step = (done: number, total: number, path: string) => {
		if (output.errIsTerminal) progress.step(done, total, path, null);
	};
	for await (const one of loadAll(paths, folder, step)) {
		if ("error" in one) errors.push(one.error);
		else loaded.push(one);
	}
	progress.end();
	return { loaded, errors };
}

const passagesByFinding = ({ report, passages }: Judged) =>
	report.findings.map((finding, i): [CheckedFinding, readonly Passage[]] => [
		finding,
		passages[i] ?? [],
	]);

async function updateBaseline(
	file: string,
	judged: readonly Judged[],
	errors: readonly ImportError[],
	output: Output,
): Promise<ExitCode> {
	const found: readonly Known[] = judged.flatMap(({ baseline }) => baseline);
	const before = await readBaselineIfAny(file);
	await writeBaseline(file, before, new Set(judged.map(({ identity }) => identity)), found);
	output.out(
		`已写出基线 ${printable(file)}：${judged.length} 份报告的 ${found.length} 个问题以后不再列出。\n`,
	);
	return errors.length > 0 ? EXIT.someInputsFailed : EXIT.clean;
}

async function write(
	rendered: string | Uint8Array,
	out: string | undefined,
	{ totals }: CheckResult,
	output: Output,
): Promise<void> {
	if (out === undefined) {
		output.out(String(rendered));
		return;
	}
	await mkdir(dirname(resolve(out)), { recursive: true });
	await writeAtomically(out, rendered);
	const { error, warning, info } = totals.findings;
	output.err(
		`已写出 ${printable(out)}：报告 ${totals.reports}，错误 ${error}，警告 ${warning}，提示 ${info}\n`,
	);
}

/** What is shown decides: findings that are quiet or below `--min-severity` fail nothing. */
function exitCodeOf({ reports, errors }: CheckResult, failOn: Severity): ExitCode {
	if (errors.length > 0) return EXIT.someInputsFailed;
	const fails = reports.some(({ findings }) =>
		findings.some(({ severity }) => isAtLeast(severity, failOn)),
	);
	return fails ? EXIT.errorsFound : EXIT.clean;
}
