// The worker of the program, with files that order how it fares: "#hang", "#exit", "#gorge"
// (on the heap) and "#swell" (outside of it) at their beginning.
import { readFileSync } from "node:fs";
import process from "node:process";

await import("../../dist/batch/worker.js");

process.prependListener("message", ({ job }) => {
	const [, order] =
		/^#(hang|gorge|swell|exit)/.exec(readFileSync(Buffer.from(job.location), "utf8")) ?? [];
	if (order === "exit") process.exit(7);
	if (order === "hang") for (;;);
	const kept = [];
	while (order === "gorge") kept.push(new Array(100_000).fill(kept.length));
	while (order === "swell") kept.push(Buffer.alloc(1_000_000, kept.length));
});
