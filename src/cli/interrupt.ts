import process from "node:process";
import { StopSwitch } from "../batch/stop.ts";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Does long work that a user can stop: the first signal (Ctrl-C) lets what is under way come to its end, the
 * second ends it at once.
 */
export async function interruptible<T>(
	stopping: () => void,
	work: (stop: StopSwitch) => Promise<T>,
): Promise<T> {
	const stop = new StopSwitch();
	const press = (): void => {
		if (!stop.stopped) stopping();
		stop.press();
	};
	for (const signal of SIGNALS) process.on(signal, press);
	try {
		return await work(stop);
	} finally {
		for (const signal of SIGNALS) process.off(signal, press);
	}
}
