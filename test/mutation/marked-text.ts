import { readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * A report whose numbers that take part in a relation are marked, with its relations written out by hand.
 *
 * `{name:print}` marks a number; `{name@unit:print}` one whose unit stands elsewhere, as that of a column
 * (`@分`) or of the table (`@u` for the mark `u`). Numbers of one column share a name that ends in `+`
 * (`{w+@分:10}`): they are `w1`, `w2` …, together `Σw`, one by one `w[]`.
 * A line that begins with `|` is a row of a table; `^3` and `~2` after a cell are its rows and columns.
 * Relations follow a line of `=`: `rule: left op right`, see `oracle.ts`.
 */
export interface MarkedText {
	readonly name: string;
	readonly lines: readonly Line[];
	readonly marks: ReadonlyMap<string, Mark>;
	readonly relations: readonly RelationLine[];
}

export interface Mark {
	readonly name: string;
	readonly print: string;
	/** The unit, or the name of the mark that prints it; null where the print has its own. */
	readonly unit: string | null;
}

/** Names of the marks that stand in sentences. */
export const marksInProse = ({ lines }: MarkedText): ReadonlySet<string> =>
	new Set(
		lines.flatMap((line) =>
			line.kind === "paragraph" ? line.template.filter((_, at) => at % 2 === 1) : [],
		),
	);

/** Text and the names of marks in turn, text first. */
export type Template = readonly string[];

export type Line =
	| { readonly kind: "paragraph"; readonly template: Template }
	| { readonly kind: "row"; readonly cells: readonly Cell[] };

export interface Cell {
	readonly template: Template;
	readonly rowSpan: number;
	readonly colSpan: number;
}

export interface RelationLine {
	readonly rule: string;
	readonly left: string;
	readonly op: "=" | "==" | "<=" | ">=" | ">";
	readonly right: string;
}

const MARK = /\{([a-z]\w*\+?)(?:@([^:}]+))?:([^}]+)\}/gu;

export function markedText(name: string): MarkedText {
	const source = readFileSync(join(import.meta.dirname, "texts", `${name}.txt`), "utf8");
	const [body = "", formulas = ""] = source.split(/^=+$/mu);
	const marks = new Map<string, Mark>();
	const columns = new Map<string, number>();
	const named = (written: string): string => {
		if (!written.endsWith("+")) return written;
		const column = written.slice(0, -1);
		const index = (columns.get(column) ?? 0) + 1;
		columns.set(column, index);
		return `${column}${index}`;
	};
	const template = (text: string): Template => {
		const parts: string[] = [];
		let from = 0;
		for (const match of text.matchAll(MARK)) {
			const mark = named(match[1] ?? "");
			if (marks.has(mark)) throw new Error(`${name}: the mark ${mark} stands twice`);
			marks.set(mark, { name: mark, print: match[3] ?? "", unit: match[2] ?? null });
			parts.push(text.slice(from, match.index), mark);
			from = match.index + match[0].length;
		}
		return [...parts, text.slice(from)];
	};
	const lines = body
		.split("\n")
		.filter((line) => line !== "")
		.map((line): Line => {
			if (!line.startsWith("|")) return { kind: "paragraph", template: template(line) };
			return {
				kind: "row",
				cells: line
					.slice(1)
					.split("|")
					.map((cell) => cellOf(cell, template)),
			};
		});
	const relations = formulas
		.split("\n")
		.filter((line) => line !== "")
		.flatMap((line) => relationsIn(line, columns));
	return { name, lines, marks, relations };
}

function cellOf(written: string, template: (text: string) => Template): Cell {
	const spans = /(?:\^(\d+))?(?:~(\d+))?$/u.exec(written);
	return {
		template: template(written.slice(0, spans?.index)),
		rowSpan: Number(spans?.[1] ?? 1),
		colSpan: Number(spans?.[2] ?? 1),
	};
}

/** One line; one for each number of a column where it speaks of `w[]`. */
function relationsIn(line: string, columns: ReadonlyMap<string, number>): RelationLine[] {
	const match = /^([a-z-]+): (.+?) (==|=|<=|>=|>) (.+)$/u.exec(line);
	if (!match) throw new Error(`not a relation: ${line}`);
	const [, rule = "", left = "", op, right = ""] = match;
	const column = /(\w+)\[\]/u.exec(line)?.[1];
	const count = column === undefined ? 1 : (columns.get(column) ?? 0);
	return Array.from({ length: count }, (_, index) => {
		const one = (side: string) =>
			side
				.replaceAll("[]", String(index + 1))
				.replace(/Σ(\w+)/gu, (_match, name: string) =>
					Array.from({ length: columns.get(name) ?? 0 }, (_, i) => `${name}${i + 1}`).join(" + "),
				);
		return { rule, left: one(left), op: op as RelationLine["op"], right: one(right) };
	});
}
