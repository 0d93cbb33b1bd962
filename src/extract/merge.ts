import type { Figure } from "../model/figure.ts";
import type { Indicator } from "../model/indicator.ts";
import { type Provenances, provenance } from "../model/provenance.ts";
import type { Statement } from "../model/statement.ts";
import type { TableStatement, TablesRead } from "./tables/index.ts";

/** What was read, with ids that are unique in the report. */
export interface Readings {
	readonly figures: readonly Figure[];
	readonly indicators: readonly Indicator[];
	readonly statements: readonly Statement[];
	readonly provenance: Provenances;
}

/** Puts prose and tables in reading order and numbers figures and indicators through. */
export function merge(prose: Readings, tables: TablesRead): Readings {
	const inTable = tables.figures.map((figure, i): Figure => ({ id: tableId(i), ...figure }));
	const figures = [...prose.figures, ...inTable].toSorted(byPlace);
	const ids = new Map(figures.map((figure, i) => [figure.id, `f${i + 1}`]));
	const known = new Map(prose.provenance);
	// The head and the label of its row say what a cell of a table holds.
	for (const { id } of inTable) known.set(id, provenance("inherited"));
	const statements = [...prose.statements, ...tables.statements.map(withIds)];
	return {
		figures: figures.map((figure) => ({ ...figure, id: ids.get(figure.id) ?? figure.id })),
		indicators: [...prose.indicators, ...tables.indicators]
			.toSorted(byPlace)
			.map((indicator, i) => ({ ...indicator, id: `i${i + 1}` })),
		provenance: new Map([...known].map(([id, origin]) => [ids.get(id) ?? id, origin])),
		statements: statements.map((statement) => renamed(statement, (id) => ids.get(id) ?? id)),
	};
}

const byPlace = (a: Pick<Figure, "evidence">, b: Pick<Figure, "evidence">): number =>
	a.evidence.start - b.evidence.start;

const tableId = (index: number): string => `table ${index}`;
const tableIdOrNull = (index: number | null): string | null =>
	index === null ? null : tableId(index);

function withIds(statement: TableStatement): Statement {
	switch (statement.kind) {
		case "sum": {
			const [first, ...rest] = statement.parts;
			return {
				...statement,
				whole: tableId(statement.whole),
				parts: [tableId(first), ...rest.map(tableId)],
			};
		}
		case "change":
			return {
				...statement,
				current: tableId(statement.current),
				previous: tableId(statement.previous),
				amount: tableIdOrNull(statement.amount),
				rate: tableIdOrNull(statement.rate),
			};
		case "grade":
			return { ...statement, score: tableIdOrNull(statement.score) };
	}
}

function renamed(statement: Statement, name: (id: string) => string): Statement {
	const orNull = (id: string | null): string | null => (id === null ? null : name(id));
	switch (statement.kind) {
		case "sum": {
			const [first, ...rest] = statement.parts;
			return {
				...statement,
				whole: name(statement.whole),
				parts: [name(first), ...rest.map(name)],
			};
		}
		case "three-public": {
			const [first, ...rest] = statement.parts;
			return {
				...statement,
				whole: orNull(statement.whole),
				parts: [name(first), ...rest.map(name)],
			};
		}
		case "list": {
			const [first, ...rest] = statement.parts;
			const [whole, ...others] = statement.wholes;
			return {
				...statement,
				wholes: [name(whole), ...others.map(name)],
				parts: [name(first), ...rest.map(name)],
			};
		}
		case "shares": {
			const both = ({ part, share }: (typeof statement.shares)[0]) => ({
				part: name(part),
				share: name(share),
			});
			const [first, ...rest] = statement.shares;
			return { ...statement, shares: [both(first), ...rest.map(both)] };
		}
		case "pieces":
			return {
				...statement,
				total: name(statement.total),
				count: name(statement.count),
				each: name(statement.each),
			};
		case "rate":
			return {
				...statement,
				rate: name(statement.rate),
				numerator: name(statement.numerator),
				denominator: name(statement.denominator),
			};
		case "change":
			return {
				...statement,
				current: orNull(statement.current),
				previous: orNull(statement.previous),
				amount: orNull(statement.amount),
				rate: orNull(statement.rate),
			};
		case "subset":
			return { ...statement, part: name(statement.part), whole: name(statement.whole) };
		case "rate-of-count":
			return { ...statement, rate: name(statement.rate), count: name(statement.count) };
		case "grade":
			return { ...statement, score: orNull(statement.score) };
		default:
			return statement;
	}
}
