import { type Evidence, evidence as evidenceSchema } from "../../../model/evidence.ts";
import { column, property } from "../column.ts";
import { type Owned, owned, positionColumn, reportKeyColumn } from "../owned.ts";
import { defineTable, type HashedRecord } from "../table.ts";
import { findingId } from "./findings.ts";

interface Place {
	readonly id: string;
	readonly owner: "section" | "figure" | "indicator" | "finding";
	readonly ownerId: string;
	readonly at: Evidence;
}

type Item = Owned<Place>;

const single = (owner: Place["owner"], parts: readonly { id: string; evidence: Evidence }[]) =>
	parts.map(({ id, evidence }): Place => ({ id, owner, ownerId: id, at: evidence }));

/** The places of all parts; a finding has several, the first is where to look. */
function places({ record }: HashedRecord): Place[] {
	const ofFindings = record.findings.flatMap((finding, n) =>
		finding.evidence.map((at, i): Place => {
			const ownerId = findingId(n + 1);
			return { id: `${ownerId}.${i + 1}`, owner: "finding", ownerId, at };
		}),
	);
	return [
		...single("section", record.sections),
		...single("figure", record.figures),
		...single("indicator", record.indicators),
		...ofFindings,
	];
}

export const evidence = defineTable<Item>({
	name: "evidence",
	label: "出处",
	description: "Where sections, figures, indicators and findings stand in their report",
	key: ["report_key", "evidence_id"],
	items: (hashed) => owned(hashed, places(hashed)),
	columns: [
		reportKeyColumn(),
		column("evidence_id", "出处编码", "text", "Of the same report", ({ part }) => part.id),
		positionColumn(),
		column(
			"owner",
			"所属类别",
			"text",
			"What stands here; one of: section, figure, indicator, finding",
			({ part }) => part.owner,
		),
		column("owner_id", "所属编码", "text", "Its id in the report", ({ part }) => part.ownerId),
		property(evidenceSchema, "start", "起点", {
			name: "start_offset",
			type: "integer",
			read: ({ part }) => part.at.start,
		}),
		property(evidenceSchema, "end", "终点", {
			name: "end_offset",
			type: "integer",
			read: ({ part }) => part.at.end,
		}),
		property(evidenceSchema, "quote", "原文", { read: ({ part }) => part.at.quote }),
		property(evidenceSchema, "page", "页", {
			type: "integer",
			read: ({ part }) => part.at.page,
		}),
		property(evidenceSchema, "line", "行", {
			type: "integer",
			read: ({ part }) => part.at.line,
		}),
		property(evidenceSchema, "boxes", "位置框", {
			type: "json",
			read: ({ part }) => JSON.stringify(part.at.boxes),
		}),
	],
});
