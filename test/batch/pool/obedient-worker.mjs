// A worker that does what its job says: a test orders how it fares.
import { writeFileSync } from "node:fs";
import process from "node:process";

for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => {});
process.send({ kind: "ready" });
let jobs = 0;

const orders = {
	echo: ({ text }) => text,
	pid: () => process.pid,
	jobs: () => jobs,
	hang() {
		for (;;);
	},
	sleep: ({ ms }) => new Promise((resolve) => setTimeout(resolve, ms, "awake")),
	async plod({ steps, ms }) {
		for (let i = 0; i < steps; i++) {
			await new Promise((resolve) => setTimeout(resolve, ms));
			process.send({ kind: "progress" });
		}
		return "arrived";
	},
	gorge() {
		const kept = [];
		for (;;) kept.push(new Array(100_000).fill(kept.length));
	},
	exit: ({ code }) => process.exit(code),
	abort: () => process.abort(),
	throw: ({ text }) => {
		throw new Error(text);
	},
	/** Dies in a process that has worked before, lives in a fresh one. */
	fragile: () => (jobs > 1 ? process.exit(9) : "fine"),
	write({ file, text }) {
		writeFileSync(file, text);
		return "written";
	},
};

process.on("message", async ({ job }) => {
	jobs++;
	const answer = await orders[job.order](job);
	process.send({ kind: "answer", answer, memoryMb: job.memoryMb ?? 50 });
});
