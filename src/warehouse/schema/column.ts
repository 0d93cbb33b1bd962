import * as z from "zod";

/** A type that DuckDB and PostgreSQL both know by this name. Decimals come and go as strings. */
export type ColumnType =
	| "text"
	| "integer"
	| "bigint"
	| "boolean"
	| "json"
	| `decimal(${number},${number})`;

/** A value of a row. Decimals are decimal strings, JSON is its text. */
export type Cell = string | number | boolean | null;

/**
 * Money in 元, rates in percent, scores, counts: 28 digits before the point and 10 after it, the widest
 * that DuckDB stores. A printed amount in 亿元 keeps 18 decimals of its own, so that no 分 is rounded.
 */
export const DECIMAL = "decimal(38,10)";

/** What a column is, without the way to its value. */
export interface ColumnInfo {
	readonly name: string;
	readonly type: ColumnType;
	readonly nullable: boolean;
	/** Chinese name, the head of the column in a workbook. */
	readonly label: string;
	/** What the value means. */
	readonly description: string;
}

export interface Column<Item> extends ColumnInfo {
	readonly read: (item: Item) => Cell;
}

/** A column that is no property of the record. */
export const column = <Item>(
	name: string,
	label: string,
	type: ColumnType,
	description: string,
	read: (item: Item) => Cell,
	nullable = false,
): Column<Item> => ({ name, label, type, description, read, nullable });

const snakeCase = (key: string): string =>
	key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The words that an enumeration allows; empty for other types. */
function wordsOf(schema: z.ZodType): readonly string[] {
	if (schema instanceof z.ZodNullable) return wordsOf(schema.unwrap() as z.ZodType);
	return schema instanceof z.ZodEnum ? schema.options.map(String) : [];
}

type Shape = Readonly<Record<string, z.ZodType>>;

interface PropertyOptions<Item> {
	/** Where it is not the key in snake case. */
	readonly name?: string;
	readonly type?: ColumnType;
	/** Where the object that has the property can be missing. */
	readonly nullable?: boolean;
	readonly read: (item: Item) => Cell;
}

/** A column that is a property of the record: whether it can be null and what it means is said by its schema. */
export function property<S extends Shape, Item>(
	{ shape }: { readonly shape: S },
	key: keyof S & string,
	label: string,
	options: PropertyOptions<Item>,
): Column<Item> {
	const schema: z.ZodType | undefined = shape[key];
	const words = schema === undefined ? [] : wordsOf(schema);
	const allowed = words.length === 0 ? "" : `; one of: ${words.join(", ")}`;
	return {
		name: options.name ?? snakeCase(key),
		label,
		type: options.type ?? "text",
		nullable: options.nullable ?? schema?.safeParse(null).success ?? true,
		description: `${schema?.description ?? ""}${allowed}`,
		read: options.read,
	};
}
