import { coverage, record as recordSchema, reportMeta, source } from "../../../model/record.ts";
import { agencyKey } from "../../agency-key.ts";
import { column, property } from "../column.ts";
import { defineTable, type HashedRecord } from "../table.ts";

const keyOrNull = (name: string | null): string | null => (name === null ? null : agencyKey(name));

const tally = (key: keyof typeof coverage.shape, label: string) =>
	property<typeof coverage.shape, HashedRecord>(coverage, key, label, {
		name: `checked_${key}`,
		type: "integer",
		read: ({ record }) => record.coverage[key],
	});

export const reports = defineTable<HashedRecord>({
	name: "reports",
	label: "报告",
	description: "Dimension: one row for each content that was imported, older versions included",
	key: ["report_key"],
	items: (hashed) => [hashed],
	columns: [
		property(source, "sha256", "报告编码", {
			name: "report_key",
			read: ({ record }) => record.source.sha256,
		}),
		column(
			"is_current",
			"现行版本",
			"boolean",
			"Whether a path still holds this content; false for a version that was replaced",
			() => true,
		),
		property(reportMeta, "title", "标题", { read: ({ record }) => record.report.title }),
		property(reportMeta, "kind", "报告类型", { read: ({ record }) => record.report.kind }),
		column(
			"agency_key",
			"单位编码",
			"text",
			"The agency in agencies; null where the report names none",
			({ record }) => keyOrNull(record.report.agency),
			true,
		),
		property(reportMeta, "agency", "单位名称", { read: ({ record }) => record.report.agency }),
		property(reportMeta, "superior", "主管部门", {
			read: ({ record }) => record.report.superior,
		}),
		property(reportMeta, "project", "项目", { read: ({ record }) => record.report.project }),
		property(reportMeta, "fiscalYear", "年度", {
			type: "integer",
			read: ({ record }) => record.report.fiscalYear,
		}),
		property(source, "format", "文件格式", { read: ({ record }) => record.source.format }),
		property(source, "pages", "页数", {
			type: "integer",
			read: ({ record }) => record.source.pages,
		}),
		property(source, "bytes", "字节数", {
			type: "bigint",
			read: ({ record }) => record.source.bytes,
		}),
		property(source, "textLayer", "文字来源", {
			read: ({ record }) => record.source.textLayer,
		}),
		tally("relations", "核对关系数"),
		tally("consistent", "一致"),
		tally("truncated", "截位一致"),
		tally("inconsistent", "不一致"),
		tally("undecidable", "无法判断"),
		tally("unclaimed", "未识别数字"),
		property(recordSchema, "schemaVersion", "记录格式版本", {
			read: ({ record }) => record.schemaVersion,
		}),
	],
});
