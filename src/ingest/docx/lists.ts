import type { Styles } from "./styles.ts";
import { all, find, integer, toggle, valueAt, type Xml } from "./xml.ts";

/** A level of a list (`w:lvl`). */
export interface Level {
	readonly format: string;
	/** `（%1）`, `%1.%2`. */
	readonly text: string;
	readonly start: number;
	/** After which level, counted from 1, it begins anew; null: after any higher one; 0: never. */
	readonly restart: number | null;
	/** Numbers of higher levels are shown in decimal too (`w:isLgl`). */
	readonly legal: boolean;
	/** The paragraph style that is linked to it. */
	readonly style: string | null;
}

export interface List {
	/** Lists of one abstract list count on from each other. */
	readonly abstract: string;
	readonly levels: ReadonlyMap<number, Level>;
	/** Levels that this list, unlike others of its kind, begins at a number of its own. */
	readonly overrides: ReadonlyMap<number, number>;
}

/** The lists of `numbering.xml` by `w:numId` (ECMA-376 part 1, clause 17.9). */
export function listsOf(part: Xml | undefined, styles: Styles): ReadonlyMap<string, List> {
	const abstracts = new Map(
		all(part, "abstractNum").map((xml) => [xml.attribute("abstractNumId") ?? "", xml]),
	);
	const nums = new Map(all(part, "num").map((xml) => [xml.attribute("numId") ?? "", xml]));
	/** An abstract list may only name the style of lists whose levels it has. */
	const resolve = (id: string): string => {
		const link = valueAt(abstracts.get(id), "numStyleLink");
		const num = link === null ? null : styles.value(link, "pPr", "numPr", "numId");
		const linked = num === null ? null : valueAt(nums.get(num), "abstractNumId");
		return linked !== null && abstracts.has(linked) ? linked : id;
	};
	return new Map(
		[...nums].map(([id, xml]) => {
			const abstract = resolve(valueAt(xml, "abstractNumId") ?? "");
			return [id, listOf(abstract, levelsOf(abstracts.get(abstract)), xml)];
		}),
	);
}

function listOf(abstract: string, inherited: ReadonlyMap<number, Level>, xml: Xml): List {
	const levels = new Map(inherited);
	const overrides = new Map<number, number>();
	for (const override of all(xml, "lvlOverride")) {
		for (const [level, own] of levelsOf(override)) levels.set(level, own);
		const start = valueAt(override, "startOverride");
		const at = integer(override.attribute("ilvl"), 0);
		if (start !== null) overrides.set(at, integer(start, 1));
	}
	return { abstract, levels, overrides };
}

function levelsOf(xml: Xml | undefined): Map<number, Level> {
	return new Map(
		all(xml, "lvl").map((level) => {
			const restart = valueAt(level, "lvlRestart");
			return [
				integer(level.attribute("ilvl"), 0),
				{
					// Formats of Word 2010 and later stand beside one that older versions know.
					format:
						valueAt(level, "numFmt") ??
						valueAt(level, "AlternateContent", "Fallback", "numFmt") ??
						"decimal",
					text: valueAt(level, "lvlText") ?? "",
					start: integer(valueAt(level, "start"), 0),
					restart: restart === null ? null : integer(restart, 0),
					legal: toggle(find(level, "isLgl")) ?? false,
					style: valueAt(level, "pStyle"),
				},
			];
		}),
	);
}
