/**
 * Text from a file or a name as one line that is safe to print: without control, format (such as
 * right-to-left override) and half surrogate characters, which could change what a terminal shows.
 */
export function printable(text: string): string {
	return text
		.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, " ")
		.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "");
}
