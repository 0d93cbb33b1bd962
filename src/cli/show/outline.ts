import type { Section } from "../../model/section.ts";
import { printable } from "../terminal/printable.ts";

const heading = ({ ordinal, title }: Section): string =>
	printable(ordinal === null ? title : `${ordinal} ${title}`);

/** The sections as a tree. */
export function formatOutline(sections: readonly Section[]): string[] {
	const below = (parent: string | null, indent: string): string[] => {
		const children = sections.filter((section) => section.parent === parent);
		return children.flatMap((section, i) => {
			const isLast = i === children.length - 1;
			return [
				`${indent}${isLast ? "└─ " : "├─ "}${heading(section)}`,
				...below(section.id, `${indent}${isLast ? "   " : "│  "}`),
			];
		});
	};
	return sections.length === 0 ? [] : ["提纲 Outline", ...below(null, "  ")];
}
