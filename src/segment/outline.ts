import type { Numbering } from "../text/numbering.ts";

/** A level of the outline that is open, with the number that it has reached. */
interface Level {
	readonly style: Numbering["style"] | "named";
	readonly number: number;
	/** Level that the file gives the heading (a style, a tag); null where it gives none. */
	readonly rank: number | null;
}

/**
 * Follows nested numberings through a report. A level is a style of numbering at a depth; the same
 * style may stand at two depths (一、 inside （二） and again at the top), so it is the number that
 * decides: the innermost level that this number continues, else a new level for a number 1.
 */
export class Outline {
	#levels: Level[] = [];

	/**
	 * Depth of a heading with this numbering, 1 at the top. `bare`: nothing stands between it and the
	 * heading before. `rank`: the level that the file gives it.
	 */
	place({ style, number }: Numbering, bare: boolean, rank: number | null = null): number {
		return this.#open(this.#find(style, number, bare), { style, number, rank });
	}

	/** Depth of a heading without a number: beside the open one of its rank, else below those above it. */
	placeNamed(rank: number): number {
		return this.#open(this.#findRank(rank), { style: "named", number: 0, rank });
	}

	#open(at: number, level: Level): number {
		this.#levels = [...this.#levels.slice(0, at), level];
		return at + 1;
	}

	#findRank(rank: number): number {
		const beside = this.#levels.findLastIndex((level) => level.rank === rank);
		if (beside >= 0) return beside;
		const above = this.#levels.findLastIndex((level) => level.rank !== null && level.rank < rank);
		if (above >= 0) return above + 1;
		const below = this.#levels.findIndex((level) => level.rank !== null);
		return below >= 0 ? below : Math.min(rank - 1, this.#levels.length);
	}

	#find(style: Numbering["style"], number: number, bare: boolean): number {
		const levels = this.#levels;
		const innermost = (fits: (level: Level) => boolean): number =>
			levels.findLastIndex((level) => level.style === style && fits(level));
		const continued = innermost((level) => level.number + 1 === number);
		if (continued >= 0) return continued;
		if (number === 1) return this.#restart(style, bare);
		const skipped = innermost((level) => level.number < number);
		if (skipped >= 0) return skipped;
		const repeated = innermost(() => true);
		return repeated >= 0 ? repeated : levels.length;
	}

	/**
	 * （一） after the text of （四） starts the list anew; （一） right under the bare heading （四） opens a
	 * level below, and so does any other style.
	 */
	#restart(style: Numbering["style"], bare: boolean): number {
		const last = this.#levels.length - 1;
		return this.#levels[last]?.style === style && !bare ? last : this.#levels.length;
	}
}
