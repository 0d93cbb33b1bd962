import { spawnSync } from "node:child_process";
import process from "node:process";
import { expect, test } from "vitest";

const module = new URL("../../../dist/ingest/pdf/pdfjs-rejections.js", import.meta.url);

/** Exit code of a process in which a promise is rejected that nobody waits for. */
function rejecting(reason: string): number | null {
	const script = `
		import { leaveRejectionsOfPdfjs } from ${JSON.stringify(module.href)};
		leaveRejectionsOfPdfjs();
		Promise.reject(${reason});`;
	const args = ["--input-type=module", "--eval", script];
	return spawnSync(process.execPath, args, { stdio: "ignore" }).status;
}

test.for([
	['{ name: "XRefEntryException", message: "Bad XRef entry" }', 0],
	['new Error("of somebody else")', 1],
	["null", 1],
] as const)("a rejection of %s ends the process with %i", ([reason, code]) => {
	expect(rejecting(reason)).toBe(code);
});
