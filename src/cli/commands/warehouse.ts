import { join } from "node:path";
import { toJson } from "../../model/record-json.ts";
import { migrateAt } from "../../warehouse/inspect.ts";
import { withoutPassword } from "../../warehouse/postgres/address.ts";
import { status } from "../../warehouse/status.ts";
import { WAREHOUSE_FILE } from "../../warehouse/target.ts";
import { verify } from "../../warehouse/verify.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import type { Output } from "../terminal/output.ts";
import { printable } from "../terminal/printable.ts";
import { formatTable } from "../terminal/table.ts";

export interface WarehouseOptions {
	/** Folder of the results. */
	readonly from: string;
	/** Address of a server, or a DuckDB file; without it the one in the folder of the results. */
	readonly to?: string;
	readonly json?: boolean;
}

const placeOf = ({ from, to }: WarehouseOptions): string => to ?? join(from, WAREHOUSE_FILE);

/** `ziping warehouse migrate`: the schema of this program. */
export async function migrateCommand(options: WarehouseOptions, output: Output): Promise<ExitCode> {
	const place = placeOf(options);
	const steps = await migrateAt(place);
	const done =
		steps.length === 0 ? "结构已是最新 up to date" : `已执行 applied: ${steps.join(", ")}`;
	output.out(`${printable(withoutPassword(place))}：${done}\n`);
	return EXIT.clean;
}

/** `ziping warehouse status`: what a database holds. */
export async function statusCommand(options: WarehouseOptions, output: Output): Promise<ExitCode> {
	const place = placeOf(options);
	const found = await status(place);
	if (options.json) {
		output.out(toJson(found));
		return EXIT.clean;
	}
	const { version, latest, currentReports, olderVersions, tables } = found;
	const advice = version < latest ? "，请运行 ziping warehouse migrate" : "";
	const rows = tables.map(({ name, label, rows: count }) => [label, name, String(count)]);
	const columns = [
		{ title: "表" },
		{ title: "table" },
		{ title: "行数 rows", align: "right" as const },
	];
	output.out(
		[
			printable(withoutPassword(place)),
			`结构 schema: ${version}/${latest}${advice}`,
			`现行报告 current reports: ${currentReports}  旧版本 older versions: ${olderVersions}`,
			...(rows.length > 0 ? ["", ...formatTable(columns, rows, "")] : []),
			"",
		].join("\n"),
	);
	return EXIT.clean;
}

const MAX_SHOWN = 50;

/** `ziping warehouse verify`: rows against records, sums against sums. */
export async function verifyCommand(options: WarehouseOptions, output: Output): Promise<ExitCode> {
	const place = placeOf(options);
	const found = await verify(join(options.from, "records"), place);
	const { records, money, mismatches } = found;
	if (options.json) output.out(toJson(found));
	else {
		const lines = mismatches
			.slice(0, MAX_SHOWN)
			.map((one) =>
				printable(`不符 ${one.where} ${one.what}：应为 ${one.expected}，实为 ${one.found}`),
			);
		const rest = mismatches.length - lines.length;
		output.out(
			[
				...lines,
				...(rest > 0 ? [`…… 另有 ${rest} 处 more`] : []),
				`核对 ${records} 份记录，金额合计 ${money} 元，不符 ${mismatches.length} 处 ` +
					`${records} records, ${mismatches.length} mismatches`,
				"",
			].join("\n"),
		);
	}
	return mismatches.length > 0 ? EXIT.someInputsFailed : EXIT.clean;
}
