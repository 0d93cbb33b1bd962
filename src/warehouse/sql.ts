/** A text as a literal of standard SQL. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Texts as the list of an IN; never empty, so that the statement stays valid. */
export const literals = (texts: readonly string[]): string =>
	texts.length === 0 ? "NULL" : texts.map(literal).join(", ");

/** Names of tables and columns are ours: lower case and no reserved words but `end`-like ones, so quoted. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

export const nameList = (names: readonly string[]): string => names.map(quoted).join(", ");
