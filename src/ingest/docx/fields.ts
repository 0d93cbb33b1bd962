import { all, find, integer, toggle, valueAt, type Xml } from "./xml.ts";

interface Field {
	instruction: string;
	/** Whether what follows is the result, and no more the instruction. */
	result: boolean;
}

/**
 * Complex fields (ECMA-376 part 1, clause 17.16.18): instruction and result stand between characters
 * of their own, over paragraphs if need be. One for each story.
 */
export class Fields {
	readonly #open: Field[] = [];
	readonly #followed: boolean;
	/** How many of the open fields show no result yet. */
	#unseen = 0;
	/** How many of them show a table of contents. */
	#contents = 0;

	/** `followed` false: marks are not heeded, for a document in which they do not match. */
	constructor(followed = true) {
		this.#followed = followed;
	}

	/** Whether text here is seen: not in an instruction. */
	get visible(): boolean {
		return this.#unseen === 0;
	}

	/** Whether text here is part of a table of contents. */
	get inContents(): boolean {
		return this.#contents > 0;
	}

	get balanced(): boolean {
		return this.#open.length === 0;
	}

	instruct(text: string): void {
		const field = this.#open.at(-1);
		if (field && !field.result) field.instruction += text;
	}

	/** Reads `w:fldChar`; gives the text of fields that have no result of their own. */
	mark(xml: Xml): string {
		const type = xml.attribute("fldCharType");
		if (type === "begin") {
			if (this.#followed) {
				this.#open.push({ instruction: "", result: false });
				this.#unseen++;
			}
			return formText(find(xml, "ffData"));
		}
		const field = this.#open.at(-1);
		if (!field) return "";
		if (type === "separate" && !field.result) {
			field.result = true;
			this.#unseen--;
			if (isContents(field)) this.#contents++;
		}
		return type === "end" ? this.#end(field) : "";
	}

	#end(field: Field): string {
		this.#open.pop();
		if (field.result) {
			if (isContents(field)) this.#contents--;
			return "";
		}
		this.#unseen--;
		return drawn(field.instruction);
	}
}

const isContents = ({ instruction }: Field): boolean => /^\s*TOC(?:\s|$)/iu.test(instruction);

/** A check box or the choice of a list in a form. */
function formText(form: Xml | undefined): string {
	const box = find(form, "checkBox");
	if (box) {
		const checked = toggle(find(box, "checked")) ?? toggle(find(box, "default"));
		return checked ? "☑" : "□";
	}
	const list = find(form, "ddList");
	if (!list) return "";
	const chosen = integer(valueAt(list, "result") ?? valueAt(list, "default"), 0);
	return all(list, "listEntry")[chosen]?.attribute("val") ?? "";
}

/** What an EQ field draws: `\o\ac(○,1)`, the dialog 带圈字符, is ①; `\f(1,2)` is a fraction. */
function drawn(instruction: string): string {
	const circled = /^\s*eq\s*\\o\s*\\ac\s*\(\s*[○◯〇]\s*[,，;；]\s*(\d{1,2}|\S)\s*\)/iu.exec(
		instruction,
	);
	if (circled?.[1] !== undefined) {
		const number = Number(circled[1]);
		return number >= 1 && number <= 20 ? String.fromCodePoint(0x2460 + number - 1) : circled[1];
	}
	const fraction = /^\s*eq\s*\\f\s*\(([^,，()]{1,40})[,，]([^,，()]{1,40})\)/iu.exec(instruction);
	return fraction ? `${fraction[1]?.trim()}/${fraction[2]?.trim()}` : "";
}
