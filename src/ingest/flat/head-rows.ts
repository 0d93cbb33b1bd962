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
	const to = (own.at(-1)?.pieces.at(-1) ?? 0) + 1;
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
