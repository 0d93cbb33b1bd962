import type { Shape } from "../shape.ts";
import { amounts } from "./amounts.ts";
import { indicatorList } from "./indicator-list.ts";
import { scoreList } from "./score-list.ts";

/** Tried in this order at every row; rows that none reads give their numbers and nothing else. */
export const SHAPES: readonly Shape[] = [scoreList, indicatorList, amounts];
