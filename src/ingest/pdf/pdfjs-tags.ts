import type { Tag } from "./page-model.ts";

/** A node of the structure tree as pdfjs-dist gives it; content has an `id` that ends in its mark. */
export interface StructureNode {
	readonly role?: string;
	readonly children?: readonly StructureNode[];
	/** Alt, or else ActualText. */
	readonly alt?: string;
	readonly type?: string;
	readonly id?: string;
}

/** Structure types whose Alt describes what is no text. */
const NO_TEXT = /^(?:Figure|Formula|Form|Table|Link|Annot)$/u;
const DEEPEST = 40;

/** The tree with what it holds of this page alone; undefined where it holds nothing. */
export function pdfjsTags(root: StructureNode | null): Tag | undefined {
	if (!root?.children || root.children.length === 0) return undefined;
	return { role: "", actualText: "", kids: root.children.map((kid) => kidOf(kid, 0)) };
}

function kidOf(node: StructureNode, depth: number): Tag | number | null {
	if (node.role === undefined) {
		const mark = node.type === "content" ? /_mc(\d{1,9})$/u.exec(node.id ?? "")?.[1] : undefined;
		return mark === undefined ? null : Number(mark);
	}
	const children = depth > DEEPEST ? [] : (node.children ?? []);
	return {
		role: node.role,
		actualText: NO_TEXT.test(node.role) ? "" : (node.alt ?? ""),
		kids: children.map((kid) => kidOf(kid, depth + 1)),
	};
}
