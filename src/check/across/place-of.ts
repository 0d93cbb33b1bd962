import type { ReportRecord } from "../../model/record.ts";
import type { Span } from "../../model/span.ts";
import { quoted } from "../wording.ts";

/** The table or heading under which a place of a record stands, as the start of a message. */
export function placeOf({ tables, sections }: ReportRecord, { start }: Span): string {
	const table = tables.find(({ evidence }) => evidence.start <= start && start < evidence.end);
	if (table) return table.caption ? `${quoted(table.caption)}表中，` : "表中，";
	const section = sections.findLast(({ evidence }) => evidence.start <= start);
	return section ? `${quoted(section.title)}中，` : "";
}
