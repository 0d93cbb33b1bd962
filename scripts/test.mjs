// All that must hold: it builds, types and style are right, the tests pass. The last line counts.
// Arguments go to vitest: npm test -- test/cli
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { runNode } from "./run.mjs";

const MODULES = "node_modules";

/** Steps before the tests; a step that fails counts as one failure. */
const steps = [
	["install", "scripts/install-once.mjs"],
	["build", "scripts/build.mjs"],
	["types", `${MODULES}/typescript/bin/tsc`, "-p", "tsconfig.json"],
	["lint", `${MODULES}/@biomejs/biome/bin/biome`, "check", "."],
];

/** Counts of vitest's JSON report. A file that could not be loaded is one failure. */
function countTests(report) {
	const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, "utf8"));
	const unloaded = testResults.filter(
		(file) => file.status === "failed" && file.assertionResults.length === 0,
	);
	return { passed: numPassedTests, failed: numFailedTests + unloaded.length };
}

function runTests() {
	const folder = mkdtempSync(join(tmpdir(), "ziping-test-"));
	const report = join(folder, "report.json");
	const status = runNode(
		`${MODULES}/vitest/vitest.mjs`,
		"run",
		"--reporter=default",
		"--reporter=json",
		`--outputFile.json=${report}`,
		...process.argv.slice(2),
	);
	try {
		const { passed, failed } = countTests(report);
		return { passed, failed: status === 0 ? failed : Math.max(failed, 1) };
	} catch {
		return { passed: 0, failed: 1 };
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

const failedSteps = [];
for (const [name, script, ...args] of steps) {
	if (runNode(script, ...args) === 0) continue;
	failedSteps.push(name);
	if (name === "install") break;
}
const tests = failedSteps.includes("install") ? { passed: 0, failed: 0 } : runTests();
if (failedSteps.length > 0) console.log(`失败的步骤 failed steps: ${failedSteps.join(", ")}`);
const failed = tests.failed + failedSteps.length;
console.log(`${tests.passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
