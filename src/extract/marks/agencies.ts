import type { Segmented } from "../../model/document.ts";
import type { ReportMeta } from "../../model/record.ts";
import type { CanonicalSection } from "../../model/section.ts";
import type { MarkDraft, ReadBlock } from "../context.ts";
import { isGovernment, isOrganisation } from "../meta/organisation.ts";
import { signatureOf } from "../meta/signature.ts";

type Named = Extract<MarkDraft, { kind: "agency-named" }>;

/** Parts in which a sentence without another subject speaks of the agency's own doings. */
const OWN_PARTS: readonly CanonicalSection[] = [
	"performance_management",
	"organization",
	"department_overview",
	"conclusion",
	"targets",
	"method",
];

/** Verbs of an agency that speaks of itself. */
const OWN_DEED =
	"(?:严格|认真|高度重视|积极|始终|坚持|全面|切实|深入|不断|按照|根据|围绕|成立|制定|建立|修订|印发|高质量|扎实|对照|以[^，。]{2,20}为|[是为](?=[^，。；]{0,30}(?:部门|机关|机构|单位|团体)))";
const NAME = "[\\p{Script=Han}·（）()]{4,40}?";
const SUBJECT = new RegExp(
	`^(?:(?:19|20)\\d{2}年度?，)?(?<name>${NAME})(?:[（(](?:以下)?简称[^（）()]{1,20}[）)])?(?=${OWN_DEED})`,
	"du",
);
/** 市财政局, 县水务局: a name that leans on the place; it may be anybody of that place. */
const RELATIVE = /^(?:[省市县区州旗镇乡]|本|我)/u;

/**
 * The names under which the text speaks of the reporting agency itself: its signature, and the subject of
 * a paragraph about its own doings. Bodies that are merely mentioned, its 主管部门 and its subordinates, are none.
 */
export function agenciesNamed(
	blocks: readonly ReadBlock[],
	report: Segmented,
	meta: ReportMeta,
): readonly MarkDraft[] {
	const own = new Set(
		report.sections
			.filter(({ canonical }) => canonical !== null && OWN_PARTS.includes(canonical))
			.map(({ id }) => id),
	);
	const subjects = blocks.flatMap((block, index): readonly Named[] => {
		if (block.section === null || !own.has(block.section)) return [];
		const found = subjectOf(block);
		if (found === null || found.name === meta.superior || isAnother(blocks, found.name)) return [];
		return [{ kind: "agency-named", block: index, ...found }];
	});
	return [...subjects, ...signed(blocks, report)];
}

function signed(blocks: readonly ReadBlock[], report: Segmented): readonly Named[] {
	const signature = signatureOf(report);
	const start = signature ? (blocks[signature.block]?.text.indexOf(signature.name) ?? -1) : -1;
	if (signature === null || start < 0 || RELATIVE.test(signature.name)) return [];
	const { name, block } = signature;
	return [{ kind: "agency-named", name, block, at: { start, end: start + name.length } }];
}

function subjectOf(block: ReadBlock): Pick<Named, "name" | "at"> | null {
	const from = block.kind === "heading" ? block.body : 0;
	const match = SUBJECT.exec(block.text.slice(from));
	const name = match?.groups?.["name"];
	const [start, end] = match?.indices?.groups?.["name"] ?? [0, 0];
	if (name === undefined || RELATIVE.test(name)) return null;
	if (!isOrganisation(name) || isGovernment(name)) return null;
	return { name, at: { start: from + start, end: from + end } };
}

/** A body that the text elsewhere calls subordinate, or works together with. */
const isAnother = (blocks: readonly ReadBlock[], name: string): boolean =>
	blocks.some(({ text }) => {
		const at = text.indexOf(name);
		const before = at < 0 ? "" : text.slice(Math.max(0, at - 60), at);
		return /(?:下属|所属|下辖|归口管理|会同|联合|配合|委托|主管(?:部门|单位))[^。；]{0,60}$/u.test(
			before,
		);
	});
