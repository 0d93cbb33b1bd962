import { nextStop, type SeenQuantity, type View, within } from "./view.ts";

export interface ListedNumber {
	/** Where the name begins. */
	readonly start: number;
	readonly name: string;
	readonly seen: SeenQuantity;
}

/** The items `name number` of the list that follows each match of `lead`; a list with another kind of item is none. */
export function* listedNumbers(view: View, lead: RegExp): Iterable<ListedNumber> {
	for (const match of view.text.matchAll(lead)) {
		const items = listAt(view, match.index + match[0].length);
		if (items !== null) yield* items;
	}
}

function listAt(view: View, from: number): readonly ListedNumber[] | null {
	const listEnd = nextStop(view, from, /[。；;]/u);
	const items: ListedNumber[] = [];
	for (let start = from; start < listEnd; ) {
		const end = nextStop(view, start, /[、，,；;。]/u);
		const [seen, ...others] = within(view, { start, end });
		if (seen === undefined || others.length > 0) return null;
		const name = view.text.slice(start, seen.at.start);
		const unit = view.text.slice(seen.at.end, end);
		if (name.length < 2 || !/^(?:[/／][^、，,]{1,4})?$/u.test(unit)) return null;
		items.push({ start, name, seen });
		start = end + 1;
	}
	return items;
}
