import { IDENTITY, type Matrix, multiply } from "./matrix.ts";
import { isFaint, isWhite } from "./paint.ts";

/** Graphics and text state (ISO 32000-1, tables 52 and 104), as far as the page model needs it. */
export interface State {
	/** From user space of the content to that of the page. */
	ctm: Matrix;
	textMatrix: Matrix;
	lineMatrix: Matrix;
	font: string;
	fontSize: number;
	charSpacing: number;
	wordSpacing: number;
	/** 1 for 100 percent. */
	horizontalScale: number;
	leading: number;
	rise: number;
	renderMode: number;
	fill: Paint;
	stroke: Paint;
}

/** Colour as `#rrggbb`, null for a pattern; opacity from 0 to 1. */
export interface Paint {
	readonly colour: string | null;
	readonly alpha: number;
}

const BLACK: Paint = { colour: "#000000", alpha: 1 };

export const initialState = (): State => ({
	ctm: IDENTITY,
	textMatrix: IDENTITY,
	lineMatrix: IDENTITY,
	font: "",
	fontSize: 0,
	charSpacing: 0,
	wordSpacing: 0,
	horizontalScale: 1,
	leading: 0,
	rise: 0,
	renderMode: 0,
	fill: BLACK,
	stroke: BLACK,
});

/** Starts a line at a distance from the start of the line before (`Td`). */
export function moveText(state: State, x: number, y: number): void {
	state.lineMatrix = multiply([1, 0, 0, 1, x, y], state.lineMatrix);
	state.textMatrix = state.lineMatrix;
}

/** For what is painted without ink. */
export const UNSEEN = "#ffffff";

/** White or without ink: drawn to hide or to space, not to be seen. */
export function isUnseen({ colour, alpha }: Paint): boolean {
	if (alpha < 1 / 255) return true;
	const channels = channelsOf(colour);
	return channels.length > 0 && isWhite(channels);
}

/** As watermarks are painted. */
export function isPaintedFaint({ colour, alpha }: Paint): boolean {
	const channels = channelsOf(colour);
	return channels.length > 0 && isFaint(channels, Math.round(alpha * 255));
}

function channelsOf(colour: string | null): number[] {
	const channels = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/iu.exec(colour ?? "");
	return channels ? channels.slice(1).map((channel) => Number.parseInt(channel, 16)) : [];
}
