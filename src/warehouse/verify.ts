import type { ReportRecord } from "../model/record.ts";
import { formatScaled, scaled } from "./decimal.ts";
import type { Engine } from "./engine.ts";
import { WarehouseError } from "./error.ts";
import { inspect } from "./inspect.ts";
import { withoutPassword } from "./postgres/address.ts";
import { readRecord, recordFiles } from "./record-files.ts";
import { decimalSize, exactDecimal } from "./schema/clean.ts";
import { DECIMAL } from "./schema/column.ts";
import { schemaState } from "./schema/migrations.ts";
import type { HashedRecord } from "./schema/table.ts";
import { PARTS } from "./schema/tables/index.ts";
import { literals, nameList, quoted } from "./sql.ts";
import { heldHashes } from "./write-batch.ts";

/** One thing that a record and the warehouse do not say alike. */
export interface Mismatch {
	/** File of the record, or `warehouse`. */
	readonly where: string;
	readonly what: string;
	readonly expected: string;
	readonly found: string;
}

export interface Verification {
	readonly records: number;
	/** Sum of all amounts of money over the records, in 元. */
	readonly money: string;
	readonly mismatches: readonly Mismatch[];
}

/** The column for money. */
const [PRECISION, SCALE] = decimalSize(DECIMAL) ?? [0, 0];

const isStorable = (value: string): boolean => exactDecimal(value, PRECISION, SCALE) !== null;

/** Money of a record, straight from its figures, in units of the last stored digit. */
function moneyOf(record: ReportRecord): bigint {
	let sum = 0n;
	for (const { kind, value } of record.figures)
		if (kind === "money" && value !== null && isStorable(value))
			sum += scaled(exactDecimal(value, PRECISION, SCALE) ?? "0", SCALE);
	return sum;
}

/** Numbers of more digits than any column has; they stand in `raw` alone. */
const unstorable = ({ figures }: ReportRecord): string[] =>
	figures.flatMap(({ value }) => (value !== null && !isStorable(value) ? value : []));

/** Number of rows of each table and the sum of money, by report. */
async function stored(
	engine: Engine,
	keys: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, string>>> {
	const found = new Map(keys.map((key) => [key, new Map<string, string>()]));
	const list = literals(keys);
	for (const { name } of PARTS) {
		const rows = await engine.texts(
			`SELECT report_key, CAST(count(*) AS text) FROM ${quoted(name)}
WHERE report_key IN (${list}) GROUP BY report_key`,
		);
		for (const [key, count] of rows) found.get(key ?? "")?.set(name, count ?? "0");
	}
	const sums = await engine.texts(`SELECT report_key, CAST(sum(value) AS text) FROM figures
WHERE kind = 'money' AND value IS NOT NULL AND report_key IN (${list}) GROUP BY report_key`);
	for (const [key, sum] of sums)
		found.get(key ?? "")?.set("money", formatScaled(scaled(sum ?? "0", SCALE), SCALE));
	return found;
}

const expectedOf = (hashed: HashedRecord): [what: string, expected: string][] => [
	...PARTS.map((table): [string, string] => [table.name, String(table.rowsOf(hashed).length)]),
	["money", formatScaled(moneyOf(hashed.record), SCALE)],
];

/** What must hold within the warehouse, whatever the records say: queries that must find nothing. */
const INVARIANTS: readonly (readonly [what: string, sql: string])[] = [
	[
		"paths without exactly one current version",
		`SELECT path FROM imports GROUP BY path
HAVING sum(CASE WHEN is_current THEN 1 ELSE 0 END) <> 1`,
	],
	[
		"reports whose is_current contradicts imports",
		`SELECT r.report_key FROM reports r WHERE r.is_current <> EXISTS (
	SELECT 1 FROM imports i WHERE i.report_key = r.report_key AND i.is_current)`,
	],
	[
		"reports without their agency",
		`SELECT r.report_key FROM reports r WHERE r.agency_key IS NOT NULL
AND NOT EXISTS (SELECT 1 FROM agencies a WHERE a.agency_key = r.agency_key)`,
	],
	...PARTS.map(
		({ name, key }) =>
			[
				`keys of ${name} that stand twice`,
				`SELECT ${nameList(key)} FROM ${quoted(name)} GROUP BY ${nameList(key)} HAVING count(*) > 1`,
			] as const,
	),
	...PARTS.map(
		({ name }) =>
			[
				`rows of ${name} without their report or evidence`,
				`SELECT t.report_key FROM ${quoted(name)} t
WHERE NOT EXISTS (SELECT 1 FROM reports r WHERE r.report_key = t.report_key)
OR NOT EXISTS (SELECT 1 FROM evidence e
	WHERE e.report_key = t.report_key AND e.evidence_id = t.evidence_id)`,
			] as const,
	),
];

async function brokenInvariants(engine: Engine): Promise<Mismatch[]> {
	const found: Mismatch[] = [];
	for (const [what, sql] of INVARIANTS) {
		const [[count = "0"] = []] = await engine.texts(
			`SELECT CAST(count(*) AS text) FROM (${sql}) AS broken`,
		);
		if (count !== "0") found.push({ where: "warehouse", what, expected: "0", found: count ?? "" });
	}
	return found;
}

/** Compares a database with a folder of records: rows with records, sums with sums, and the database with itself. */
export const verify = (recordsFolder: string, place: string): Promise<Verification> =>
	inspect(place, async (engine, dialect) => {
		if ((await schemaState(engine, dialect)).version === 0) {
			const message = "数据库里还没有 ziping 的表。请先运行 ziping warehouse migrate。";
			throw new WarehouseError("warehouse-older", withoutPassword(place), message);
		}
		const mismatches = await brokenInvariants(engine);
		let records = 0;
		let money = 0n;
		for await (const block of recordFiles(recordsFolder)) {
			const held = await heldHashes(
				engine,
				block.map(({ hash }) => hash),
			);
			const parsed = block.map((file) => [file, readRecord(file.path)] as const);
			const keys = parsed.flatMap(([, each]) =>
				typeof each === "string" ? [] : each.record.source.sha256,
			);
			const found = await stored(engine, keys);
			for (const [{ name, hash }, hashed] of parsed) {
				if (typeof hashed === "string") {
					mismatches.push({ where: name, what: "record", expected: "valid", found: hashed });
					continue;
				}
				records += 1;
				money += moneyOf(hashed.record);
				if (!held.has(hash))
					mismatches.push({ where: name, what: "version", expected: "current", found: "none" });
				for (const value of unstorable(hashed.record))
					mismatches.push({ where: name, what: "value", expected: value, found: "too long" });
				const row = found.get(hashed.record.source.sha256);
				for (const [what, expected] of expectedOf(hashed)) {
					const value = row?.get(what) ?? (what === "money" ? "0.00" : "0");
					if (value !== expected) mismatches.push({ where: name, what, expected, found: value });
				}
			}
		}
		return { records, money: formatScaled(money, SCALE), mismatches };
	});
