import { join } from "node:path";
import { type Loaded, loadTarget } from "../../warehouse/load.ts";
import { withoutPassword } from "../../warehouse/postgres/address.ts";
import { targetOf } from "../../warehouse/target.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import type { Output } from "../terminal/output.ts";
import { printable } from "../terminal/printable.ts";

export interface ExportOptions {
	/** Folder of the results. */
	readonly from: string;
	/** Id of a sink, or address of a server. */
	readonly to: string;
	/** File or folder to write to. */
	readonly out?: string;
	/** CSV with a byte order mark. */
	readonly bom?: boolean;
}

/** The files of a folder that are no records, one a line. */
export const formatInvalid = ({ invalid }: Loaded): string =>
	invalid
		.map(({ file, reason }) => printable(`失败 ${file}：不是有效的记录（${reason}）。请重新导入。`))
		.map((line) => `${line} [invalid-record]\n`)
		.join("");

export const formatLoaded = ({ written, unchanged }: Loaded, place: string): string =>
	printable(`${withoutPassword(place)}：写入 ${written} 份报告，${unchanged} 份没有变化`) +
	` ${written} written, ${unchanged} unchanged\n`;

/** `ziping export --to TARGET`: the records of a folder, in another form. */
export async function exportCommand(
	{ from, to, out, bom = false }: ExportOptions,
	output: Output,
): Promise<ExitCode> {
	const target = targetOf(to, from, out ?? null);
	const loaded = await loadTarget(join(from, "records"), target, { bom });
	output.err(formatInvalid(loaded));
	output.out(formatLoaded(loaded, target.place));
	return loaded.invalid.length > 0 ? EXIT.someInputsFailed : EXIT.clean;
}
