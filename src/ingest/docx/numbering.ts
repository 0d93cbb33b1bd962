import { formatNumber } from "./number-format.ts";
import { all, find, valueAt, type Xml } from "./xml.ts";

interface Level {
	readonly format: string;
	/** `（%1）`, `%1.%2`. */
	readonly text: string;
	readonly start: number;
	/** After which level it begins anew; null: after any higher one; 0: never. */
	readonly restart: number | null;
	readonly style: string | null;
}

interface List {
	readonly abstract: string;
	readonly levels: ReadonlyMap<number, Level>;
	/** Levels that this list, unlike others of its kind, begins at a number of its own. */
	readonly overrides: ReadonlyMap<number, number>;
}

/** The place of a paragraph in a list: direct, or by its style. */
interface Place {
	readonly list: string;
	readonly level: number;
}

/**
 * Word's automatic numbers (ECMA-376 part 1, clause 17.9): counters belong to the abstract list, a
 * level begins anew after any higher one, an override restarts a list once.
 */
export class Numbering {
	readonly #lists: ReadonlyMap<string, List>;
	readonly #styles: ReadonlyMap<string, Xml>;
	readonly #counters = new Map<string, Map<number, number>>();
	readonly #started = new Set<string>();

	constructor(numbering: Xml | undefined, styles: Xml | undefined) {
		this.#lists = listsOf(numbering);
		this.#styles = new Map(
			all(styles, "style").map((style) => [style.attribute("styleId") ?? "", style]),
		);
	}

	/** The number that stands before a paragraph, or empty. Counts on: call once for each, in order. */
	next(properties: Xml | undefined): string {
		const place = this.#placeOf(properties);
		const list = place && this.#lists.get(place.list);
		const level = list?.levels.get(place?.level ?? 0);
		if (!place || !list || !level) return "";
		const counters = this.#counters.get(list.abstract) ?? new Map<number, number>();
		this.#counters.set(list.abstract, counters);
		this.#restart(place, list, counters);
		counters.set(place.level, (counters.get(place.level) ?? level.start - 1) + 1);
		for (const [deeper, { restart }] of list.levels)
			if (deeper > place.level && (restart === null || place.level < restart))
				counters.delete(deeper);
		if (level.format === "bullet") return "";
		return level.text.replace(/%([1-9])/gu, (_, digit: string) => {
			const at = Number(digit) - 1;
			const of = list.levels.get(at);
			return of ? formatNumber(of.format, counters.get(at) ?? of.start) : "";
		});
	}

	#restart(place: Place, list: List, counters: Map<number, number>): void {
		const start = list.overrides.get(place.level);
		const key = `${place.list}/${place.level}`;
		if (start === undefined || this.#started.has(key)) return;
		this.#started.add(key);
		counters.set(place.level, start - 1);
	}

	#placeOf(properties: Xml | undefined): Place | null {
		const direct = find(properties, "numPr");
		const style = valueAt(properties, "pStyle");
		const list = valueAt(direct, "numId") ?? this.#styled(style, "numId");
		if (list === null || list === "0") return null;
		const level = valueAt(direct, "ilvl") ?? this.#styled(style, "ilvl");
		return { list, level: level === null ? this.#levelOf(list, style) : Number(level) };
	}

	/** A value of `numPr` that a style has or inherits. */
	#styled(id: string | null, name: string, depth = 0): string | null {
		const style = id === null ? undefined : this.#styles.get(id);
		if (!style || depth > 20) return null;
		return (
			valueAt(style, "pPr", "numPr", name) ??
			this.#styled(valueAt(style, "basedOn"), name, depth + 1)
		);
	}

	/** The level that is linked to a style. */
	#levelOf(list: string, style: string | null): number {
		const levels = this.#lists.get(list)?.levels ?? new Map<number, Level>();
		return [...levels].find(([, level]) => level.style !== null && level.style === style)?.[0] ?? 0;
	}
}

function listsOf(numbering: Xml | undefined): Map<string, List> {
	const abstracts = new Map(
		all(numbering, "abstractNum").map((xml) => [
			xml.attribute("abstractNumId") ?? "",
			levelsOf(xml),
		]),
	);
	return new Map(
		all(numbering, "num").map((xml) => {
			const abstract = valueAt(xml, "abstractNumId") ?? "";
			const levels = new Map(abstracts.get(abstract));
			const overrides = new Map<number, number>();
			for (const override of all(xml, "lvlOverride")) {
				const at = Number(override.attribute("ilvl"));
				for (const [level, own] of levelsOf(override)) levels.set(level, own);
				const start = valueAt(override, "startOverride");
				if (start !== null) overrides.set(at, Number(start));
			}
			return [xml.attribute("numId") ?? "", { abstract, levels, overrides }];
		}),
	);
}

function levelsOf(xml: Xml): Map<number, Level> {
	return new Map(
		all(xml, "lvl").map((level) => {
			const restart = valueAt(level, "lvlRestart");
			return [
				Number(level.attribute("ilvl")),
				{
					format: valueAt(level, "numFmt") ?? "decimal",
					text: valueAt(level, "lvlText") ?? "",
					start: Number(valueAt(level, "start") ?? "1"),
					restart: restart === null ? null : Number(restart),
					style: valueAt(level, "pStyle"),
				},
			];
		}),
	);
}
