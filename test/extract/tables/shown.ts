import { readTables, type TablesRead } from "../../../src/extract/tables/index.ts";
import type { ReportMeta } from "../../../src/model/record.ts";
import { type Drawn, drawn, META } from "./drawn.ts";

type TableFigure = TablesRead["figures"][number];

export const read = (tables: readonly Drawn[], meta: Partial<ReportMeta> = {}): TablesRead =>
	readTables(drawn(...tables), { ...META, ...meta });

/** `measure item fund value`, and the entity where there is one; `plain kind value unit` without a measure. */
export function shown({ measure, item, fund, entity, kind, value, unit }: TableFigure): string {
	if (measure === null) return ["plain", kind, value, unit ?? "-"].join(" ");
	return [measure, item, fund ?? "-", value, ...(entity === null ? [] : [entity])].join(" ");
}

export const figuresOf = (rows: string, meta: Partial<ReportMeta> = {}): readonly string[] =>
	read([{ rows }], meta).figures.map(shown);

/** `level1/level2/name target → actual weight score achieved`. */
export function shownIndicators({ indicators }: TablesRead): readonly string[] {
	return indicators.map(
		({ level1, level2, name, target, actual, weight, score, achieved }) =>
			`${level1}/${level2}/${name} ${printOf(target)} → ${printOf(actual)} ${weight} ${score} ${achieved}`,
	);
}

function printOf(value: TablesRead["indicators"][number]["target"]): string {
	if (value === null) return "null";
	if (value.value === null) return `“${value.raw}”`;
	return `${value.op} ${value.value}${value.unit ?? ""}`;
}
