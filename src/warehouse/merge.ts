import type { Table } from "./schema/table.ts";
import { imports } from "./schema/tables/imports.ts";
import { PARTS } from "./schema/tables/index.ts";
import { reports } from "./schema/tables/reports.ts";
import { nameList, quoted } from "./sql.ts";

/** Tables that a batch is staged in, before it is merged. */
export const STAGED: readonly Table[] = [reports, ...PARTS, imports];

export const stageOf = ({ name }: Table): string => `stage_${name}`;

const remove = ({ name }: Table): string =>
	`DELETE FROM ${quoted(name)} WHERE report_key IN (SELECT report_key FROM stage_reports)`;

function insert(table: Table): string {
	const names = nameList(table.columns.map((column) => column.name));
	return `INSERT INTO ${quoted(table.name)} (${names}) SELECT ${names} FROM ${stageOf(table)}`;
}

/** The same content again, perhaps as a newer extractor reads it: no new version. */
const SAME_CONTENT = `UPDATE imports SET record_sha256 = s.record_sha256
FROM stage_imports s
WHERE imports.path = s.path AND imports.is_current AND imports.report_key = s.report_key`;

const OLD_VERSIONS = `UPDATE imports SET is_current = FALSE
FROM stage_imports s
WHERE imports.path = s.path AND imports.is_current AND imports.report_key <> s.report_key`;

const NEW_VERSIONS = `INSERT INTO imports (path, version, report_key, is_current, record_sha256)
SELECT s.path, 1 + COALESCE(v.version, 0), s.report_key, TRUE, s.record_sha256
FROM stage_imports s
LEFT JOIN (SELECT path, max(version) AS version FROM imports GROUP BY path) AS v ON v.path = s.path
WHERE NOT EXISTS (SELECT 1 FROM imports i WHERE i.path = s.path AND i.is_current)`;

/** Reports that a path of this batch holds or held. */
const TOUCHED = `SELECT i.report_key FROM imports i
	WHERE i.path IN (SELECT path FROM stage_imports)`;

const OLD_REPORTS = `UPDATE reports SET is_current = FALSE
WHERE is_current AND report_key IN (${TOUCHED})
	AND NOT EXISTS (
		SELECT 1 FROM imports i WHERE i.report_key = reports.report_key AND i.is_current
	)`;

/**
 * An agency is described by its current report of the latest year that names its superior; so the row does
 * not depend on the order in which reports came.
 */
const AGENCIES = `INSERT INTO agencies (agency_key, agency, superior)
SELECT DISTINCT ON (agency_key) agency_key, agency, superior FROM reports
WHERE agency_key IN (SELECT agency_key FROM reports WHERE report_key IN (${TOUCHED}))
ORDER BY agency_key, is_current DESC, superior IS NULL, fiscal_year DESC NULLS LAST, report_key
ON CONFLICT (agency_key) DO UPDATE SET agency = excluded.agency, superior = excluded.superior`;

const ORPHANS = `DELETE FROM agencies
WHERE NOT EXISTS (SELECT 1 FROM reports r WHERE r.agency_key = agencies.agency_key)`;

/** What brings a staged batch into the tables; to be run in one transaction. Both databases understand it. */
export const MERGE: readonly string[] = [
	...[...PARTS, reports].map(remove),
	...[reports, ...PARTS].map(insert),
	SAME_CONTENT,
	OLD_VERSIONS,
	NEW_VERSIONS,
	OLD_REPORTS,
	AGENCIES,
	ORPHANS,
];
