import { spawn } from "node:child_process";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { folderWith } from "../../cli/ziping.ts";

const worker = fileURLToPath(new URL("../ordered-worker.mjs", import.meta.url));

/** Forks the worker, sets it to a file and says its number. */
const PARENT = `
	const [worker, file] = process.argv.slice(1);
	const child = require("node:child_process").fork(worker, ["1024"], { serialization: "advanced" });
	child.on("message", () => {
		child.send({ job: { location: Buffer.from(file) } });
		setTimeout(() => console.log(child.pid), 200);
	});
`;

const isAlive = (pid: number): boolean => {
	try {
		return process.kill(pid, 0);
	} catch {
		return false;
	}
};

test.skipIf(process.platform === "win32")(
	"a worker that hangs does not outlive the import that was killed",
	async () => {
		const file = join(folderWith({ "a.txt": "#hang" }), "a.txt");
		const parent = spawn(process.execPath, ["-e", PARENT, worker, file]);
		const pid = await new Promise<number>((resolve) => {
			parent.stdout.once("data", (text) => resolve(Number(text)));
		});
		onTestFinished(() => {
			if (isAlive(pid)) process.kill(pid, "SIGKILL");
		});
		expect(isAlive(pid)).toBe(true);
		parent.kill("SIGKILL");
		for (let i = 0; i < 100 && isAlive(pid); i++)
			await new Promise((resolve) => setTimeout(resolve, 100));
		expect(isAlive(pid)).toBe(false);
	},
);
