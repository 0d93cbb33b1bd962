import type { Segmented } from "../../model/document.ts";
import type { ReportMeta } from "../../model/record.ts";
import type { MarkDraft, ReadBlock } from "../context.ts";
import { agenciesNamed } from "./agencies.ts";
import { asOfDates } from "./dates.ts";
import { grades } from "./grades.ts";
import { ordinals } from "./ordinals.ts";
import { namedParts } from "./parts.ts";
import { placeholders } from "./placeholders.ts";

/** A reader of one kind of statement that is not about figures. */
type MarkReader = (
	blocks: readonly ReadBlock[],
	report: Segmented,
	meta: ReportMeta,
) => readonly MarkDraft[];

const READERS: readonly MarkReader[] = [
	ordinals,
	placeholders,
	asOfDates,
	agenciesNamed,
	grades,
	namedParts,
];

/** The statements that are not about figures, in text order. */
export function readMarks(
	blocks: readonly ReadBlock[],
	report: Segmented,
	meta: ReportMeta,
): MarkDraft[] {
	return READERS.flatMap((read) => read(blocks, report, meta)).sort(
		(a, b) => a.block - b.block || a.at.start - b.at.start,
	);
}
