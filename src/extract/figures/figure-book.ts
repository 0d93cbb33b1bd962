import type { Figure, Measure } from "../../model/figure.ts";
import type { FigureId } from "../../model/statement.ts";
import type { Dimensions } from "./dimensions.ts";

/** Finds figures of the whole report by what they mean. */
export class FigureBook {
	readonly #figures: readonly Figure[];
	readonly #year: number | null;

	constructor(figures: readonly Figure[], year: number | null) {
		this.#figures = figures;
		this.#year = year;
	}

	/** The agency's total of a measure over all funds. */
	total(measure: Measure, period: string | null): FigureId | null {
		return this.#find(measure, { item: "total", fund: "all", entity: null, period });
	}

	/** 项目支出 of the agency, where all prints of it are of one value. */
	projects(period: string | null): FigureId | null {
		const found = this.#figures.filter(
			(figure) =>
				figure.measure === "expenditure" &&
				figure.item === "project" &&
				figure.entity === null &&
				figure.direction === null &&
				figure.period === period,
		);
		return new Set(found.map(({ value }) => value)).size === 1 ? (found[0]?.id ?? null) : null;
	}

	/** This year's value of what a comparison is about. */
	current(about: Dimensions): FigureId | null {
		return this.#year === null
			? null
			: this.#find("expenditure", { ...about, period: String(this.#year) });
	}

	/** Last year's value of what a comparison is about. */
	previous(about: Dimensions): FigureId | null {
		return this.#year === null
			? null
			: this.#find("expenditure", { ...about, period: String(this.#year - 1) });
	}

	#find(
		measure: Measure,
		about: Pick<Dimensions, "item" | "fund" | "entity" | "period">,
	): FigureId | null {
		const found = this.#figures.find(
			(figure) =>
				figure.measure === measure &&
				figure.kind === "money" &&
				figure.direction === null &&
				figure.item === about.item &&
				figure.fund === about.fund &&
				figure.entity === about.entity &&
				figure.period === about.period,
		);
		return found?.id ?? null;
	}
}
