import type { Rule } from "../rule.ts";
import { agencyMismatch } from "./agency-mismatch.ts";
import { changeMismatch } from "./change-mismatch.ts";
import { executionScoreMismatch } from "./execution-score-mismatch.ts";
import { gradeMismatch } from "./grade-mismatch.ts";
import { headcountOverAuthorized } from "./headcount-over-authorized.ts";
import { impossiblePercent } from "./impossible-percent.ts";
import { indicatorScoreMismatch } from "./indicator-score-mismatch.ts";
import { ordinalGap } from "./ordinal-gap.ts";
import { placeholderLeft } from "./placeholder-left.ts";
import { rateMismatch } from "./rate-mismatch.ts";
import { rateOutOfRange } from "./rate-out-of-range.ts";
import { scoreExceedsWeight } from "./score-exceeds-weight.ts";
import { scoreSumMismatch } from "./score-sum-mismatch.ts";
import { sectionMissing } from "./section-missing.ts";
import { staleAsOfDate } from "./stale-as-of-date.ts";
import { style } from "./style.ts";
import { subsetExceedsWhole } from "./subset-exceeds-whole.ts";
import { sumMismatch } from "./sum-mismatch.ts";
import { targetActualIncomparable } from "./target-actual-incomparable.ts";
import { targetMissedFullScore } from "./target-missed-full-score.ts";
import { targetMissedUnexplained } from "./target-missed-unexplained.ts";
import { targetOvershot } from "./target-overshot.ts";
import { threePublicScope } from "./three-public-scope.ts";
import { unitSlip } from "./unit-slip.ts";
import { valueConflict } from "./value-conflict.ts";
import { weightSumMismatch } from "./weight-sum-mismatch.ts";
import { yearMismatch } from "./year-mismatch.ts";

/** The rules that judge one report by itself. Add a rule: its file, and its line here. */
export const RULES: readonly Rule[] = [
	rateMismatch,
	changeMismatch,
	sumMismatch,
	scoreSumMismatch,
	weightSumMismatch,
	scoreExceedsWeight,
	executionScoreMismatch,
	gradeMismatch,
	valueConflict,
	unitSlip,
	subsetExceedsWhole,
	headcountOverAuthorized,
	rateOutOfRange,
	yearMismatch,
	agencyMismatch,
	targetMissedFullScore,
	targetMissedUnexplained,
	targetActualIncomparable,
	threePublicScope,
	placeholderLeft,
	ordinalGap,
	sectionMissing,
	staleAsOfDate,
	indicatorScoreMismatch,
	impossiblePercent,
	targetOvershot,
	style,
];
