import { type List, listsOf } from "./lists.ts";
import { formatNumber } from "./number-format.ts";
import type { Styles } from "./styles.ts";
import { find, integer, valueAt, type Xml } from "./xml.ts";

/** The place of a paragraph in a list: direct, or by its style. */
interface Place {
	/** `w:numId`. */
	readonly list: string;
	readonly level: number;
}

/**
 * Word's automatic numbers (ECMA-376 part 1, clause 17.9): counters belong to the abstract list, a
 * level begins anew after any higher one, an override restarts a list once.
 */
export class Numbering {
	readonly #lists: ReadonlyMap<string, List>;
	readonly #styles: Styles;
	/** By abstract list and level: the latest number. */
	readonly #counters = new Map<string, Map<number, number>>();
	readonly #started = new Set<string>();

	constructor(part: Xml | undefined, styles: Styles) {
		this.#styles = styles;
		this.#lists = listsOf(part, styles);
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
		const start = (at: number): number => list.overrides.get(at) ?? list.levels.get(at)?.start ?? 1;
		counters.set(place.level, (counters.get(place.level) ?? start(place.level) - 1) + 1);
		for (const [deeper, { restart }] of list.levels)
			if (deeper > place.level && (restart === null || place.level < restart))
				counters.delete(deeper);
		if (level.format === "bullet") return "";
		return level.text.replace(/%([1-9])/gu, (_, digit: string) => {
			const at = Number(digit) - 1;
			const of = list.levels.get(at);
			if (!of) return "";
			const format = level.legal ? "decimal" : of.format;
			return formatNumber(format, counters.get(at) ?? start(at));
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
		const style = this.#styles.ofParagraph(properties);
		const own = valueAt(direct, "numId");
		const list = own ?? this.#styles.value(style, "pPr", "numPr", "numId");
		if (list === null || list === "0") return null;
		const level = valueAt(direct, "ilvl");
		if (level !== null) return { list, level: integer(level, 0) };
		// Clause 17.9.23: the level of a numbered style is the one that is linked to it.
		const linked = this.#linkedLevel(list, style);
		const styled = this.#styles.value(style, "pPr", "numPr", "ilvl");
		return { list, level: linked ?? (own === null ? integer(styled, 0) : 0) };
	}

	#linkedLevel(list: string, style: string | null): number | null {
		const levels = [...(this.#lists.get(list)?.levels ?? [])];
		for (const { id } of this.#styles.chain(style)) {
			const found = levels.find(([, level]) => level.style === id);
			if (found) return found[0];
		}
		return null;
	}
}
