import type { Shape } from "../shape.ts";
import { amounts } from "./amounts.ts";
import { indicatorList } from "./indicator-list.ts";
import { scoreList } from "./score-list.ts";
import { sideBySide } from "./side-by-side.ts";
import { transposedAmounts } from "./transposed-amounts.ts";

/** Tried in this order at every row; rows that none reads give their numbers and nothing else. */
export const SHAPES: readonly Shape[] = [
	sideBySide,
	scoreList,
	indicatorList,
	amounts,
	transposedAmounts,
];
