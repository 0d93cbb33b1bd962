/// <reference path="./picomatch.d.ts" />
import { sep } from "node:path";
import picomatch from "picomatch";

export interface Glob {
	/** The folder that is searched; everything below it that `matches` is taken. */
	readonly base: string;
	/** `path` is relative to the folder, with forward slashes. */
	readonly matches: (path: string) => boolean;
}

/** The pattern that a PATH (here absolute) is which the shell has left as it is; null for a plain path. */
export function globOf(location: string): Glob | null {
	const { base, glob, isGlob } = picomatch.scan(location.split(sep).join("/"));
	return isGlob ? { base: base || ".", matches: picomatch(glob) } : null;
}
