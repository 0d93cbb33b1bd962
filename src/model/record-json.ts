/**
 * The text of a JSON file: indented, with a last line feed. Characters that a terminal would obey (C1 controls,
 * changes of the direction of writing) are escaped; `JSON.stringify` escapes the others itself.
 */
export function toJson(value: unknown): string {
	const escaped = JSON.stringify(value, null, "\t").replace(
		/[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
		(char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
	);
	return `${escaped}\n`;
}
