/** What pdfjs-dist gives for the content of a page, as far as it is read here. */

/** A character of a shown string. */
export interface ShownGlyph {
	readonly unicode: string;
	/** Advance in units of the font (its matrix makes them ems). */
	readonly width: number;
	/** Code 32 of a simple font: word spacing applies. */
	readonly isSpace: boolean;
	/** Advance, and origin of vertical writing. */
	readonly vmetric?: VerticalMetric | null;
}

export type VerticalMetric = readonly [advance: number, x: number, y: number];

/** What `showText` shows: characters, and moves in thousandths of an em. */
export type Shown = readonly (ShownGlyph | number)[];

export interface Font {
	readonly vertical?: boolean;
	readonly fontMatrix?: readonly number[] | null;
	readonly defaultVMetrics?: VerticalMetric | null;
}

/** The names that are read of `OPS`. */
export type OperatorName =
	| "beginGroup"
	| "beginMarkedContent"
	| "beginMarkedContentProps"
	| "beginText"
	| "constructPath"
	| "endGroup"
	| "endMarkedContent"
	| "moveText"
	| "nextLine"
	| "paintFormXObjectBegin"
	| "paintFormXObjectEnd"
	| "paintImageMaskXObject"
	| "paintImageXObject"
	| "paintInlineImageXObject"
	| "paintSolidColorImageMask"
	| "restore"
	| "save"
	| "setCharSpacing"
	| "setFillColorN"
	| "setFillRGBColor"
	| "setFillTransparent"
	| "setFont"
	| "setGState"
	| "setHScale"
	| "setLeading"
	| "setLeadingMoveText"
	| "setStrokeColorN"
	| "setStrokeRGBColor"
	| "setStrokeTransparent"
	| "setTextMatrix"
	| "setTextRenderingMode"
	| "setTextRise"
	| "setWordSpacing"
	| "showText"
	| "transform";

/** The ways to paint a path, which `constructPath` names by their number. */
export type PaintName =
	| "closeEOFillStroke"
	| "closeFillStroke"
	| "closeStroke"
	| "eoFill"
	| "eoFillStroke"
	| "fill"
	| "fillStroke"
	| "stroke";

export type OperatorNumbers = Readonly<Record<OperatorName | PaintName, number>>;

/** The operators of a page in their order, numbered as in `OPS`, with their arguments. */
export interface OperatorList {
	readonly fnArray: readonly number[];
	readonly argsArray: readonly unknown[];
}
