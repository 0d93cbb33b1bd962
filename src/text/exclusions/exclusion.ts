import type { NonEmpty } from "../../model/span.ts";

/**
 * A printed number that is no figure. It claims its span before any quantity is read there.
 * Patterns run on folded text: half-width digits and brackets, no white space inside phrases.
 */
export interface Exclusion {
	readonly name: string;
	/** Characters that a match can start with; the scanner tries the pattern only there. */
	readonly starts: string;
	/** Sticky; every repeat is bounded, or takes what the scanner then skips. */
	readonly pattern: RegExp;
	/** Prints in which there is no figure. */
	readonly examples: NonEmpty<string>;
	/** Near misses, each with the one figure in it. */
	readonly counterExamples?: Readonly<Record<string, string>>;
}

export const DIGITS = "0123456789";
export const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
/** 汉字 digits of ordinals and names. */
export const HAN = "一二两三四五六七八九十百";
/** A year of four digits, spaced ones among them (20 17年度). */
export const YEAR = "(?:19|20) ?\\d ?\\d";
