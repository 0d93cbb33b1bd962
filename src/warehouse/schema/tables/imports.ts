import { source } from "../../../model/record.ts";
import { column, property } from "../column.ts";
import { defineTable, type HashedRecord, reportKey } from "../table.ts";

interface Import {
	readonly hashed: HashedRecord;
	readonly path: string;
}

/** Rows are what one record says; version and currency are set by `merge.ts`. */
export const imports = defineTable<Import>({
	name: "imports",
	label: "导入版本",
	description: "History: which content each path held, version by version",
	key: ["path", "version"],
	items: (hashed) => {
		const { path, paths } = hashed.record.source;
		return [...new Set([path, ...paths])].map((each) => ({ hashed, path: each }));
	},
	columns: [
		property(source, "path", "文件路径", { read: ({ path }) => path }),
		column("version", "版本", "integer", "Counted from 1 for each path", () => 1),
		column("report_key", "报告编码", "text", "The report in reports", ({ hashed }) =>
			reportKey(hashed.record),
		),
		column(
			"is_current",
			"现行版本",
			"boolean",
			"Whether the path holds this content now; exactly one version of a path does",
			() => true,
		),
		column(
			"record_sha256",
			"记录校验值",
			"text",
			"SHA-256 of the record's text: a record of the same hash is not written again",
			({ hashed }) => hashed.hash,
		),
	],
});
