import type { Statement } from "../../model/statement.ts";
import { itemized } from "./itemized.ts";
import type { Mention } from "./mention.ts";
import { pieces } from "./pieces.ts";
import { shares } from "./shares.ts";

/** Lists, shares and prices that a sentence words as such, whatever its numbers are of. */
export function* worded(
	mentions: readonly Mention[],
	id: (index: number) => string,
): Iterable<Statement> {
	for (const { kind, wholes, parts, all } of itemized(mentions)) {
		const [whole, ...others] = wholes;
		const [first, ...rest] = parts;
		yield {
			kind,
			wholes: [id(whole), ...others.map(id)],
			parts: [id(first), ...rest.map(id)],
			all,
		};
	}
	for (const found of shares(mentions)) {
		const both = ({ part, share }: (typeof found.shares)[0]) => ({
			part: id(part),
			share: id(share),
		});
		const [first, ...rest] = found.shares;
		yield { kind: "shares", shares: [both(first), ...rest.map(both)] };
	}
	for (const { kind, total, count, each, priced } of pieces(mentions))
		yield { kind, total: id(total), count: id(count), each: id(each), priced };
}
