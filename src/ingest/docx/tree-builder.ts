/** An element of WordprocessingML; names are local (`p`, `tbl`), whatever prefix the file binds. */
export interface Xml {
	readonly name: string;
	readonly children: readonly Xml[];
	/** Text of the element itself. */
	readonly text: string;
	attribute(name: string): string | null;
}

/** Layout, and what was before a tracked change: most elements of a document, and none is read. */
const PASSED_OVER = new Set(
	(
		"sz szCs color lang kern spacing ind jc b bCs i iCs u shd highlight w position rtl cs noProof " +
		"tblPr tblPrEx tcW tcBorders tcMar vAlign noWrap trHeight tblHeader cantSplit " +
		"pBdr tabs snapToGrid adjustRightInd widowControl keepNext keepLines " +
		"rPrChange pPrChange tblPrChange tcPrChange trPrChange sectPrChange tblGridChange " +
		"proofErr bookmarkStart bookmarkEnd lastRenderedPageBreak pgSz pgMar cols docGrid"
	).split(" "),
);
/** The attributes that are read. */
const KEPT = new Set(
	(
		"val id type styleId default abstractNumId numId ilvl fldCharType char font ascii hAnsi " +
		"customMarkFollows string w"
	).split(" "),
);

/** What the parser hands over of a start tag (SAX2 Attributes). */
interface Attributes {
	readonly length: number;
	getLocalName(index: number): string;
	getValue(index: number): string;
}

/** Shared by all elements that have none. */
const NO_CHILDREN: Element[] = [];
const NO_ATTRIBUTES: readonly string[] = [];

class Element implements Xml {
	readonly name: string;
	children: Element[] = NO_CHILDREN;
	text = "";
	readonly #attributes: readonly string[];

	/** `attributes`: names and values in turn. */
	constructor(name: string, attributes: readonly string[]) {
		this.name = name;
		this.#attributes = attributes;
	}

	attribute(name: string): string | null {
		for (let i = 0; i < this.#attributes.length; i += 2)
			if (this.#attributes[i] === name) return this.#attributes[i + 1] ?? null;
		return null;
	}

	append(child: Element): void {
		if (this.children === NO_CHILDREN) this.children = [child];
		else this.children.push(child);
	}
}

/** What the parser calls while it reads (SAX2 ContentHandler and LexicalHandler). */
export class TreeBuilder {
	root: Element | null = null;
	readonly #open: Element[] = [];
	/** Elements that are open within one that is passed over, itself included. */
	#passing = 0;
	/** What nests deeper is made to exhaust the stack. */
	readonly #deepest: number;

	constructor(deepest: number) {
		this.#deepest = deepest;
	}

	startElement(_: string | null, local: string, __: string, attributes: Attributes): void {
		if (this.#open.length + this.#passing >= this.#deepest)
			throw new Error(`elements are nested deeper than ${this.#deepest}`);
		if (this.#passing > 0 || PASSED_OVER.has(local)) {
			this.#passing++;
			return;
		}
		const element = new Element(local, attributesOf(attributes));
		this.#open.at(-1)?.append(element);
		this.root ??= element;
		this.#open.push(element);
	}
	endElement(): void {
		if (this.#passing > 0) this.#passing--;
		else this.#open.pop();
	}
	characters(text: string): void {
		const parent = this.#open.at(-1);
		if (parent && this.#passing === 0) parent.text += text;
	}
	startDocument(): void {}
	endDocument(): void {}
	startPrefixMapping(): void {}
	endPrefixMapping(): void {}
	processingInstruction(): void {}
	comment(): void {}
	startCDATA(): void {}
	endCDATA(): void {}
}

function attributesOf(attributes: Attributes): readonly string[] {
	const found: string[] = [];
	for (let i = 0; i < attributes.length; i++) {
		const name = attributes.getLocalName(i);
		if (KEPT.has(name)) found.push(name, attributes.getValue(i));
	}
	return found.length > 0 ? found : NO_ATTRIBUTES;
}
