import { beginsForm } from "./form-start.ts";
import { joinPieces } from "./join-pieces.ts";
import type { PageEdges } from "./page-edges.ts";
import type { PageLayout } from "./page-layout.ts";
import type { PrintedLine } from "./printed-lines.ts";
import { tableElement } from "./table-element.ts";
import type { JoinedTable, TablePiece } from "./table-piece.ts";

export interface ContinuedTables {
	readonly tables: readonly JoinedTable[];
	/** Lines that only say that a table goes on: 续表. */
	readonly captions: ReadonlySet<PrintedLine>;
}

/** Tables of all pages; those that go on over a page break are one. */
export function continued(layouts: readonly PageLayout[], edges: PageEdges): ContinuedTables {
	const captions = new Set<PrintedLine>();
	const tables: JoinedTable[] = [];
	layouts.forEach((layout, i) => {
		layout.tables.forEach((piece, rank) => {
			const open = lowest(tables);
			const before = layouts[i - 1];
			const joined =
				rank === 0 && open && before && open.lastPage === before.page.page
					? goesOn(open, before, piece, layout, edges) && joinPieces(open, piece)
					: null;
			if (open && joined) {
				tables[tables.indexOf(open)] = joined;
				for (const line of layout.lines)
					if (line.bottom < piece.top && edges.isContinuation(line)) captions.add(line);
			} else tables.push({ ...piece, lastPage: piece.page, lastBottom: piece.bottom });
		});
	});
	return { tables, captions };
}

/** The table that reaches lowest on the last page. */
const lowest = (tables: readonly JoinedTable[]): JoinedTable | undefined =>
	tables
		.filter(({ lastPage }) => lastPage === tables.at(-1)?.lastPage)
		.reduce<JoinedTable | undefined>(
			(low, table) => (low && low.lastBottom >= table.lastBottom ? low : table),
			undefined,
		);

/** Nothing stands between the two pieces but what frames pages, and the tags do not say that they are two tables. */
function goesOn(
	table: JoinedTable,
	before: PageLayout,
	piece: TablePiece,
	layout: PageLayout,
	edges: PageEdges,
): boolean {
	const [own, next] = [tableElement(table, before), tableElement(piece, layout)];
	if (own !== null && next !== null && own !== next) return false;
	if (beginsForm(table, piece)) return false;
	const below = before.lines.filter((line) => line.top > table.lastBottom);
	const above = layout.lines.filter((line) => line.bottom < piece.top);
	return (
		below.every((line) => edges.isFrame(line)) &&
		above.every((line) => edges.isFrame(line) || edges.isContinuation(line))
	);
}
