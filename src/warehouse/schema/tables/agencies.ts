import { reportMeta } from "../../../model/record.ts";
import { agencyKey } from "../../agency-key.ts";
import { column, property } from "../column.ts";
import { defineTable } from "../table.ts";

interface Named {
	readonly name: string;
	readonly superior: string | null;
}

/** Rows are what one report says; the warehouse keeps one row an agency, chosen in `merge.ts`. */
export const agencies = defineTable<Named>({
	name: "agencies",
	label: "单位",
	description: "Dimension: the reporting agencies, by normalised name",
	key: ["agency_key"],
	items: ({ record: { report } }) =>
		report.agency === null ? [] : [{ name: report.agency, superior: report.superior }],
	columns: [
		column("agency_key", "单位编码", "text", "Normalised name of the agency", ({ name }) =>
			agencyKey(name),
		),
		property(reportMeta, "agency", "单位名称", {
			nullable: false,
			read: ({ name }) => name,
		}),
		property(reportMeta, "superior", "主管部门", { read: ({ superior }) => superior }),
	],
});
