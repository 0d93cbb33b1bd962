import { add, compare, subtract } from "../../text/decimal.ts";
import { pointsIn, weightedName } from "./cell-number.ts";
import type { Cell } from "./grid.ts";
import type { IndicatorCells } from "./indicator-rows.ts";
import type { SumReading } from "./reading.ts";

/** Points of the execution rate, which the form of 财预〔2020〕10号 prints above the list. */
const EXECUTION_WEIGHT = "10";

/** 产出指标（50分）: the weights of the indicators under a level add up to the weight that it prints. */
export class LevelParts {
	readonly #weights = new Map<Cell, (Cell | null)[]>();
	#listsExecution = false;
	#sum = "0";
	#total = "100";
	#level1: Cell | null = null;
	#level2: Cell | null = null;

	/** Takes the rows of the list in order; an empty level continues the one above. */
	add({ level1, level2, name, weight }: IndicatorCells): void {
		this.#addWeight(weight);
		const first = isPrinted(level1) ? level1 : this.#level1;
		if (first !== this.#level1) this.#level2 = null;
		this.#level1 = first;
		if (isPrinted(level2) && level2 !== name) this.#level2 = level2;
		for (const level of new Set([this.#level1, this.#level2])) {
			if (level === null || weightedName(level.label) === null) continue;
			this.#weights.set(level, [...(this.#weights.get(level) ?? []), weight]);
		}
	}

	/** The weight of the execution rate where it stands in the list. */
	addExecution(weight: Cell | null): void {
		this.#listsExecution = true;
		this.#addWeight(weight);
	}

	#addWeight(weight: Cell | null): void {
		this.#sum = add(this.#sum, (weight && pointsIn(weight.label)) ?? "0");
	}

	/** The printed 合计 of 分值, in place of 100. */
	setTotal(weight: Cell | null): void {
		this.#total = (weight && pointsIn(weight.label)) ?? this.#total;
	}

	/**
	 * The levels all of whose indicators print a weight. Where the weights do not add up to the total either, that one
	 * mistake speaks for itself.
	 */
	sums(): readonly SumReading[] {
		const above = this.#listsExecution ? "0" : EXECUTION_WEIGHT;
		const wholes = [this.#total, subtract(this.#total, above)];
		if (!wholes.some((whole) => compare(this.#sum, whole) === 0)) return [];
		return [...this.#weights].flatMap(([whole, weights]): SumReading[] => {
			const parts = weights.flatMap((cell) =>
				cell !== null && pointsIn(cell.label) !== null ? [cell] : [],
			);
			return parts.length === weights.length && parts.length > 1 ? [{ whole, parts }] : [];
		});
	}
}

const isPrinted = (cell: Cell | null): cell is Cell => cell !== null && cell.label !== "";
