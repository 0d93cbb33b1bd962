import { isAbsolute, normalize, relative, resolve, sep } from "node:path";
import type { FoundFile } from "./find.ts";
import { memberName } from "./member-name.ts";

/** One PATH of a command, or one line of a list of paths. */
export interface Root {
	/** As the user named it. */
	readonly named: string;
	/** Absolute. */
	readonly location: string;
	/** A line of a list keeps its path for its file; null for a PATH, where the file's own name is enough. */
	readonly listed: string | null;
}

export const rootOf = (named: string): Root => ({
	named,
	location: resolve(named),
	listed: null,
});

/** A path that leads out of the folder that the list speaks of would say nothing to anyone else. */
function within(named: string): string | null {
	const path = normalize(named);
	if (isAbsolute(path) || path.split(sep).includes("..")) return null;
	return path.split(sep).join("/");
}

/** The paths of a list: one a line, or with NUL between them as `find -print0` gives them. */
export function rootsOfList(text: string): Root[] {
	const separator = text.includes("\0") ? "\0" : /\r?\n/u;
	return text
		.split(separator)
		.filter((line) => line.trim() !== "")
		.map((named) => ({ ...rootOf(named), listed: within(named) }));
}

/** Where a file stands, with its path in an archive; relative to a folder. */
export const placeOf = (folder: string, { location, member }: FoundFile): string => {
	const place = locationFrom(folder, location.toString());
	return member ? `${place}/${memberName(member)}` : place;
};

/** A location relative to a folder, for a file that moves with the folder. */
export const locationFrom = (folder: string, location: string): string =>
	relative(resolve(folder), location).split(sep).join("/") || ".";
