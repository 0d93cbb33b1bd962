import { formatNumber } from "./number-format.ts";
import { raised } from "./symbols.ts";
import { all, find, integer, valueAt, type Xml } from "./xml.ts";

/** A footnote or endnote as it is called. */
export interface Note {
	readonly mark: string;
	/** Its paragraphs. */
	readonly content: Xml;
}

type Kind = "footnote" | "endnote";
/** Clauses 17.11.17 and 17.11.18: what numbers notes where a document does not say. */
const USUAL: Readonly<Record<Kind, string>> = { footnote: "decimal", endnote: "lowerRoman" };

/** Footnotes and endnotes with their marks, numbered in the order in which they are called. */
export class Notes {
	readonly #byId: ReadonlyMap<string, Xml>;
	readonly #formats: Readonly<Record<Kind, string>>;
	readonly #last: Record<Kind, number>;
	readonly #called = new Set<Xml>();

	constructor(document: Xml, parts: Readonly<Record<Kind | "settings", Xml | undefined>>) {
		this.#byId = new Map([
			...entries(parts.footnote, "footnote"),
			...entries(parts.endnote, "endnote"),
		]);
		const properties = (kind: Kind): readonly (Xml | undefined)[] =>
			[...sectionsOf(document), parts.settings].map((xml) => find(xml, `${kind}Pr`));
		const setting = (kind: Kind, name: string): string | null =>
			properties(kind)
				.map((xml) => valueAt(xml, name))
				.find((value) => value !== null) ?? null;
		this.#formats = {
			footnote: setting("footnote", "numFmt") ?? USUAL.footnote,
			endnote: setting("endnote", "numFmt") ?? USUAL.endnote,
		};
		this.#last = {
			footnote: integer(setting("footnote", "numStart"), 1) - 1,
			endnote: integer(setting("endnote", "numStart"), 1) - 1,
		};
	}

	/** The note that a reference calls; a mark of its own stands in the text beside the reference. */
	call(reference: Xml): Note | null {
		const kind: Kind = reference.name === "footnoteReference" ? "footnote" : "endnote";
		const content = this.#byId.get(`${kind}/${reference.attribute("id") ?? ""}`);
		// A note is called once; one that calls itself would have no end.
		if (!content || this.#called.has(content)) return null;
		this.#called.add(content);
		if (/^(?:1|true|on)$/u.test(reference.attribute("customMarkFollows") ?? ""))
			return { mark: "", content };
		this.#last[kind]++;
		return { mark: raised(formatNumber(this.#formats[kind], this.#last[kind])), content };
	}
}

const entries = (part: Xml | undefined, kind: Kind): [string, Xml][] =>
	all(part, kind).map((note) => [`${kind}/${note.attribute("id") ?? ""}`, note]);

function sectionsOf(document: Xml): readonly Xml[] {
	const ends = document.children.map((child) => find(child, "pPr", "sectPr"));
	return [...ends, find(document, "sectPr")].flatMap((section) => section ?? []);
}
