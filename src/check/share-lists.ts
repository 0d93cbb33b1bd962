import type { Figure } from "../model/figure.ts";
import type { NonEmpty } from "../model/span.ts";
import type { Table } from "../model/table.ts";
import type { Facts } from "./facts.ts";
import { compare, fromDecimal, HUNDRED, ZERO } from "./rational.ts";

/** Shares of one whole, in the order of the print. */
export interface ShareList {
	/** The printed 100% of a table's total row; null for a list in a sentence, which need not be all. */
	readonly whole: Figure | null;
	readonly parts: NonEmpty<Figure>;
}

/** A plain share. Of several rates that are 100 each, none is a share. */
const isShare = ({ kind, qualifier, direction, value }: Figure): boolean =>
	kind === "rate" &&
	qualifier === "eq" &&
	direction === null &&
	value !== null &&
	compare(fromDecimal(value), HUNDRED) < 0 &&
	compare(fromDecimal(value), ZERO) >= 0;

/** Shares of one amount; those of a plan (分别占年初预算的) are rates of execution, each of a budget of its own. */
const OF_ONE_AMOUNT =
	/分别占(?:[^占预计划]{0,8})(?:总(?:支出|收入|投资|额)|(?:支出|收入|资金|投资)总[额量])的?$/u;

/** Between two items of a list stands 、, 和 or 以及. */
const WIDEST_GAP = 2;

/** 分别占总支出的45.32%、30.21%和24.47%. */
export function sharesInSentences(facts: Facts): readonly ShareList[] {
	const { figures } = facts.report;
	return figures.flatMap((first, at): ShareList[] => {
		if (!OF_ONE_AMOUNT.test(first.label) || !isShare(first)) return [];
		const rest: Figure[] = [];
		for (const figure of figures.slice(at + 1)) {
			const gap = figure.evidence.start - (rest.at(-1) ?? first).evidence.end;
			if (figure.label !== "" || gap > WIDEST_GAP || !isShare(figure)) break;
			rest.push(figure);
		}
		return rest.length > 0 ? [{ whole: null, parts: [first, ...rest] }] : [];
	});
}

const HEAD = /^.{0,8}(?:占比|比重|构成比|所占比例)(?:[（(]?[%％][）)]?)?$/u;
const TOTAL = /^(?:合|总)\s*计$/u;
/** Rows that sum or divide others. */
const NO_PLAIN_ROW =
	/计(?![划算生量])|其中|汇总|[^\d]类$|^(?:[（(]?[一二三四五六七八九十]+[）)、])/u;

/** A column 占比 from its head down to 合计 100%, each row with a share of its own. */
export const sharesInTables = (facts: Facts): readonly ShareList[] =>
	facts.report.tables.flatMap((table) =>
		(table.rows[0] ?? []).flatMap(({ text }, column) =>
			HEAD.test(text.trim()) ? (columnOf(facts, table, column) ?? []) : [],
		),
	);

function columnOf(facts: Facts, { rows }: Table, column: number): ShareList | null {
	const last = rows.findIndex(([name]) => name !== undefined && TOTAL.test(name.text.trim()));
	const body = rows.slice(1, last);
	const isPlain = body.every(([name]) => name !== undefined && !NO_PLAIN_ROW.test(name.text));
	const isGrid = rows.slice(0, last + 1).every((cells) => isRegular(cells, rows[0]?.length ?? 0));
	if (last < 3 || !isPlain || !isGrid) return null;
	const cells = [...body, rows[last] ?? []].map((row) => rateIn(facts, row[column]));
	const parts = cells.slice(0, -1).flatMap((figure) => (figure && isShare(figure) ? figure : []));
	const whole = cells.at(-1) ?? null;
	const [first, ...rest] = parts;
	if (!first || parts.length < body.length || whole?.qualifier !== "eq") return null;
	const isAll = whole.value !== null && compare(fromDecimal(whole.value), HUNDRED) === 0;
	return isAll ? { whole, parts: [first, ...rest] } : null;
}

type Row = Table["rows"][number];

const isRegular = (cells: Row, columns: number): boolean =>
	cells.length === columns && cells.every(({ rowSpan, colSpan }) => rowSpan === 1 && colSpan === 1);

/** The one rate of a cell. */
function rateIn(facts: Facts, cell: Row[number] | undefined): Figure | null {
	const at = cell?.evidence;
	if (!at) return null;
	const within = facts.report.figures.filter(
		({ kind, evidence }) => kind === "rate" && at.start <= evidence.start && evidence.end <= at.end,
	);
	return within.length === 1 ? (within[0] ?? null) : null;
}
