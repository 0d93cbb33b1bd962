import type { Block } from "../model/document.ts";
import type { IndicatorValue } from "../model/indicator.ts";
import type { Span } from "../model/span.ts";
import type { Statement } from "../model/statement.ts";
import type { Quantity } from "../text/quantity.ts";

/** A block with the quantities of its text; their spans are relative to it. */
export interface ReadBlock extends Block {
	readonly quantities: readonly Quantity[];
}

/** An indicator before its place is lifted. */
export interface IndicatorDraft {
	readonly project: string | null;
	readonly level1: string | null;
	readonly level2: string | null;
	readonly name: string;
	readonly target: IndicatorValue | null;
	readonly actual: IndicatorValue | null;
	readonly weight: string | null;
	readonly score: string | null;
	readonly achieved: boolean | null;
	readonly deviation: string | null;
	/** The whole clause, in the block's text. */
	readonly at: Span;
	/** Indices of the block's quantities that it holds. */
	readonly claims: readonly number[];
}

/** A statement about something other than figures, before its place is lifted. */
export type MarkDraft =
	| MarkOf<"ordinal" | "placeholder" | "as-of-date" | "part-named" | "agency-named">
	| GradeDraft;

type MarkOf<K extends Statement["kind"]> = K extends Statement["kind"]
	? Omit<Extract<Statement, { kind: K }>, "evidence"> & Place
	: never;

export interface Place {
	/** Index of the block. */
	readonly block: number;
	/** In the block's text. */
	readonly at: Span;
}

export interface GradeDraft extends Place {
	readonly kind: "grade";
	readonly grade: string;
	/** Index of the block's quantity that it grades, or null. */
	readonly score: number | null;
}
