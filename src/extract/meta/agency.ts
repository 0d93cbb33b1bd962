import type { Segmented } from "../../model/document.ts";
import { labelled } from "./labels.ts";
import { agencyInOpening } from "./opening.ts";
import { isLabelledOrganisation, isOrganisation, organisationAtStart } from "./organisation.ts";
import { overviewOf } from "./overview.ts";
import { signatureOf } from "./signature.ts";
import { plain } from "./title.ts";

const YEAR =
	/(?:(?:19|20|XX|ＸＸ|××)(?:\d{2}|XX|ＸＸ|××)|二[〇○零][〇○零一二三四五六七八九]{2})(?:[-—至](?:19|20)\d{2})?年度?/u;
const ABOUT = /^关于(?:报送|上报|开展|做好|印发)?/u;

export interface TitleParts {
	readonly agency: string | null;
	/** What the title is about, without agency and year: 集中式饮用水水源地保护项目支出绩效自评报告. */
	readonly subject: string;
}

/** Takes a title apart: agency before or behind the year, and the rest. */
export function partsOfTitle(title: string): TitleParts {
	const words = plain(title).normalize("NFKC").replace(ABOUT, "");
	const year = YEAR.exec(words);
	const before = words.slice(0, year?.index ?? 0).replace(/关于$/u, "");
	const behind = year ? words.slice(year.index + year[0].length) : words;
	if (isOrganisation(before)) return { agency: before, subject: behind };
	if (before !== "") {
		const found = organisationAtStart(before);
		return { agency: found?.name ?? null, subject: (found?.rest ?? before) + behind };
	}
	const found = organisationAtStart(headOf(behind));
	if (found === null) return { agency: null, subject: behind };
	return { agency: found.name, subject: behind.slice(found.name.length).replace(/^关于/u, "") };
}

/** The words before those that every title shares. */
const headOf = (words: string): string =>
	/^.*?(?=关于|部门|单位|整体|项目支出|绩效|自评|$)/u.exec(words)?.[0] ?? "";

/** The reporting agency: of the title, the cover or 自评表, the signature, else the sentences that introduce it. */
export function readAgency(title: string | null, report: Segmented): string | null {
	const titled = title === null ? null : partsOfTitle(title).agency;
	const stated = (): string | null =>
		organisation(labelled(report, "agency")) ??
		signatureOf(report)?.name ??
		overviewOf(report).agency;
	if (titled !== null && WITHOUT_PLACE.test(titled)) return stated() ?? titled;
	return titled ?? stated() ?? agencyInOpening(report);
}

/** 县疾控中心: the title leaves out of which county; the full name may stand elsewhere. */
const WITHOUT_PLACE = /^[省市县区州旗](?!政府|委|人大)/u;

const organisation = (name: string | null): string | null =>
	name !== null && isLabelledOrganisation(name) ? name : null;
