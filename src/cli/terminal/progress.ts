import { SingleBar } from "cli-progress";
import type { Output } from "./output.ts";
import { printable } from "./printable.ts";
import { clip } from "./width.ts";

const NAME_COLUMNS = 30;
const FORMAT =
	"{bar} {percentage}% {value}/{total}  {rate} 份/秒  剩余 {eta_formatted}  失败 {failed}  {name}";

/** Says how far the work is: a bar in a terminal, a line for each file elsewhere. */
export class Progress {
	readonly #output: Output;
	#bar: SingleBar | null = null;
	#failed = 0;
	readonly #began = performance.now();

	constructor(output: Output) {
		this.#output = output;
	}

	step(done: number, total: number, path: string, failure: string | null): void {
		if (failure !== null) this.#failed++;
		if (this.#output.errIsTerminal) this.#draw(done, total, path);
		else {
			const note = failure === null ? "" : `  失败 [${failure}]`;
			this.#output.err(`${printable(`[${done}/${total}] ${path}${note}`)}\n`);
		}
	}

	/** A line of its own, above the bar. */
	say(text: string): void {
		this.#bar?.stop();
		this.#bar = null;
		this.#output.err(`${text}\n`);
	}

	end(): void {
		this.#bar?.stop();
		this.#bar = null;
	}

	#draw(done: number, total: number, path: string): void {
		this.#bar ??= this.#begin(total);
		const name = clip(printable(path), NAME_COLUMNS);
		this.#bar.update(done, { name, failed: this.#failed, rate: this.#rate(done) });
	}

	#rate(done: number): string {
		const seconds = (performance.now() - this.#began) / 1000;
		return seconds > 0 ? (done / seconds).toFixed(1) : "—";
	}

	#begin(total: number): SingleBar {
		const bar = new SingleBar({
			format: FORMAT,
			barsize: 20,
			hideCursor: true,
			clearOnComplete: true,
			etaBuffer: 50,
			linewrap: false,
			gracefulExit: false,
			forceRedraw: true,
		});
		bar.start(total, 0, { name: "", failed: 0, rate: "" });
		return bar;
	}
}
