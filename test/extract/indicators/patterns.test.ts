import { expect, test } from "vitest";
import type { IndicatorDraft } from "../../../src/extract/context.ts";
import { readIndicators } from "../../../src/extract/indicators/index.ts";
import type { ExpectedIndicator } from "../../../src/extract/indicators/pattern.ts";
import { PATTERNS } from "../../../src/extract/indicators/patterns/index.ts";
import type { IndicatorValue } from "../../../src/model/indicator.ts";
import { blockOf, RESULTS } from "./block.ts";

const show = (value: IndicatorValue | null): string | undefined => {
	if (value === null) return undefined;
	if (value.value === null) return value.raw;
	const number = value.valueMax === null ? value.value : `${value.value}~${value.valueMax}`;
	return `${value.op} ${number} ${value.unit ?? ""}`.trim();
};

const asExpected = (draft: IndicatorDraft): ExpectedIndicator =>
	JSON.parse(
		JSON.stringify({
			project: draft.project ?? undefined,
			name: draft.name,
			target: show(draft.target),
			actual: show(draft.actual),
			weight: draft.weight ?? undefined,
			score: draft.score ?? undefined,
			deviation: draft.deviation ?? undefined,
			achieved: draft.achieved,
		}),
	);

const examples = PATTERNS.flatMap((pattern) =>
	pattern.examples.map((example) => ({ ...example, pattern, id: pattern.id })),
);
const counterExamples = PATTERNS.flatMap((pattern) =>
	pattern.counterExamples.map((text) => ({ text, pattern, id: pattern.id })),
);

test.for(examples)("$id reads $text", ({ text, pattern, indicators }) => {
	const alone = readIndicators(blockOf(text), RESULTS, [pattern]);
	expect(alone.map(asExpected)).toEqual(indicators);
});

test.for(examples)("all patterns together read $text as $id", ({ text, indicators }) => {
	expect(readIndicators(blockOf(text), RESULTS).map(asExpected)).toEqual(indicators);
});

test.for(counterExamples)("$id declines $text", ({ text, pattern }) => {
	expect(readIndicators(blockOf(text), RESULTS, [pattern])).toEqual([]);
});

test.for(counterExamples)("no pattern reads $text", ({ text }) => {
	expect(readIndicators(blockOf(text), RESULTS)).toEqual([]);
});

test("every pattern has an id of its own", () => {
	expect(new Set(PATTERNS.map(({ id }) => id)).size).toBe(PATTERNS.length);
});
