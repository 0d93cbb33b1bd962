import { type Indicator, indicator, indicatorValue } from "../../../model/indicator.ts";
import { type Column, DECIMAL, property } from "../column.ts";
import { evidenceColumn, type Owned, owned, positionColumn, reportKeyColumn } from "../owned.ts";
import { defineTable } from "../table.ts";

type Item = Owned<Indicator>;

const text = (key: "project" | "level1" | "level2" | "name" | "deviation", label: string) =>
	property<typeof indicator.shape, Item>(indicator, key, label, { read: ({ part }) => part[key] });

const points = (key: "weight" | "score", label: string) =>
	property<typeof indicator.shape, Item>(indicator, key, label, {
		type: DECIMAL,
		read: ({ part }) => part[key],
	});

/** The columns of a target or of an actual value, side by side. */
function sideColumns(side: "target" | "actual", label: string): Column<Item>[] {
	const one = (key: keyof typeof indicatorValue.shape, title: string, name: string) =>
		property<typeof indicatorValue.shape, Item>(indicatorValue, key, label + title, {
			name: `${side}_${name}`,
			type: key === "value" || key === "valueMax" ? DECIMAL : "text",
			nullable: true,
			read: ({ part }) => part[side]?.[key] ?? null,
		});
	return [
		one("raw", "原文", "raw"),
		one("op", "比较", "op"),
		one("value", "", "value"),
		one("valueMax", "上限", "value_max"),
		one("unit", "单位", "unit"),
	];
}

export const indicators = defineTable<Item>({
	name: "indicators",
	label: "绩效指标",
	description: "Facts: performance indicators with target, actual value and score",
	key: ["report_key", "indicator_id"],
	items: (hashed) => owned(hashed, hashed.record.indicators),
	columns: [
		reportKeyColumn(),
		property(indicator, "id", "指标编码", { name: "indicator_id", read: ({ part }) => part.id }),
		positionColumn(),
		text("project", "项目"),
		text("level1", "一级指标"),
		text("level2", "二级指标"),
		text("name", "三级指标"),
		...sideColumns("target", "年度指标值"),
		...sideColumns("actual", "实际完成值"),
		points("weight", "分值"),
		points("score", "得分"),
		property(indicator, "achieved", "是否完成", {
			type: "boolean",
			read: ({ part }) => part.achieved,
		}),
		text("deviation", "偏差原因及改进措施"),
		evidenceColumn(({ part }) => part.id),
	],
});
