import type { Block, Segmented } from "../../model/document.ts";
import type { CanonicalSection } from "../../model/section.ts";
import { numberingOf } from "../../text/numbering.ts";
import { isGovernment, isOrganisation } from "./organisation.ts";
import { plain } from "./title.ts";

/** What the sentence that introduces the agency says (X是Y所属公益一类事业单位). */
export interface Overview {
	readonly agency: string | null;
	readonly superior: string | null;
}

const NAME = "[\\p{Script=Han}·（）()“”A-Za-z0-9]";
const SHORT = "(?:[（(](?:以下)?简?称?[^（）()]{0,30}[）)])?";
/** The kinds of body that a report says its agency is. */
const IS_BODY =
	"(?:组成部门|工作部门|直属(?:机构|单位|部门)|派出机[构关]|派驻机构|办事机构|管理机构|职能部门|工作机[构关]|议事协调机构|行政机关|党政机关|国家机关|审判机关|监督机关|人民团体|群众?团?团体|群团组织|群众组织|事业单位|预算单位|行政单位|参公|政府部门|学校|医院|科室|机构)";
/** ，正科级，加挂…牌子，: what may stand between the name and the verb. */
const ASIDE = "(?:，[^，。；]{1,20}){0,2}，?";
const INTRODUCTION = new RegExp(
	`^(?<agency>${NAME}{4,40}?)${SHORT}${ASIDE}(?:是|为|系|属于|属|作为|隶属于|隶属)(?<what>[^。；;]{0,60}?${IS_BODY})`,
	"u",
);
const UNDER = /隶属于?(?<owner>[^，。；;的]{4,30}?)(?=[，。；;]|的|$)/u;
const OWNED = /^(?<owner>[^，。；;的]{4,30}?)(?:的?(?:所属|下属|直属|主管|举办|管理|领导)|的)/u;

/** Sections that introduce the agency, or the whole report where none is named so. */
const INTRODUCING: readonly CanonicalSection[] = [
	"department_overview",
	"basic_info",
	"project_overview",
];

/** Reads the first sentence that introduces an organisation under its full name. */
export function overviewOf(report: Segmented): Overview {
	for (const sentence of introducing(report).flatMap(sentencesOf)) {
		const found = INTRODUCTION.exec(sentence);
		const { agency, what = "" } = found?.groups ?? {};
		if (found && agency !== undefined && isOrganisation(agency))
			return { agency, superior: ownerIn(what, found[0]) };
	}
	return { agency: null, superior: null };
}

/** The owner that 所属, 下属 or 直属 names; a government is above a department, but is no 主管部门. */
function ownerIn(what: string, sentence: string): string | null {
	const owner = (UNDER.exec(sentence) ?? OWNED.exec(what))?.groups?.["owner"];
	return owner !== undefined && isOrganisation(owner) && !isGovernment(owner) ? owner : null;
}

function introducing(report: Segmented): readonly Block[] {
	const ids = new Set(
		report.sections
			.filter(({ canonical }) => canonical !== null && INTRODUCING.includes(canonical))
			.map(({ id }) => id),
	);
	const inside = report.blocks.filter(({ section }) => section !== null && ids.has(section));
	return [...inside, ...report.blocks.slice(0, 12)];
}

/** Sentences without a number before or an adverbial clause (根据…，) in front of their subject. */
function sentencesOf({ text, body, kind }: Block): readonly string[] {
	const bare = kind === "heading" && body >= text.length;
	const running = bare || kind !== "heading" ? text : text.slice(body);
	return plain(running)
		.split(/(?<=[。；;])/u)
		.map((sentence) => sentence.slice(numberingOf(sentence)?.length ?? 0))
		.map((sentence) => sentence.replace(/^(?:根据|按照|依据|经)[^，。；;]{1,60}，/u, ""));
}
