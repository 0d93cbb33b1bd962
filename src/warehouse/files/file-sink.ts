import type { Sink, Writer } from "../sink.ts";
import { heldHashes, writeBatch } from "../write-batch.ts";
import type { FileStore } from "./store.ts";

/** A sink that writes files: merged in a stage, written as a whole when the writer is closed. */
export function fileSink(
	{ id, summary, defaultTarget }: Pick<Sink, "id" | "summary" | "defaultTarget">,
	store: FileStore,
): Sink {
	const accumulates = store.restore !== null;
	return {
		id,
		summary,
		defaultTarget,
		accumulates,
		open: async (target, options = {}): Promise<Writer> => {
			const { Stage } = await import("./stage.ts");
			const stage = await Stage.open(store, target);
			const { database } = stage;
			let isDirty = !accumulates;
			let hasFailed = false;
			return {
				holds: (hashes) => heldHashes(database, hashes),
				write: async (records) => {
					const held = await heldHashes(
						database,
						records.map(({ hash }) => hash),
					);
					if (records.every(({ hash }) => held.has(hash)))
						return { written: 0, unchanged: records.length };
					hasFailed = true;
					await stage.fill();
					const written = await database.transaction(() => writeBatch(database, records));
					hasFailed = false;
					isDirty = true;
					return { written, unchanged: records.length - written };
				},
				close: async () => {
					try {
						if (isDirty && !hasFailed) await store.dump(database, target, options);
					} finally {
						stage.close();
					}
				},
			};
		},
	};
}
