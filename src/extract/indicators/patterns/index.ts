import type { IndicatorPattern } from "../pattern.ts";
import { actualAgainstGoal } from "./actual-against-goal.ts";
import { actualBeforeTarget } from "./actual-before-target.ts";
import { bareTarget } from "./bare-target.ts";
import { goalAndActual } from "./goal-and-actual.ts";
import { listedResults } from "./listed-results.ts";
import { listedTargets } from "./listed-targets.ts";
import { namedAgain } from "./named-again.ts";
import { planBeforeName } from "./plan-before-name.ts";
import { sameWords } from "./same-words.ts";
import { sharedValue } from "./shared-value.ts";
import { targetAndActual } from "./target-and-actual.ts";
import { targetAndCompleted } from "./target-and-completed.ts";
import { underLevel } from "./under-level.ts";

/** In this order; what one pattern has read is closed to the next. */
export const PATTERNS: readonly IndicatorPattern[] = [
	targetAndActual,
	targetAndCompleted,
	actualBeforeTarget,
	listedTargets,
	planBeforeName,
	goalAndActual,
	bareTarget,
	namedAgain,
	actualAgainstGoal,
	underLevel,
	sameWords,
	listedResults,
	sharedValue,
];
