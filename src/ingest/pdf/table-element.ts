import { isTag } from "./merged-tags.ts";
import type { PageLayout } from "./page-layout.ts";
import type { Tag } from "./page-model.ts";
import type { TablePiece } from "./table-piece.ts";

/** The place in the tags of the Table element whose text a table shows on a page; null where they do not say. */
export function tableElement({ cells }: TablePiece, { page, tags }: PageLayout): string | null {
	if (tags === null) return null;
	const marks = new Set(
		cells
			.flatMap(({ lines }) => lines)
			.filter((line) => line.page.page === page.page)
			.flatMap(({ line }) => line.glyphs.map(({ mark }) => mark)),
	);
	const find = ({ kids }: Tag, place: string, table: string | null): string | null => {
		for (const [i, kid] of kids.entries()) {
			const at = `${place}/${i}`;
			if (!isTag(kid)) {
				if (kid !== null && marks.has(kid)) return table;
				continue;
			}
			const found = find(kid, at, kid.role === "Table" ? at : table);
			if (found !== null) return found;
		}
		return null;
	};
	return find(tags, "", null);
}
