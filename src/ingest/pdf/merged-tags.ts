import type { Tag } from "./page-model.ts";

/** A structure element of the whole document, without its content. */
export interface Branch {
	readonly role: string;
	/** As `Tag`; null: content, or an element without any. */
	readonly rowSpan: number;
	readonly colSpan: number;
	readonly kids: readonly (Branch | null)[];
}

/** What a span may be, so that a wrong one costs nothing. */
const WIDEST = 1000;

/** One tree of those of all pages; a place is the same in each of them. */
export function mergedTags(trees: readonly Tag[]): Branch {
	const [first] = trees;
	const length = trees.reduce((most, { kids }) => Math.max(most, kids.length), 0);
	const kids = Array.from({ length }, (_, i) => {
		const own = trees.flatMap((tree) => (isTag(tree.kids[i]) ? [tree.kids[i]] : []));
		return own.length === 0 ? null : mergedTags(own);
	});
	return {
		role: first?.role ?? "",
		rowSpan: spanOf(first?.rowSpan),
		colSpan: spanOf(first?.colSpan),
		kids,
	};
}

export const isTag = (kid: Tag | number | null | undefined): kid is Tag =>
	typeof kid === "object" && kid !== null;

const spanOf = (said = 1): number => Math.min(WIDEST, Math.max(1, said));
