import { isBudgetWord, type Role, roleOf } from "./column.ts";
import { type HeadCell, twoRows } from "./head-rows.ts";
import { BESIDE, FILLED_IN } from "./labels.ts";
import { isNumeric, type Piece } from "./piece.ts";

/** The head of a flattened table: its columns, and its cells as they are to stand. */
export interface Head {
	/** Pieces of the head: half-open. */
	readonly from: number;
	readonly to: number;
	readonly isIndicators: boolean;
	readonly columns: readonly Role[];
	/** One or two rows. */
	readonly rows: readonly (readonly HeadCell[])[];
}

interface Named {
	readonly pieces: readonly number[];
	readonly role: Role;
	readonly label: string;
}

const LONGEST_NAME = 14;
/** 偏差原因分析 及改进措施, 实际完成值 （单位）: the rest of a name on a line of its own. */
const AND = /^[及或、和]/u;
const UNIT = /^[(](?!\d+分\))[^)]{1,8}[)]$/u;
/** Lines that one head is broken over. */
const MOST_LINES = 3;
const LEAST_COLUMNS = 4;
const LEAST_IN_ROW = 3;
/** Names of one head, those of two rows and empty places among them. */
const MOST_COLUMNS = 50;

/** The head that begins at a piece: names of columns one after another that only such a head prints. */
export function headAt(pieces: readonly Piece[], from: number): Head | null {
	const found: Named[] = [];
	let to = from;
	for (let at = from; at < pieces.length && found.length <= MOST_COLUMNS; ) {
		const named = namedAt(pieces, at) ?? (at === from ? leadAt : gapAt)(pieces, at);
		if (named === null) break;
		found.push(named);
		at = (named.pieces.at(-1) ?? at) + 1;
		to = at;
	}
	if (found.length > MOST_COLUMNS) return null;
	while (found.at(-1)?.role === "other") {
		to = found.pop()?.pieces[0] ?? to;
	}
	const roles = found.map(({ role }) => role);
	const has = (...any: readonly Role[]): number =>
		any.filter((role) => roles.includes(role)).length;
	const isIndicators =
		has("name", "level2", "level1") > 0 && has("target", "actual", "weight", "score") >= 2;
	if (isIndicators ? isLead(found[0]) || roles[0] === "deviation" : !isOfAmounts(found))
		return null;
	const printed = found.filter(({ label }) => label !== "");
	if (printed.length < (pieces[from]?.inRow ? LEAST_IN_ROW : LEAST_COLUMNS)) return null;
	return isIndicators ? oneRow(from, to, true, printed) : amountsHead(pieces, from, to, found);
}

function isOfAmounts(found: readonly Named[]): boolean {
	const amounts = found.filter(({ role }) => role === "amount" || role === "rate");
	return amounts.length >= 2 && found.filter(({ label }) => isBudgetWord(label)).length >= 2;
}

/** A name of a column, joined where it is broken over lines. */
function namedAt(pieces: readonly Piece[], at: number): Named | null {
	let label = "";
	for (let count = 1; count <= MOST_LINES; count++) {
		const piece = pieces[at + count - 1];
		if (!piece || piece.label === "" || isNumeric(piece.label)) return null;
		// 实施单位 某局, and 项目资金（万元） on the line below: what is filled in is no part of a name.
		if (count > 1 && isTitle(piece.label)) return null;
		label += piece.label;
		const role = label.length <= LONGEST_NAME + 8 ? roleOf(label) : null;
		// A unit in brackets belongs to the one name before it.
		if (label.startsWith("(") || (count > 2 && piece.label.startsWith("("))) return null;
		if (role === null) continue;
		const next = pieces[at + count]?.label ?? "";
		const goesOn = next.length <= 14 && (role === "deviation" ? AND : UNIT).test(next);
		const used = goesOn ? count + 1 : count;
		return {
			pieces: Array.from({ length: used }, (_, i) => at + i),
			role: goesOn ? (roleOf(label + next) ?? role) : role,
			label: goesOn ? label + next : label,
		};
	}
	return null;
}

/** 项目资金（万元） beside the amounts; 指标 and （万元） may be the rest of a name. */
const isTitle = (label: string): boolean => !/^[(绩效指标]/u.test(label) && BESIDE.test(label);

/** A name of rows that no list holds (市州, 学校), before names of amounts. */
function leadAt(pieces: readonly Piece[], at: number): Named | null {
	const label = pieces[at]?.label ?? "";
	if (!/^\p{Script=Han}{2,8}$/u.test(label) || /[表况]$/u.test(label) || BESIDE.test(label))
		return null;
	// 主管部门, and what is filled in.
	const before = pieces.slice(Math.max(0, at - 3), at).findLast((piece) => piece.label !== "");
	if (before && FILLED_IN.test(before.label)) return null;
	const next = namedAt(pieces, at + 1);
	if (next?.role !== "amount" && next?.role !== "rate") return null;
	return { pieces: [at], role: "label", label };
}

const isLead = (named: Named | undefined): boolean =>
	named?.role === "label" && roleOf(named.label) === null;

/** An empty place, or one unknown name, between names that are known. */
function gapAt(pieces: readonly Piece[], at: number): Named | null {
	const piece = pieces[at];
	if (!piece) return null;
	const isName =
		piece.label.length <= LONGEST_NAME &&
		/^[^\d。；，]*$/u.test(piece.label) &&
		!isNumeric(piece.label);
	if (piece.label !== "" && !isName) return null;
	if (piece.label !== "" && namedAt(pieces, at + 1) === null) return null;
	return { pieces: [at], role: "other", label: piece.label };
}

function oneRow(from: number, to: number, isIndicators: boolean, named: readonly Named[]): Head {
	const cells = named.map(({ pieces }) => ({ pieces, rowSpan: 1, colSpan: 1 }));
	return { from, to, isIndicators, columns: named.map(({ role }) => role), rows: [cells] };
}

/** 年度预算数（万元） before 年初预算 is over the names of the rows. */
function withRowNames([first, ...others]: readonly Named[]): Named[] {
	if (!first) return [];
	const isOver =
		/^年度预算数/u.test(first.label) && others.some(({ label }) => /^年初/u.test(label));
	return [isOver ? { ...first, role: "label" } : first, ...others];
}

/** A head of amounts names its rows in the first column, which may have no head of its own. */
function amountsHead(
	pieces: readonly Piece[],
	from: number,
	to: number,
	found: readonly Named[],
): Head {
	let end = to;
	while (pieces[end]?.label === "" && pieces[end]?.line !== undefined && end - to < found.length)
		end++;
	const blanks = Array.from({ length: end - to }, (_, i) => to + i);
	const two = twoRows(found, blanks, pieces);
	if (two) return { from, isIndicators: false, ...two };
	const printed = withRowNames(found.filter(({ label }) => label !== ""));
	const labelled = printed[0]?.role === "label" || printed[0]?.role === "ordinal";
	const head = oneRow(from, to, false, printed);
	if (labelled) return head;
	return {
		...head,
		columns: ["label", ...head.columns],
		rows: [[{ pieces: [], rowSpan: 1, colSpan: 1 }, ...(head.rows[0] ?? [])]],
	};
}
