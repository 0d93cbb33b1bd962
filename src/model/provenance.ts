import type { FigureId } from "./statement.ts";

/**
 * How one dimension of a figure is known.
 * `explicit`: the words that name the number say it; `inherited`: its sentence, heading or table head says it;
 * `default`: nothing says it, and nothing speaks of something else, so that by the custom of the field the whole
 * is meant; `open`: the words around it may say what it is of, and were not understood.
 */
export type Origin = "explicit" | "inherited" | "default" | "open";

/** How the dimensions of a figure are known that decide of which fact it is. */
export interface Provenance {
	readonly measure: Origin;
	readonly item: Origin;
	readonly fund: Origin;
	readonly entity: Origin;
	readonly period: Origin;
}

/** Stands beside the figures of a report; of a figure that it does not hold nothing is known. */
export type Provenances = ReadonlyMap<FigureId, Provenance>;

/** Every dimension known in the same way. */
export const provenance = (origin: Origin): Provenance => ({
	measure: origin,
	item: origin,
	fund: origin,
	entity: origin,
	period: origin,
});
