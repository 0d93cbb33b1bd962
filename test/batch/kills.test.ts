import { spawnSync } from "node:child_process";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const script = fileURLToPath(new URL("../../bench/kills.mjs", import.meta.url));

test("ten kills at random moments lose nothing, do nothing twice, leave nothing half done", () => {
	const { stdout, stderr } = spawnSync(process.execPath, [script, "10", "120", "2021"], {
		encoding: "utf8",
	});
	expect(stderr).toBe("");
	expect(stdout).toBe("10 kills, 120 reports, seed 2021: 0 faults\n");
}, 300_000);
