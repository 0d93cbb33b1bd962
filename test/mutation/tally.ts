/** Counts hits by name. */
export class Tally {
	readonly #counts = new Map<string, { hits: number; all: number }>();

	add(name: string, hit: boolean): void {
		const { hits, all } = this.#counts.get(name) ?? { hits: 0, all: 0 };
		this.#counts.set(name, { hits: hits + Number(hit), all: all + 1 });
	}

	/** A line for each name: `swap 130 of 132`. */
	lines(): string[] {
		return [...this.#counts].map(([name, { hits, all }]) => `${name} ${hits} of ${all}`);
	}
}
