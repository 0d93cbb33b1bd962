import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Segmented } from "../../model/document.ts";
import type { Table } from "../../model/table.ts";
import { folded, nameIn, withoutLead } from "./label.ts";
import { projectsNamed } from "./read-table.ts";

/** What the sheets of a workbook say of their tables, by id of the table. */
export interface Sheets {
	/** The project of a table that names none. */
	readonly projects: ReadonlyMap<string, string>;
	/** The sheet that does not say whose numbers it holds. */
	readonly scopes: ReadonlyMap<string, string>;
	/** Says where the name of a sheet is taken for that of a project. */
	readonly diagnostics: readonly Diagnostic[];
}

/**
 * Each sheet is a report of its own: its project is the one that its forms name, else what the sheet is called.
 * What says nothing of whose numbers it holds is of its sheet alone.
 */
export function sheetsOf({ tables, sheets = new Map() }: Segmented): Sheets {
	const projects = new Map<string, string>();
	const scopes = new Map<string, string>();
	const diagnostics: Diagnostic[] = [];
	for (const name of new Set(sheets.values())) {
		const own = tables.filter(({ id }) => sheets.get(id) === name);
		const named = new Set(own.flatMap(projectsNamed));
		const [only] = named;
		const called = named.size === 0 ? projectIn(name, own) : undefined;
		if (called !== undefined) diagnostics.push(takenFrom(name, own));
		const project = named.size === 1 ? only : called;
		for (const table of own.filter((one) => projectsNamed(one).length === 0)) {
			if (project !== undefined) projects.set(table.id, project);
			else if (named.size > 0 || !isOfWhole(name, own)) scopes.set(table.id, name);
		}
	}
	return { projects, scopes, diagnostics };
}

const takenFrom = (sheet: string, [first]: readonly Table[]): Diagnostic => ({
	code: "project-named-by-sheet",
	severity: "info",
	message: `工作表“${sheet}”中的自评表没有填写项目名称，已以工作表名称为项目名称。`,
	evidence: first?.rows.flat().find(({ evidence }) => evidence !== null)?.evidence ?? null,
});

/** 部门整体支出绩效自评表, 单位（部门）整体: of the agency that reports. */
const WHOLE = /(?:部门|单位)[)]?(?:[(](?:部门|单位)[)])?整体/u;

const isOfWhole = (name: string, tables: readonly Table[]): boolean =>
	[name, ...tables.map(({ caption }) => caption ?? ""), ...tables.flatMap(headings)].some((words) =>
		WHOLE.test(folded(words)),
	);

/** A title that stands in the first rows of a table, in one cell. */
const headings = ({ rows }: Table): readonly string[] =>
	rows.slice(0, 2).flatMap((row) => row.map(({ text }) => text));

/** What a sheet is called where its name says what kind of sheet it is, or nothing: Sheet1, 附件2, 自评表, 2022年. */
const OF_SHEET =
	/^(?:(?:sheet|工作表|附?表|附件|项目|第)?[0-9一二三四五六七八九十]*[页表项号]?|(?:19|20)\d\d年?度?|.*(?:表|情况|汇总|目录|封面|说明|明细|指标|目标|自评|评价|绩效|报告|模板|底稿|整体|数据)|(?:三公|公用|人员|基本|项目|部门|单位|财政|年度|预算|专项|全部|其他)*(?:资金|经费|预算|决算|支出|收入|项目)?)$/iu;
const NAME = /^[\p{Script=Han}A-Za-z0-9·“”《》()、—-]{4,31}$/u;
/** 02校园安防提升, 3-危房改造: sheets put in order. */
const COUNTED = /^\d{1,2}[-_—]?(?=\p{Script=Han})(?![个年月])/u;
/** 石桥县第一小学: a body that filled in the form, not its project. */
const BODY = /(?:[局厅委办院校园馆站所社处部乡镇]|小学|中学|大学|中心|街道|政府|公司)$/u;

/** 危房改造工程 as the name of a sheet with the form of one project. */
function projectIn(sheet: string, tables: readonly Table[]): string | undefined {
	const name = withoutLead(folded(sheet).replace(/[(]\d{1,2}[)]$/u, "")).replace(COUNTED, "");
	const says = NAME.test(name) && !OF_SHEET.test(name) && !BODY.test(name);
	return says && tables.some(isForm) ? name : undefined;
}

/** 三级指标 heads the list of the 项目支出绩效自评表 (财预〔2020〕10号). */
const isForm = ({ rows }: Table): boolean =>
	rows.flat().some(({ text }) => nameIn(folded(text)) === "三级指标");
