import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import process from "node:process";
import { expect, test } from "vitest";
import { inputOf } from "./cases.ts";

/** Inputs that are tried; ZIPING_FUZZ=20000 npx vitest run test/fuzz tries more. */
const { ZIPING_FUZZ: wanted = "4000" } = process.env;
const CASES = Number(wanted);
/** A report takes well under a second; one that takes this long hangs. */
const HANGS_AFTER = 30_000;

interface Outcome {
	readonly id: number;
	/** `record`, a code of ImportError, or what became of the process. */
	readonly code: string;
	readonly cause: string;
}

const start = (): ChildProcess =>
	fork(join(import.meta.dirname, "importer.mjs"), { serialization: "advanced", stdio: "inherit" });

/** What becomes of the input of a seed; the process is dead if the code is `hang` or `crash`. */
function outcomeOf(child: ChildProcess, id: number): Promise<Outcome> {
	return new Promise((resolve) => {
		const settle = (outcome: Outcome): void => {
			clearTimeout(timer);
			child.removeAllListeners();
			resolve(outcome);
		};
		const timer = setTimeout(() => {
			child.kill("SIGKILL");
			settle({ id, code: "hang", cause: "" });
		}, HANGS_AFTER);
		child.once("message", (message) => settle(message as Outcome));
		child.once("exit", (code, signal) => settle({ id, code: "crash", cause: `${code} ${signal}` }));
		child.send({ id, ...inputOf(id) });
	});
}

test(`${CASES} mutated inputs end as a record or with a reason`, async () => {
	const tally = new Map<string, number>();
	const wrong: Outcome[] = [];
	let child = start();
	for (let id = 1; id <= CASES; id++) {
		const outcome = await outcomeOf(child, id);
		tally.set(outcome.code, (tally.get(outcome.code) ?? 0) + 1);
		if (!["internal", "hang", "crash"].includes(outcome.code)) continue;
		wrong.push(outcome);
		if (outcome.code !== "internal") child = start();
	}
	child.kill();
	const told = JSON.stringify([...tally]);
	expect(wrong, told).toEqual([]);
	// Mutations that spare nothing, or that everything is refused of, would show nothing.
	expect(tally.get("record") ?? 0, told).toBeGreaterThan(CASES / 3);
	expect(tally.size, told).toBeGreaterThan(4);
}, 3_600_000);
