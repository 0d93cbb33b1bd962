import type { Figure, Fund, Measure } from "../model/figure.ts";

/** What a number is about. Two figures with the same dimensions state the same fact. */
export interface Dimensions {
	readonly measure: Measure;
	readonly item: string;
	readonly fund: Fund | null;
	readonly entity: string | null;
	/** A year, or months of it; a period that the report does not name is the report's year. */
	readonly period: string | null;
	/** The sheet of a workbook that a number without entity is of, where it is not the report's. */
	readonly scope?: string;
}

/**
 * Dimensions with the defaults of the field filled in; null where the figure states no fact of its own:
 * it has no measure, is a change, or is an amount of which the report does not say what it is.
 */
export function dimensionsOf(
	figure: Figure,
	year: number | null,
	priorYear: boolean,
	scope?: string,
): Dimensions | null {
	const { measure, entity } = figure;
	if (measure === null || figure.direction !== null || measure === "change_rate") return null;
	const item = figure.item ?? (entity === null ? null : "total");
	if (item === null) return null;
	const fund = figure.fund ?? (item === "total" || figure.kind !== "money" ? null : "all");
	const period = periodOf(figure.period, year, priorYear);
	const known = { measure, item, fund, entity, period };
	return scope === undefined || entity !== null ? known : { ...known, scope };
}

/** January to December is the year; the number that a comparison starts from is the year before. */
function periodOf(printed: string | null, year: number | null, priorYear: boolean): string | null {
	const whole = printed && /^(\d{4})-01\/\1-12$/u.exec(printed);
	const period = whole ? (whole[1] ?? null) : printed;
	const current = year === null ? null : String(year);
	if (!priorYear || year === null) return period ?? current;
	return period === null || period === current ? String(year - 1) : period;
}

/** 2021, 2021-01/2021-09: the year; null for none. */
export function yearOf(period: string | null): number | null {
	const match = period && /^\d{4}/u.exec(period);
	return match ? Number(match[0]) : null;
}

/** Whose a number is: an entity, a sheet that stands for itself, or the report's agency. */
export const ownerOf = ({ entity, scope }: Pick<Dimensions, "entity" | "scope">): string =>
	entity ?? (scope === undefined ? "" : `\n${scope}`);

/** Of one fact; the parts are joined by a character that no report prints. */
export const keyOf = (d: Omit<Dimensions, "measure"> & { readonly measure: string }): string =>
	`${d.measure}\t${d.item}\t${d.fund ?? ""}\t${ownerOf(d)}\t${d.period ?? ""}`;
