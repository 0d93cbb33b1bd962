import { type Finding, finding } from "../../../model/finding.ts";
import { column, property } from "../column.ts";
import { evidenceColumn, type Owned, owned, positionColumn, reportKeyColumn } from "../owned.ts";
import { defineTable } from "../table.ts";

type Item = Owned<Finding>;

const text = (key: Exclude<keyof Finding, "evidence">, label: string) =>
	property<typeof finding.shape, Item>(finding, key, label, { read: ({ part }) => part[key] });

/** Findings have no id in the record: n1, n2 … in their order. */
export const findingId = (position: number): string => `n${position}`;

export const findings = defineTable<Item>({
	name: "findings",
	label: "问题",
	description: "Facts: what the reports get wrong, or should be looked at",
	key: ["report_key", "finding_id"],
	items: (hashed) => owned(hashed, hashed.record.findings),
	columns: [
		reportKeyColumn(),
		column("finding_id", "问题编码", "text", "n1, n2 … in the order of the record", (item) =>
			findingId(item.position),
		),
		positionColumn(),
		text("rule", "规则"),
		text("severity", "严重程度"),
		text("message", "说明"),
		text("expected", "应为"),
		text("actual", "实为"),
		text("tolerance", "容差"),
		text("cause", "可能原因"),
		evidenceColumn((item) => `${findingId(item.position)}.1`),
	],
});
