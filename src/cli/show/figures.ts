import type { Figure, MoneyItem } from "../../model/figure.ts";
import { formatTable } from "../terminal/table.ts";
import { FUNDS, MEASURES, MONEY_ITEMS, SCORE_ITEMS } from "./names.ts";
import { place } from "./place.ts";
import { formatValue } from "./value.ts";

const isMoneyItem = (item: string): item is MoneyItem => Object.hasOwn(MONEY_ITEMS, item);

function itemName({ kind, item }: Figure): string {
	if (item === null) return "";
	if (kind === "score") return SCORE_ITEMS[item] ?? item;
	return isMoneyItem(item) ? MONEY_ITEMS[item] : item;
}

/** What the number is, from its dimensions. */
function meaning(figure: Figure): string {
	const fund = figure.fund === null ? "" : FUNDS[figure.fund];
	const measure = figure.measure === null ? "" : MEASURES[figure.measure];
	return [...new Set([fund, itemName(figure), measure])].filter((name) => name !== "").join(" · ");
}

const COLUMNS = [
	{ title: "名称", max: 24 },
	{ title: "含义", max: 34 },
	{ title: "对象", max: 24 },
	{ title: "期间" },
	{ title: "数值", align: "right" },
	{ title: "位置" },
] as const;

/** The figures whose meaning is known, as a table. */
export function formatFigures(figures: readonly Figure[]): string[] {
	const known = figures.filter((figure) => figure.measure !== null);
	if (known.length === 0) return [];
	const hasEntity = known.some((figure) => figure.entity !== null);
	const pick = <T>(cells: readonly T[]): T[] => cells.filter((_, i) => i !== 2 || hasEntity);
	const rows = known.map((figure) => [
		figure.label,
		meaning(figure),
		figure.entity ?? "",
		figure.period ?? "",
		formatValue(figure),
		place(figure.evidence),
	]);
	return [`主要数字 Key figures（${known.length}）`, ...formatTable(pick(COLUMNS), rows.map(pick))];
}
