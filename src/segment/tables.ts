import type { PlacedTable, Reflowed, Segmented } from "../model/document.ts";
import type { Table } from "../model/table.ts";
import { evidenceAt } from "../text/locate.ts";

/** 表1 资金来源及支出情况表, 附表, …自评表: a caption stands right above its table. */
const CAPTION =
	/^(?:附?表\s*[0-9一二三四五六七八九十]*|.{2,40}(?:表|情况)(?:[（(][^（()）]{1,12}[)）])?)$/u;
/** 单位：万元, 金额单位:元; also right behind what else the line fills in: 填报单位：某县水利局单位：万元. */
const UNIT = /单位\s*[：:]\s*(?:人民币)?(元|万元|亿元|千元|百万元)(?![一-龥])/u;
/** …情况表（万元）, …情况表（单位：万元）: at the end of a caption. */
const UNIT_IN_CAPTION =
	/[（(](?:(?:金额)?单位\s*[：:]\s*)?(?:人民币)?(元|万元|亿元|千元|百万元)[)）]$/u;

/** The tables of the text, with caption and unit from the lines right above them; one without any text has no place. */
export function tablesOf(report: Reflowed): Pick<Segmented, "tables" | "sheets"> {
	const printed = report.placedTables.filter(({ rows }) =>
		rows.flat().some(({ at }) => report.text.slice(at.start, at.end).trim() !== ""),
	);
	const several = new Set(printed.map(({ sheet }) => sheet)).size > 1;
	const sheets = new Map<string, string>();
	const tables = printed.map((placed, i): Table => {
		const above = linesAbove(report, placed);
		const rows = placed.rows.map((row) =>
			row.map(({ at, rowSpan, colSpan }) => ({
				text: report.text.slice(at.start, at.end),
				rowSpan,
				colSpan,
				evidence: at.end > at.start ? evidenceAt(report, at) : null,
			})),
		);
		const pages = rows
			.flat()
			.flatMap(({ evidence }) => evidence?.boxes.map((box) => box.page) ?? []);
		const id = `t${i + 1}`;
		const sheet = several ? placed.sheet : undefined;
		if (sheet !== undefined) sheets.set(id, sheet);
		return {
			id,
			caption: above.find((line) => CAPTION.test(line)) ?? captionIn(sheet),
			unit: above.map(unitIn).find((unit) => unit !== null) ?? null,
			pages: [...new Set(pages)].sort((a, b) => a - b),
			evidence: evidenceAt(report, placed.at),
			rows,
		};
	});
	return sheets.size > 0 ? { tables, sheets } : { tables };
}

/** 资金情况表 as the name of a sheet; not 表1, and not 附件 alone. */
const captionIn = (sheet: string | undefined): string | null =>
	sheet !== undefined && CAPTION.test(sheet.trim()) && !NUMBERED.test(sheet.trim())
		? sheet.trim()
		: null;
const NUMBERED = /^(?:工作|附)?表\s*[0-9一二三四五六七八九十]*$/u;

function unitIn(line: string): string | null {
	const declared = UNIT.exec(line)?.[1];
	return declared ?? (CAPTION.test(line) ? (UNIT_IN_CAPTION.exec(line)?.[1] ?? null) : null);
}

/** 填报单位：…, 填报日期：…, 金额单位：万元: stand between a caption and its table. */
const FILLED_IN = /^(?:填[报表]|编制|金额|预算|公开)?(?:单位|部门|日期|时间)(?:名称)?\s*[：:]/u;
const MOST_ABOVE = 3;

/** Up to three paragraphs that end right above the table, the nearest first, and what is filled in there. */
function linesAbove(report: Reflowed, table: PlacedTable): string[] {
	const last = report.paragraphs.findLastIndex((span) => span.end < table.at.start);
	if (last < 0 || report.text.slice(report.paragraphs[last]?.end, table.at.start).trim() !== "")
		return [];
	const above: string[] = [];
	let others = 0;
	for (let i = last; i >= 0 && others < MOST_ABOVE; i--) {
		const span = report.paragraphs[i];
		const line = report.text.slice(span?.start, span?.end);
		if (above.length >= MOST_ABOVE || !FILLED_IN.test(line)) others++;
		above.push(line);
	}
	return above;
}
