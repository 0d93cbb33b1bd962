import type { Role } from "./column.ts";
import type { Piece } from "./piece.ts";

export interface HeadCell {
	readonly pieces: readonly number[];
	readonly rowSpan: number;
	readonly colSpan: number;
}

interface Named {
	readonly pieces: readonly number[];
	readonly role: Role;
	readonly label: string;
}

export interface TwoRows {
	readonly to: number;
	readonly columns: readonly Role[];
	readonly rows: readonly (readonly HeadCell[])[];
}

/**
 * A head of two rows, where the places under names that run over both are empty: 地区, 资金下达数, 执行率, then
 * empty, 合计, 中央, 省级, empty. `trailing` are the empty pieces behind it. Null where the empty places do not
 * tell which names stand under which.
 */
export function twoRows(
	found: readonly Named[],
	trailing: readonly number[],
	pieces: readonly Piece[],
): TwoRows | null {
	const placed = oneAboveOthers(found, pieces);
	if (placed) return placed;
	const cut = found.findIndex(({ label }, i) => label === "" && i >= 2);
	if (cut < 0) return null;
	const upper = found.slice(0, cut);
	if (upper.some(({ label }) => label === "")) return null;
	const lower = [
		...found.slice(cut),
		...trailing.map((piece): Named => ({ pieces: [piece], role: "other", label: "" })),
	];
	// In a row a line the second row is a line.
	const opener = lower[0]?.pieces[0] ?? 0;
	const line = pieces[opener]?.inRow ? pieces[opener]?.line : null;
	const own =
		line === null
			? lower
			: lower.filter(({ pieces: [first] }) => pieces[first ?? 0]?.line === line);
	const groups = groupsOf(own);
	// Empty places beyond the last name end the row.
	while (groups.length > upper.length && groups.at(-1)?.[0]?.label === "") groups.pop();
	if (groups.length !== upper.length || !groups.some(({ length }) => length > 1)) return null;
	const columns: Role[] = [];
	const top: HeadCell[] = [];
	const below: HeadCell[] = [];
	groups.forEach((group, i) => {
		const head = upper[i];
		if (!head) return;
		const covered = group[0]?.label === "";
		top.push({ pieces: head.pieces, rowSpan: covered ? 2 : 1, colSpan: group.length });
		for (const named of group) {
			columns.push(covered ? head.role : named.role === "other" ? "amount" : named.role);
			if (!covered) below.push({ pieces: named.pieces, rowSpan: 1, colSpan: 1 });
		}
	});
	const to = (groups.at(-1)?.at(-1)?.pieces.at(-1) ?? 0) + 1;
	return { to, columns, rows: [top, below] };
}

/** Each empty place is a group, and so is each run of names. */
function groupsOf(lower: readonly Named[]): Named[][] {
	const groups: Named[][] = [];
	for (const named of lower) {
		const last = groups.at(-1);
		if (named.label !== "" && last && last[0]?.label !== "") last.push(named);
		else groups.push([named]);
	}
	return groups;
}

/**
 * Two lines set in columns: one name of the upper line stands over all of the lower line, between its
 * neighbours. Null where that is not so.
 */
function oneAboveOthers(found: readonly Named[], pieces: readonly Piece[]): TwoRows | null {
	const first = (named: Named | undefined): Piece | undefined => pieces[named?.pieces[0] ?? -1];
	const line = first(found[0])?.line;
	const cut = found.findIndex((named) => first(named)?.line !== line);
	const [upper, lower] = [found.slice(0, cut), found.slice(cut)];
	const below = first(lower[0]);
	if (cut < 2 || lower.length < 2 || !below?.inRow || !first(found[0])?.inRow) return null;
	if (lower.some((named) => first(named)?.line !== below.line || named.label === "")) return null;
	const [from, to] = [below.x0, first(lower.at(-1))?.x1 ?? 0];
	const over = upper.flatMap((named, i) => {
		const piece = first(named);
		const left = first(upper[i - 1])?.x1 ?? Number.NEGATIVE_INFINITY;
		const right = first(upper[i + 1])?.x0 ?? Number.POSITIVE_INFINITY;
		const overlaps = piece !== undefined && piece.x0 < to && from < piece.x1;
		return overlaps && left <= from && to <= right ? [i] : [];
	});
	const [parent] = over;
	if (parent === undefined || over.length > 1) return null;
	return {
		to: (lower.at(-1)?.pieces.at(-1) ?? 0) + 1,
		columns: upper.flatMap((named, i) =>
			i === parent ? lower.map(({ role }) => (role === "other" ? "amount" : role)) : [named.role],
		),
		rows: [
			upper.map((named, i) => ({
				pieces: named.pieces,
				rowSpan: i === parent ? 1 : 2,
				colSpan: i === parent ? lower.length : 1,
			})),
			lower.map((named) => ({ pieces: named.pieces, rowSpan: 1, colSpan: 1 })),
		],
	};
}
