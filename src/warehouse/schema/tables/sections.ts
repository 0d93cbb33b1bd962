import { type Section, section } from "../../../model/section.ts";
import { property } from "../column.ts";
import { evidenceColumn, type Owned, owned, positionColumn, reportKeyColumn } from "../owned.ts";
import { defineTable } from "../table.ts";

export const sections = defineTable<Owned<Section>>({
	name: "sections",
	label: "提纲",
	description: "The outline of each report",
	key: ["report_key", "section_id"],
	items: (hashed) => owned(hashed, hashed.record.sections),
	columns: [
		reportKeyColumn(),
		property(section, "id", "章节编码", { name: "section_id", read: ({ part }) => part.id }),
		positionColumn(),
		property(section, "parent", "上级章节", { name: "parent_id", read: ({ part }) => part.parent }),
		property(section, "depth", "层级", { type: "integer", read: ({ part }) => part.depth }),
		property(section, "ordinal", "编号", { read: ({ part }) => part.ordinal }),
		property(section, "title", "标题", { read: ({ part }) => part.title }),
		property(section, "canonical", "规范章节", { read: ({ part }) => part.canonical }),
		evidenceColumn(({ part }) => part.id),
	],
});
