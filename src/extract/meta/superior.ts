import type { Segmented } from "../../model/document.ts";
import { labelled } from "./labels.ts";
import { isLabelledOrganisation, isOrganisation } from "./organisation.ts";
import { overviewOf } from "./overview.ts";
import { plain } from "./title.ts";

const STATED =
	/主管(?:部门|单位)(?:为|是|：|:)(?<name>[\p{Script=Han}·]{4,40}?)(?=[，,。；;、（(]|$)/u;

/** 主管部门: as the text states it, the owner of a 事业单位, or the field of a 自评表; never the agency itself. */
export function readSuperior(report: Segmented, agency: string | null): string | null {
	const found = stated(report) ?? owner(report, agency) ?? labelled(report, "superior");
	return found !== null && found !== agency && isLabelledOrganisation(found) ? found : null;
}

function stated(report: Segmented): string | null {
	for (const { text } of report.blocks) {
		const name = STATED.exec(plain(text))?.groups?.["name"];
		if (name !== undefined && isOrganisation(name)) return name;
	}
	return null;
}

/** The owner counts where the sentence introduces the reporting agency, not another body. */
function owner(report: Segmented, agency: string | null): string | null {
	const overview = overviewOf(report);
	return isSame(overview.agency, agency) ? overview.superior : null;
}

/** 宁夏某县第三中学 and 某县第三中学: the province may be left out. */
const isSame = (a: string | null, b: string | null): boolean =>
	a !== null && b !== null && (a.endsWith(b) || b.endsWith(a));
