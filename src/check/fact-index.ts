import type { Figure } from "../model/figure.ts";
import { type Dimensions, ownerOf } from "./dimensions.ts";

type Level<T> = Map<string, T>;
type ByPeriod = Level<Figure[]>;
type ByEntity = Level<ByPeriod>;
type ByFund = Level<ByEntity>;
type ByItem = Level<ByFund>;

const NONE: readonly Figure[] = [];

/** The figures that state a fact, in reading order: one level of the index for each dimension. */
export function factIndex(
	figures: readonly Figure[],
	dimensions: (figure: Figure) => Dimensions | null,
): (wanted: Dimensions) => readonly Figure[] {
	const index: Level<ByItem> = new Map();
	for (const figure of figures) {
		const found = dimensions(figure);
		if (!found) continue;
		const items = below(index, found.measure, level<ByFund>);
		const funds = below(items, found.item, level<ByEntity>);
		const entities = below(funds, found.fund ?? "", level<ByPeriod>);
		const periods = below(entities, ownerOf(found), level<Figure[]>);
		below(periods, found.period ?? "", (): Figure[] => []).push(figure);
	}
	return ({ measure, item, fund, period, ...of }) =>
		index
			.get(measure)
			?.get(item)
			?.get(fund ?? "")
			?.get(ownerOf(of))
			?.get(period ?? "") ?? NONE;
}

const level = <T>(): Level<T> => new Map();

function below<T>(within: Level<T>, key: string, fresh: () => T): T {
	const known = within.get(key);
	if (known !== undefined) return known;
	const made = fresh();
	within.set(key, made);
	return made;
}
