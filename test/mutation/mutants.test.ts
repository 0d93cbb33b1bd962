import { expect, test } from "vitest";
import type { MarkedText } from "./marked-text.ts";
import { type Mutant, mutantsOf } from "./mutants.ts";
import { Tally } from "./tally.ts";
import { TEXTS } from "./texts.ts";
import { isRight, verdictOn } from "./verdict.ts";

/** What the project makes of one mutant. */
interface Result {
	readonly mutant: Mutant;
	readonly name: string;
	readonly broken: ReadonlySet<string>;
	/** A broken relation is found where one finding of the right rule shows the changed print. */
	readonly isFound: boolean;
	readonly findings: readonly string[];
}

function resultOf(text: MarkedText, mutant: Mutant): Result {
	const { broken, found } = verdictOn(text, mutant.changed);
	const units = new Set([...text.marks.values()].flatMap(({ unit }) => unit ?? []));
	const isFound = found.some(({ rule, message, evidence }) => {
		const said = [message, ...evidence.map(({ quote }) => quote)].join("\n");
		const shows = [...mutant.changed].some(
			([mark, print]) => units.has(mark) || said.includes(print),
		);
		return shows && isRight(rule, broken, mutant.mutation === "unit");
	});
	const prints = [...mutant.changed].map(
		([mark, print]) => `${mark} ${text.marks.get(mark)?.print} -> ${print}`,
	);
	const name = `${text.name} ${mutant.mutation} ${prints.join(", ")}`;
	return { mutant, name, broken, isFound, findings: found.map(({ message }) => message) };
}

const known = new Map<string, readonly Result[]>();

function resultsOf(text: MarkedText): readonly Result[] {
	const results = known.get(text.name) ?? mutantsOf(text).map((mutant) => resultOf(text, mutant));
	known.set(text.name, results);
	return results;
}

test.for(TEXTS)("$name: what breaks no relation is not accused", { timeout: 120_000 }, (text) => {
	const harmless = resultsOf(text).filter(({ broken }) => broken.size === 0);
	const accused = harmless.filter(({ findings }) => findings.length > 0);
	expect(accused.map(({ name, findings }) => `${name}: ${findings.join(" ")}`)).toEqual([]);
});

test("of the mutants that break a relation 97 in 100 are found", { timeout: 300_000 }, () => {
	const results = TEXTS.flatMap(resultsOf);
	const broken = results.filter((result) => result.broken.size > 0);
	const [byMutation, byRule] = [new Tally(), new Tally()];
	for (const { mutant, broken: rules, isFound } of broken) {
		byMutation.add(mutant.mutation, isFound);
		for (const rule of rules) byRule.add(rule, isFound);
	}
	const missed = broken.filter(({ isFound }) => !isFound);
	const report = [
		`found ${broken.length - missed.length} of ${broken.length}; ${results.length} mutants`,
		...byMutation.lines(),
		...byRule.lines(),
		...missed.map(({ name, broken: rules }) => `${name} breaks ${[...rules].join(", ")}`),
	].join("\n");
	expect(results.length).toBeGreaterThanOrEqual(2000);
	expect((broken.length - missed.length) / broken.length, report).toBeGreaterThanOrEqual(0.97);
});
