import { resolve } from "node:path";
import { locationFrom, type Root } from "./inputs/root.ts";
import type { Run } from "./journal/entries.ts";

interface Asked {
	readonly roots: readonly Root[];
	readonly manifest: string | null;
	readonly out: string;
}

/** What an import was asked for, with places relative to the folder of the results. */
export const runOf = ({ roots, manifest, out }: Asked): Run => ({
	type: "run",
	roots: roots.map(({ named, location, listed }) => ({
		named,
		location: locationFrom(out, location),
		listed,
	})),
	manifest: manifest === null ? null : locationFrom(out, resolve(manifest)),
});

/** The same, to be asked for again. */
export const askedBy = ({ roots, manifest }: Run, out: string): Asked => ({
	roots: roots.map(({ named, location, listed }) => ({
		named,
		location: resolve(out, location),
		listed,
	})),
	manifest: manifest === null ? null : resolve(out, manifest),
	out,
});
