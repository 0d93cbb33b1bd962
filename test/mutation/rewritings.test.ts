import { expect, test } from "vitest";
import { rewritingsOf } from "./rewritings.ts";
import { TEXTS } from "./texts.ts";
import { verdictOn } from "./verdict.ts";

/** A zero more at the end of a rounded rate claims a digit that is not true: such a print is not harmless. */
const rewritten = TEXTS.map((text) => {
	const verdicts = rewritingsOf(text).map((each) => ({
		...each,
		...verdictOn(text, each.changed),
	}));
	return { name: text.name, verdicts: verdicts.filter(({ broken }) => broken.size === 0) };
});

test.for(rewritten)("another print of a value of $name adds no finding", ({ verdicts }) => {
	const accused = verdicts.filter(({ found }) => found.length > 0);
	expect(
		accused.map(({ rewriting, changed, found }) => [
			rewriting,
			[...changed],
			found.map(({ message }) => message),
		]),
	).toEqual([]);
});

test("there are rewritings enough", () => {
	expect(rewritten.flatMap(({ verdicts }) => verdicts).length).toBeGreaterThanOrEqual(2000);
});
