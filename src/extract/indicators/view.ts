import type { Span } from "../../model/span.ts";
import { isSpace } from "../../text/han.ts";
import type { Quantity } from "../../text/quantity.ts";
import type { ReadBlock } from "../context.ts";

export interface SeenQuantity {
	/** Index into the block's quantities. */
	readonly index: number;
	/** Of the view's text. */
	readonly at: Span;
	readonly quantity: Quantity;
}

/** The running text of a block without white space, with the way back to the block. */
export interface View {
	readonly text: string;
	readonly quantities: readonly SeenQuantity[];
	/** The span of the block's text that a span of the view stands for; it begins and ends in print. */
	toBlock(span: Span): Span;
}

/** Print is compared without white space: layout puts it anywhere, before units and inside words. */
export function viewOf(block: ReadBlock): View {
	const body = block.text.slice(block.body);
	return SPACE.test(body) ? condensed(block) : asItStands(block, body);
}

const SPACE = /[\s\u200b-\u200d\u2060\ufeff]/u;

/** Most blocks hold no white space: their views differ by the heading alone. */
function asItStands(block: ReadBlock, text: string): View {
	const seen = (offset: number) => Math.max(0, offset - block.body);
	return {
		text,
		quantities: block.quantities.flatMap((quantity, index) => {
			const at = { start: seen(quantity.at.start), end: seen(quantity.at.end) };
			return at.end > at.start ? [{ index, at, quantity }] : [];
		}),
		toBlock: ({ start, end }) => ({
			start: start < text.length ? start + block.body : block.text.length,
			end: end > 0 && end <= text.length ? end + block.body : block.text.length,
		}),
	};
}

function condensed(block: ReadBlock): View {
	const offsets: number[] = [];
	const positions: number[] = [];
	let text = "";
	for (let at = 0; at < block.text.length; at++) {
		positions.push(text.length);
		const char = block.text.charAt(at);
		if (at < block.body || isSpace(char)) continue;
		offsets.push(at);
		text += char;
	}
	positions.push(text.length);
	const seen = (at: Span): Span => ({
		start: positions[at.start] ?? 0,
		end: positions[at.end] ?? text.length,
	});
	return {
		text,
		quantities: block.quantities
			.map((quantity, index) => ({ index, at: seen(quantity.at), quantity }))
			.filter(({ at }) => at.end > at.start),
		toBlock: ({ start, end }) => ({
			start: offsets[start] ?? block.text.length,
			end: (offsets[end - 1] ?? block.text.length - 1) + 1,
		}),
	};
}

/** The quantities that lie wholly inside a span. */
export function within(view: View, span: Span): readonly SeenQuantity[] {
	return view.quantities.filter(({ at }) => at.start >= span.start && at.end <= span.end);
}

/** The first offset from `from` on at which `stop` matches outside of a number (1,200) and of brackets. */
export function nextStop(view: View, from: number, stop: RegExp): number {
	let depth = 0;
	for (let at = from; at < view.text.length; at++) {
		const number = view.quantities.find((seen) => seen.at.start <= at && at < seen.at.end);
		if (number !== undefined) {
			at = number.at.end - 1;
			continue;
		}
		const char = view.text.charAt(at);
		if (/[（(]/u.test(char)) depth++;
		else if (/[）)]/u.test(char)) {
			if (depth === 0) return at;
			depth--;
		} else if (depth === 0 && stop.test(char)) return at;
	}
	return view.text.length;
}
