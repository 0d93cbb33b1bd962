import { decimalSize } from "../schema/clean.ts";
import type { ColumnInfo } from "../schema/column.ts";
import { quoted } from "../sql.ts";

/** A decimal column as the shortest decimal string, other columns as they are. Table alias `t`. */
export function decimalText({ name, type }: ColumnInfo): string {
	const value = `t.${quoted(name)}`;
	return decimalSize(type)
		? `rtrim(rtrim(CAST(${value} AS VARCHAR), '0'), '.') AS ${quoted(name)}`
		: value;
}
