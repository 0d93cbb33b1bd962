import type { Segmented } from "../../model/document.ts";
import type { ReportMeta } from "../../model/record.ts";
import { readAgency } from "./agency.ts";
import { readKind } from "./kind.ts";
import { readProject } from "./project.ts";
import { readSuperior } from "./superior.ts";
import { frontLines, readTitle } from "./title.ts";
import { readFiscalYear } from "./year.ts";

/** What a report is: its title, kind, agency, 主管部门, project and fiscal year (RECORD section 1). */
export function readMeta(report: Segmented): ReportMeta {
	const title = readTitle(report);
	const agency = readAgency(title, report);
	const kind = readKind(title, agency, report);
	return {
		title,
		kind,
		agency,
		superior: readSuperior(report, agency),
		project: readProject(title, kind, report),
		fiscalYear: readFiscalYear(title, frontLines(report.blocks), report),
	};
}
