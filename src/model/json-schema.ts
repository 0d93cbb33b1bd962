import * as z from "zod";
import { checkedFinding, checkedReport, checkResult, undecidedRelation } from "./check-result.ts";
import { diagnostic } from "./diagnostic.ts";
import { evidence } from "./evidence.ts";
import { figure } from "./figure.ts";
import { finding } from "./finding.ts";
import { indicator, indicatorValue } from "./indicator.ts";
import { coverage, record, reportMeta, source } from "./record.ts";
import { section } from "./section.ts";
import { cell, table } from "./table.ts";

/** A JSON Schema document, as plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** The published documents, by the name of their file in `schemas/`. */
const documents = {
	record: [record, "One imported report"],
	section: [section, "A heading of the report and the part that it opens"],
	table: [table, "A table of the report"],
	figure: [figure, "A printed number that is a quantity"],
	indicator: [indicator, "A performance indicator with target and actual value"],
	finding: [finding, "Something in the report that cannot be right, or should be looked at"],
	check: [checkResult, "What `ziping check --format json` prints"],
	diagnostic: [diagnostic, "Something that the importer repaired, left out or could not read"],
} as const satisfies Record<string, readonly [z.ZodType, string]>;

export type DocumentName = keyof typeof documents;

/** Parts that stand in several places: named once under `$defs`. */
const definitions = {
	evidence,
	source,
	report: reportMeta,
	coverage,
	cell,
	indicatorValue,
	section,
	table,
	figure,
	indicator,
	finding,
	diagnostic,
	checkedFinding,
	checkedReport,
	undecidedRelation,
};

/**
 * Descriptions from the global registry, names from `definitions`. The names stay out of zod's global registry,
 * which a program that uses this package shares.
 */
function metadata(): z.core.$ZodRegistry<z.GlobalMeta> {
	const names = new Map<z.core.$ZodType, string>(
		Object.entries(definitions).map(([name, schema]) => [schema, name]),
	);
	const registry = z.registry<z.GlobalMeta>();
	registry.get = (schema) => {
		const id = names.get(schema);
		return id === undefined
			? z.globalRegistry.get(schema)
			: { ...z.globalRegistry.get(schema), id };
	};
	return registry;
}

/** The JSON Schemas (draft 2020-12) of the record and of its parts; each document stands alone. */
export function jsonSchemas(): Readonly<Record<DocumentName, JsonSchema>> {
	const entries = Object.entries(documents).map(([name, [schema, title]]) => {
		const { $schema, ...body } = z.toJSONSchema(schema, {
			target: "draft-2020-12",
			metadata: metadata(),
		});
		return [name, { $schema, $id: `urn:ziping:schema:1:${name}`, title, ...body }];
	});
	return Object.fromEntries(entries);
}
