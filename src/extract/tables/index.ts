import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Segmented } from "../../model/document.ts";
import type { Direction, Figure, Measure } from "../../model/figure.ts";
import type { Indicator } from "../../model/indicator.ts";
import type { ReportMeta } from "../../model/record.ts";
import { evidenceAt } from "../../text/locate.ts";
import type { Quantity } from "../../text/quantity.ts";
import { numbersIn } from "./cell-number.ts";
import type { Cell } from "./grid.ts";
import { projectsNamed, readTable } from "./read-table.ts";
import type { CellReading } from "./reading.ts";
import { sheetsOf } from "./sheets.ts";
import { statementsOf, type TableStatement } from "./statements.ts";

export type { TableStatement } from "./statements.ts";

export interface TablesRead {
	/** In reading order. */
	readonly figures: readonly Omit<Figure, "id">[];
	readonly indicators: readonly Omit<Indicator, "id">[];
	readonly statements: readonly TableStatement[];
	/** As `Extracted.scopes`. */
	readonly scopes: ReadonlyMap<string, string>;
	readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the numbers of all tables and, where a table has a known shape, what they mean. A table that is not
 * understood gives its numbers as figures without a measure.
 */
export function readTables(report: Segmented, meta: ReportMeta): TablesRead {
	const sheets = sheetsOf(report);
	const projects = new Set([...report.tables.flatMap(projectsNamed), ...sheets.projects.values()]);
	/** Money of the one project of a report is the report's own (RECORD section 2). */
	const entityOf = (project: string | null): string | null => {
		const isOwn = projects.size === 1 && (project === meta.project || meta.kind === "project");
		return isOwn ? null : project;
	};
	const figures: Omit<Figure, "id">[] = [];
	const indicators: Omit<Indicator, "id">[] = [];
	const statements: TableStatement[] = [];
	for (const table of report.tables) {
		const reading = readTable(
			table,
			{ year: meta.fiscalYear, project: sheets.projects.get(table.id) ?? null },
			entityOf,
		);
		const places = new Map<Cell, number>();
		for (const [cell, read] of reading.cells) {
			for (const quantity of numbersIn(cell.text, read.unit)) {
				if (!places.has(cell)) places.set(cell, figures.length);
				figures.push(figureOf(report, cell, read, quantity));
			}
		}
		for (const { at, ...fields } of reading.indicators)
			indicators.push({ ...fields, evidence: evidenceAt(report, at) });
		statements.push(...statementsOf(report, reading, places, figures));
	}
	return {
		figures,
		indicators,
		statements,
		scopes: sheets.scopes,
		diagnostics: sheets.diagnostics,
	};
}

function figureOf(
	report: Segmented,
	cell: Cell,
	{ label, meaning, from = 0 }: CellReading,
	{ at, ...print }: Quantity,
): Omit<Figure, "id"> {
	const isMeant = at.start >= from && meaning !== null && fits(meaning.measure, print.kind);
	const known = isMeant ? meaning : null;
	const start = (cell.start ?? 0) + at.start;
	return {
		kind: print.kind,
		label,
		measure: known?.measure ?? null,
		item: known?.item ?? null,
		fund: known?.fund ?? null,
		entity: known?.entity ?? null,
		period: known?.period ?? null,
		value: print.value,
		valueMax: print.valueMax,
		unit: print.unit === "" ? null : print.unit,
		qualifier: print.qualifier,
		min: print.min,
		max: print.max,
		direction: known?.isChange ? (known.direction ?? directionOf(print.value)) : null,
		precision: print.precision,
		raw: print.raw,
		evidence: evidenceAt(report, { start, end: start + at.end - at.start }),
	};
}

/** A column of changes tells rises from falls by the sign. */
function directionOf(value: string | null): Direction | null {
	if (value === null) return null;
	if (value.startsWith("-")) return "decrease";
	return /[1-9]/u.test(value) ? "increase" : "unchanged";
}

const RATES: readonly Measure[] = ["execution_rate", "satisfaction_rate", "change_rate"];
const SCORES: readonly Measure[] = ["score", "score_max"];
const COUNTS: readonly Measure[] = ["staff_authorized", "staff_actual"];

/** A number of another kind than its head says (12人 under 支出数) is not what the head says. */
function fits(measure: Measure | null, kind: Figure["kind"]): boolean {
	if (measure === null) return true;
	if (RATES.includes(measure)) return kind === "rate";
	if (SCORES.includes(measure)) return kind === "score";
	return COUNTS.includes(measure) ? kind === "count" : kind === "money";
}
