import { all, find, toggle, valueAt, type Xml } from "./xml.ts";

/** Deeper chains of styles are circular. */
const DEEPEST = 20;

/** The styles of a document and what they inherit (ECMA-376 part 1, clause 17.7). */
export class Styles {
	readonly #byId: ReadonlyMap<string, Xml>;
	readonly #paragraph: string | null;

	constructor(part: Xml | undefined) {
		const styles = all(part, "style");
		this.#byId = new Map(styles.map((style) => [style.attribute("styleId") ?? "", style]));
		const usual = styles.find(
			(style) =>
				style.attribute("type") === "paragraph" &&
				/^(?:1|true|on)$/u.test(style.attribute("default") ?? ""),
		);
		this.#paragraph = usual?.attribute("styleId") ?? null;
	}

	/** A style and those that it is based on, nearest first. */
	chain(id: string | null): readonly { readonly id: string; readonly xml: Xml }[] {
		const found: { id: string; xml: Xml }[] = [];
		for (let at = id; at !== null && found.length < DEEPEST; ) {
			const xml = this.#byId.get(at);
			if (!xml) break;
			found.push({ id: at, xml });
			at = valueAt(xml, "basedOn");
		}
		return found;
	}

	/** Of a paragraph with these properties, the default one where none is named. */
	ofParagraph(properties: Xml | undefined): string | null {
		return valueAt(properties, "pStyle") ?? this.#paragraph;
	}

	/** The nearest value at a path of names, a style's own or inherited. */
	value(id: string | null, ...names: readonly string[]): string | null {
		for (const { xml } of this.chain(id)) {
			const value = valueAt(xml, ...names);
			if (value !== null) return value;
		}
		return null;
	}

	/**
	 * Level of a heading, 1 at the top (clause 17.3.1.20): its own outline level, else that of its style or of
	 * those it is based on, by their outline level or their name; null for body text.
	 */
	headingLevel(properties: Xml | undefined): number | null {
		const own = outlineLevel(properties);
		if (own !== null) return ofHeading(own);
		for (const { xml } of this.chain(this.ofParagraph(properties))) {
			const level = outlineLevel(find(xml, "pPr"));
			if (level !== null) return ofHeading(level);
			const named = /^(?:heading|标题) ?([1-9])$/u.exec(
				(valueAt(xml, "name") ?? "").toLowerCase(),
			)?.[1];
			if (named !== undefined) return Number(named);
		}
		return null;
	}

	/** Whether text is hidden (`w:vanish`): by the run, its style, or the paragraph's. */
	hides(run: Xml, paragraphStyle: string | null): boolean {
		const own = toggle(find(run, "rPr", "vanish"));
		if (own !== null) return own;
		for (const id of [valueAt(run, "rPr", "rStyle"), paragraphStyle])
			for (const { xml } of this.chain(id)) {
				const inherited = toggle(find(xml, "rPr", "vanish"));
				if (inherited !== null) return inherited;
			}
		return false;
	}

	/** The name that Word gives a style whatever the language: `toc 1`, `heading 1`. */
	nameOf(id: string | null): string {
		const style = id === null ? undefined : this.#byId.get(id);
		return (valueAt(style, "name") ?? id ?? "").toLowerCase();
	}
}

/** 0 to 8 for the nine levels, 9 for body text. */
const outlineLevel = (properties: Xml | undefined): number | null => {
	const value = valueAt(properties, "outlineLvl");
	return value !== null && /^[0-9]$/u.test(value) ? Number(value) : null;
};

const ofHeading = (level: number): number | null => (level < 9 ? level + 1 : null);
