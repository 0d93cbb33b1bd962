import { DOMParser } from "@xmldom/xmldom";
import { ImportError } from "../../errors.ts";
import { corrupt } from "./refusals.ts";
import { TreeBuilder, type Xml } from "./tree-builder.ts";

export type { Xml } from "./tree-builder.ts";

/**
 * Parses a part. A document type is refused, so that no entity is ever declared, fetched or expanded
 * (ECMA-376 part 2, clause 8.1.4 forbids it in a package anyway).
 * `nesting`: how deep elements may stand in each other.
 * @throws ImportError `corrupt`
 */
export function parseXml(path: string, source: string, nesting: number): Xml {
	if (/<!DOCTYPE|<!ENTITY/iu.test(source)) throw corrupt(path);
	const domBuilder = new TreeBuilder(nesting);
	const silent = (): void => {};
	const fail = (message: string): never => {
		throw corrupt(path, new Error(message));
	};
	const errorHandler = { warning: silent, error: fail, fatalError: fail };
	// The parser's own DOM takes ten times the memory of this tree.
	const options = { errorHandler, domBuilder };
	try {
		new DOMParser(options).parseFromString(source, "text/xml");
	} catch (cause) {
		throw cause instanceof ImportError ? cause : corrupt(path, cause);
	}
	const { root } = domBuilder;
	if (!root) throw corrupt(path);
	return root;
}

/** The first element of a path of names below `xml`. */
export function find(xml: Xml | undefined, ...names: readonly string[]): Xml | undefined {
	return names.reduce<Xml | undefined>(
		(at, name) => at?.children.find((child) => child.name === name),
		xml,
	);
}

export const all = (xml: Xml | undefined, name: string): readonly Xml[] =>
	xml?.children.filter((child) => child.name === name) ?? [];

/** `w:val` of the element at a path, or null. */
export const valueAt = (xml: Xml | undefined, ...names: readonly string[]): string | null =>
	find(xml, ...names)?.attribute("val") ?? null;

/** A whole number within bounds; `otherwise` for what is none. */
export function integer(text: string | null, otherwise: number, least = 0, most = 32_767): number {
	const number = text !== null && /^-?\d{1,9}$/u.test(text) ? Number(text) : otherwise;
	return Math.min(most, Math.max(least, number));
}

/** A toggle (ECMA-376 part 1, clause 17.17.4): null where it is not set. */
export const toggle = (xml: Xml | undefined): boolean | null =>
	xml ? !/^(?:0|false|off)$/u.test(xml.attribute("val") ?? "1") : null;
