import { type Figure, figure } from "../../../model/figure.ts";
import { DECIMAL, property } from "../column.ts";
import { evidenceColumn, type Owned, owned, positionColumn, reportKeyColumn } from "../owned.ts";
import { defineTable } from "../table.ts";

const text = (key: Exclude<keyof Figure, "evidence">, label: string) =>
	property<typeof figure.shape, Owned<Figure>>(figure, key, label, {
		read: ({ part }) => part[key],
	});

const number = (
	key: "value" | "valueMax" | "min" | "max" | "precision",
	label: string,
	name: string,
) =>
	property<typeof figure.shape, Owned<Figure>>(figure, key, label, {
		name,
		type: DECIMAL,
		read: ({ part }) => part[key],
	});

export const figures = defineTable<Owned<Figure>>({
	name: "figures",
	label: "数字",
	description: "Facts: every printed number that is a quantity",
	key: ["report_key", "figure_id"],
	items: (hashed) => owned(hashed, hashed.record.figures),
	columns: [
		reportKeyColumn(),
		property(figure, "id", "数字编码", { name: "figure_id", read: ({ part }) => part.id }),
		positionColumn(),
		text("kind", "类别"),
		text("label", "名称"),
		text("measure", "指标含义"),
		text("item", "支出项目"),
		text("fund", "资金来源"),
		text("entity", "项目或下属单位"),
		text("period", "所属期间"),
		number("value", "数值", "value"),
		number("valueMax", "数值上限", "value_max"),
		text("unit", "单位"),
		text("qualifier", "限定"),
		number("min", "区间下限", "interval_min"),
		number("max", "区间上限", "interval_max"),
		text("direction", "增减方向"),
		number("precision", "末位单位", "printed_precision"),
		text("raw", "原文"),
		evidenceColumn(({ part }) => part.id),
	],
});
