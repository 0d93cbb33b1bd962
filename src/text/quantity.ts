import type { Decimal } from "../model/decimal.ts";
import type { FigureKind, Qualifier } from "../model/figure.ts";
import type { Span } from "../model/span.ts";

/** One printed number with its unit, qualifier and precision. Fields as in `Figure`. */
export interface Quantity {
	/** Of the text that was scanned; qualifier and unit are inside. */
	readonly at: Span;
	readonly kind: FigureKind;
	readonly value: Decimal | null;
	readonly valueMax: Decimal | null;
	readonly unit: string;
	readonly qualifier: Qualifier;
	readonly min: Decimal | null;
	readonly max: Decimal | null;
	readonly precision: Decimal | null;
	/** `text.slice(at.start, at.end)` without white space. */
	readonly raw: string;
}
