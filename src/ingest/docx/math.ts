import { raised } from "./symbols.ts";
import { find, valueAt, type Xml } from "./xml.ts";

/**
 * Formulas (ECMA-376 part 1, clause 22.1) as a line of text, so that the numbers of a fraction do not
 * run together: `（274.94/286.40）×100%`. Null for elements that show nothing but their contents.
 */
export function formula(xml: Xml, read: (xml: Xml) => string): string | null {
	const part = (name: string): string => {
		const found = find(xml, name);
		return found ? read(found) : "";
	};
	switch (xml.name) {
		case "f":
			return find(xml, "num") && find(xml, "den") ? `${part("num")}/${part("den")}` : null;
		case "d": {
			if (!find(xml, "e")) return null;
			const begin = valueAt(xml, "dPr", "begChr") ?? "(";
			const end = valueAt(xml, "dPr", "endChr") ?? ")";
			const inner = xml.children.filter((child) => child.name === "e").map(read);
			return begin + inner.join(valueAt(xml, "dPr", "sepChr") ?? "|") + end;
		}
		case "sSup":
			return part("e") + raised(part("sup"));
		case "rad":
			return find(xml, "e") ? `√${part("e")}` : null;
		case "nary":
			return find(xml, "e") ? (valueAt(xml, "naryPr", "chr") ?? "∫") + part("e") : null;
		default:
			return null;
	}
}
