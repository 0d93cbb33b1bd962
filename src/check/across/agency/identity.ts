import { type Core, coreOf } from "./core.ts";
import { type Level, splitRegion } from "./region.ts";

/** An agency's name, taken apart. */
export interface Identity extends Core {
	/** The places before the name, widest first. */
	readonly places: readonly string[];
	/** The level that stands in place of a place: 市 of 市文广旅体局. */
	readonly level: Level | null;
}

/** 本级 and 机关 in brackets name a part of the agency; other brackets hold a second name of it. */
const SECOND_NAME = /[（(](?![^（）()]*(?:本级|机关))[^（）()]*[）)]/gu;

export function identityOf(name: string): Identity {
	const plain = name.replace(/[\s“”"·]/gu, "").replace(SECOND_NAME, "");
	const { places, level, own } = splitRegion(plain);
	return { places, level, ...coreOf(own) };
}

/** The same for all names of one agency of one place, and for few others. */
export const blockOf = ({ places, kind, words }: Identity): string =>
	`${places.at(-1) ?? ""} ${kind} ${[...words][0] ?? ""}`;

/** The same for names that differ in nothing but ways of writing. */
export const spellingOf = ({ places, level, kind, words }: Identity): string =>
	`${places.join("")} ${level ?? ""} ${kind} ${words}`;
