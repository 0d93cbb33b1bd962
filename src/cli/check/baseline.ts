import { readFile } from "node:fs/promises";
import * as z from "zod";
import { byCodePoint } from "../../batch/inputs/find.ts";
import { writeAtomically } from "../../batch/store/write.ts";
import { toJson } from "../../model/record-json.ts";
import { UsageError } from "../usage-error.ts";

const entry = z.strictObject({
	fingerprint: z.string(),
	rule: z.string(),
	report: z.string(),
	message: z.string(),
});
const baselineFile = z.strictObject({
	schemaVersion: z.literal("1"),
	findings: z.array(entry).readonly(),
});

/** A known finding; all but the fingerprint is for people who read the file. */
export type Known = Readonly<z.infer<typeof entry>>;

/** The known findings of a file. @throws UsageError `baseline` where it is missing or no baseline */
export async function readBaseline(file: string): Promise<readonly Known[]> {
	try {
		return baselineFile.parse(JSON.parse(await readFile(file, "utf8"))).findings;
	} catch (cause) {
		const missing = cause instanceof Error && "code" in cause && cause.code === "ENOENT";
		const reason = missing
			? "不存在。第一次请加 --update-baseline 写出"
			: "无法读取或不是 ziping 写出的基线文件。请检查路径，或删除后用 --update-baseline 重新写出";
		throw new UsageError("baseline", `基线文件 ${file} ${reason}。`, { cause });
	}
}

/** The known findings of a file that need not exist yet. */
export const readBaselineIfAny = (file: string): Promise<readonly Known[]> =>
	readBaseline(file).catch((error: unknown) => {
		const { cause } = error instanceof UsageError ? error : {};
		if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return [];
		throw error;
	});

/** Writes the findings of this run, and keeps those of reports that were not part of it. */
export async function writeBaseline(
	file: string,
	before: readonly Known[],
	checked: ReadonlySet<string>,
	found: readonly Known[],
): Promise<void> {
	const kept = before.filter(({ report }) => !checked.has(report));
	const unique = new Map([...kept, ...found].map((known) => [known.fingerprint, known]));
	const order = ({ report, rule, fingerprint }: Known) => `${report} ${rule} ${fingerprint}`;
	const findings = [...unique.values()].sort((a, b) => byCodePoint(order(a), order(b)));
	await writeAtomically(file, toJson({ schemaVersion: "1", findings }));
}
