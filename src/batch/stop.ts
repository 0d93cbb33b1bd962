import type { Stop } from "./queue.ts";

/** What a user's wish to stop comes to: first nothing new is begun, then what is under way is killed. */
export class StopSwitch implements Stop {
	stopped = false;
	#kill: () => void = () => {};

	/** Says how to kill what is under way. */
	onKill(kill: () => void): void {
		this.#kill = kill;
	}

	/** The first wish, or a later one. */
	press(): void {
		if (this.stopped) this.#kill();
		this.stopped = true;
	}
}
