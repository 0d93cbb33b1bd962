#!/usr/bin/env node
import process from "node:process";
import { run } from "./program.ts";

/** A reader that has seen enough (`| head`) closes the pipe; that is no failure of ours. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
	if (error.code !== "EPIPE") throw error;
}
process.stdout.on("error", ignoreClosedPipe);
process.stderr.on("error", ignoreClosedPipe);

process.exitCode = await run(process.argv.slice(2), {
	out: (text) => process.stdout.write(text),
	err: (text) => process.stderr.write(text),
	errIsTerminal: process.stderr.isTTY === true,
});
