/** Fields in quotes may hold anything, a quote twice (RFC 4180); others end at the next separator. */
const FIELD = /"((?:[^"]|"")*)"|([^,\t\r\n"][^,\t\r\n]*)?/uy;

/** Rows of a table in text. Commas and tabs separate; empty lines are left out. */
export function parseCsv(text: string): string[][] {
	const rows: string[][] = [];
	let row: string[] = [];
	let at = 0;
	const endRow = (): void => {
		if (row.some((field) => field.trim() !== "")) rows.push(row);
		row = [];
	};
	while (at < text.length) {
		FIELD.lastIndex = at;
		const found = FIELD.exec(text);
		at = FIELD.lastIndex;
		row.push(found?.[1]?.replaceAll('""', '"') ?? found?.[2]?.trim() ?? "");
		const separator = text[at];
		if (separator !== "," && separator !== "\t") {
			endRow();
			at = text[at] === "\r" && text[at + 1] === "\n" ? at + 2 : at + 1;
		} else if (++at === text.length) row.push("");
	}
	endRow();
	return rows;
}
