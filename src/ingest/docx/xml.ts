import { DOMParser } from "@xmldom/xmldom";
import { corrupt } from "./package.ts";

/** An element of WordprocessingML; names are local (`p`, `tbl`), whatever prefix the file binds. */
export interface Xml {
	readonly name: string;
	readonly children: readonly Xml[];
	/** Text of the element itself. */
	readonly text: string;
	attribute(name: string): string | null;
}

/**
 * Parses a part. A document type is refused, so that no entity is ever declared, fetched or expanded
 * (ECMA-376 part 2, clause 8.1.4 forbids it in a package anyway).
 * @throws ImportError `corrupt`
 */
export function parseXml(path: string, source: string): Xml {
	if (/<!DOCTYPE|<!ENTITY/iu.test(source)) throw corrupt(path);
	const silent = (): void => {};
	const fail = (message: string): never => {
		throw corrupt(path, new Error(message));
	};
	const errorHandler = { warning: silent, error: fail, fatalError: fail };
	const root = new DOMParser({ errorHandler }).parseFromString(source, "text/xml")?.documentElement;
	if (!root) throw corrupt(path);
	return wrap(root);
}

const ELEMENT = 1;

function wrap(element: Element): Xml {
	const children: Xml[] = [];
	let text = "";
	for (let node = element.firstChild; node; node = node.nextSibling) {
		if (node.nodeType === ELEMENT) children.push(wrap(node as Element));
		else text += node.nodeValue ?? "";
	}
	const attributes = new Map<string, string>();
	for (let i = 0; i < element.attributes.length; i++) {
		const attribute = element.attributes.item(i);
		if (attribute) attributes.set(attribute.name.replace(/^.*:/u, ""), attribute.value);
	}
	return {
		name: element.nodeName.replace(/^.*:/u, ""),
		children,
		text,
		attribute: (name) => attributes.get(name) ?? null,
	};
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
