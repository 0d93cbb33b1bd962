import { expect, test } from "vitest";
import { forEach } from "../../src/batch/queue.ts";

const running = { stopped: false };
const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 2));

test("so many at once, and an item is only taken when there is room for it", async () => {
	let taken = 0;
	let ended = 0;
	let atOnce = 0;
	let most = 0;
	let ahead = 0;
	function* items(): Generator<number> {
		for (let i = 0; i < 40; i++) {
			ahead = Math.max(ahead, ++taken - ended);
			yield i;
		}
	}
	await forEach(items(), 3, running, async () => {
		most = Math.max(most, ++atOnce);
		await soon();
		atOnce--;
		ended++;
	});
	expect([taken, ended, most]).toEqual([40, 40, 3]);
	expect(ahead).toBeLessThanOrEqual(5);
});

test("a stop ends what was begun and begins nothing new", async () => {
	const stop = { stopped: false };
	const ended: number[] = [];
	await forEach([1, 2, 3, 4, 5, 6], 2, stop, async (item) => {
		if (item === 2) stop.stopped = true;
		await soon();
		ended.push(item);
	});
	expect(ended).toEqual([1, 2]);
});

test("an error ends it early, after what was begun, and is thrown", async () => {
	const ended: number[] = [];
	const work = forEach([1, 2, 3, 4, 5, 6], 2, running, async (item) => {
		await soon();
		if (item === 1) throw new Error("磁盘已满");
		await soon();
		ended.push(item);
	});
	await expect(work).rejects.toThrow("磁盘已满");
	expect(ended).toEqual([2]);
});
