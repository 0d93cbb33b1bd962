import type { Output } from "./output.ts";
import { printable } from "./printable.ts";
import { clip } from "./width.ts";

const TERMINAL_COLUMNS = 79;
const CLEAR_LINE = "\r\u001b[K";

/** Says how far the work is: one line that is written over in a terminal, a line for each file elsewhere. */
export class Progress {
	private readonly output: Output;
	private done = 0;

	constructor(output: Output) {
		this.output = output;
	}

	step(total: number, path: string, note: string): void {
		this.done += 1;
		const line = printable(`[${this.done}/${total}] ${path}  ${note}`).trimEnd();
		const { err, errIsTerminal } = this.output;
		err(errIsTerminal ? CLEAR_LINE + clip(line, TERMINAL_COLUMNS) : `${line}\n`);
	}

	end(): void {
		if (this.output.errIsTerminal) this.output.err(CLEAR_LINE);
	}
}
