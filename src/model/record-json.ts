/** Characters that a terminal would obey (C1 controls, changes of the direction of writing) are escaped. */
const escaped = (json: string): string =>
	json.replace(
		/[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
		(char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
	);

/** Indented JSON with a last line feed, safe to print; `JSON.stringify` escapes the other controls itself. */
export const toJson = (value: unknown): string => `${escaped(JSON.stringify(value, null, "\t"))}\n`;

/** The same on one line. */
export const toJsonLine = (value: unknown): string => `${escaped(JSON.stringify(value))}\n`;
