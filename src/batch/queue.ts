import PQueue from "p-queue";

/** Tells work that is under way to begin nothing new. */
export interface Stop {
	readonly stopped: boolean;
}

/**
 * Does the work for each item, so many at once; takes an item only when there is room for it. Ends when all
 * that was begun has ended. The first error ends it early and is thrown.
 */
export async function forEach<Item>(
	items: Iterable<Item>,
	atOnce: number,
	stop: Stop,
	work: (item: Item) => Promise<void>,
): Promise<void> {
	const queue = new PQueue({ concurrency: atOnce });
	const errors: unknown[] = [];
	const isOver = (): boolean => stop.stopped || errors.length > 0;
	for (const item of items) {
		await queue.onSizeLessThan(1);
		if (isOver()) break;
		const task = async (): Promise<void> => {
			if (isOver()) return;
			await work(item).catch((error: unknown) => errors.push(error));
		};
		void queue.add(task);
	}
	await queue.onIdle();
	if (errors.length > 0) throw errors[0];
}
