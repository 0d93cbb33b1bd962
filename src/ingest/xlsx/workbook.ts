/// <reference path="./defaultnumformats.d.ts" />
import type { Cell, CellValue, Workbook, Worksheet } from "exceljs";
import { displayed } from "./display.ts";
import { corrupt } from "./refusals.ts";

/** A cell as it is shown, at its first place. Rows and columns count from 1. */
export interface ShownCell {
	readonly row: number;
	readonly column: number;
	readonly rowSpan: number;
	readonly columnSpan: number;
	readonly text: string;
}

/** A sheet: its cells that show something, in reading order. */
export interface Sheet {
	readonly name: string;
	readonly hidden: boolean;
	readonly cells: readonly ShownCell[];
	readonly isHiddenRow: (row: number) => boolean;
	readonly isHiddenColumn: (column: number) => boolean;
	/** Formulas that were saved without their result. */
	readonly uncalculated: number;
}

/** What a report is not read from, and what would cost most: lists of choices name every cell they hold for. */
const IGNORED = [
	"dataValidations",
	"conditionalFormatting",
	"autoFilter",
	"drawing",
	"legacyDrawing",
	"picture",
	"tableParts",
	"extLst",
];

/** @throws ImportError `corrupt` */
export async function readWorkbook(path: string, bytes: Uint8Array): Promise<readonly Sheet[]> {
	const workbook = await load(path, bytes);
	return workbook.worksheets.map((sheet) => sheetOf(sheet));
}

async function load(path: string, bytes: Uint8Array): Promise<Workbook> {
	const { default: exceljs } = await import("exceljs");
	await useChineseFormats();
	const workbook = new exceljs.Workbook();
	try {
		// The package declares a Buffer of its own.
		const buffer = Buffer.from(bytes) as unknown as Parameters<Workbook["xlsx"]["load"]>[0];
		await workbook.xlsx.load(buffer, { ignoreNodes: IGNORED });
	} catch (cause) {
		throw corrupt(path, cause);
	}
	return workbook;
}

/** Formats 27 to 58 have a form for each language (ECMA-376 part 1, clause 18.8.30); the package knows but does not use it. */
async function useChineseFormats(): Promise<void> {
	const { default: formats } = await import("exceljs/lib/xlsx/defaultnumformats.js");
	for (const format of Object.values(formats))
		if (format.f === undefined && format["zh-cn"] !== undefined) format.f = format["zh-cn"];
}

function sheetOf(sheet: Worksheet): Sheet {
	const cells: ShownCell[] = [];
	let uncalculated = 0;
	const ends = mergedEnds(sheet);
	sheet.eachRow((row) => {
		row.eachCell((cell) => {
			if (cell.isMerged && cell.master.address !== cell.address) return;
			if (isUncalculated(cell)) uncalculated++;
			const text = shown(cell);
			if (text.trim() === "") return;
			const [bottom, right] = ends.get(cell.address) ?? [row.number, cell.fullAddress.col];
			cells.push({
				row: row.number,
				column: cell.fullAddress.col,
				rowSpan: bottom - row.number + 1,
				columnSpan: right - cell.fullAddress.col + 1,
				text,
			});
		});
	});
	return {
		name: sheet.name,
		hidden: sheet.state !== "visible",
		cells,
		isHiddenRow: (row) => sheet.getRow(row).hidden === true,
		isHiddenColumn: (column) => sheet.getColumn(column).hidden === true,
		uncalculated,
	};
}

/** The last row and column of each merged range, by the address of its first cell. */
function mergedEnds(sheet: Worksheet): ReadonlyMap<string, readonly [number, number]> {
	return new Map(
		sheet.model.merges.flatMap((range): [string, readonly [number, number]][] => {
			const [first = "", last = ""] = range.split(":");
			const place = placeOf(last);
			return place ? [[first, place]] : [];
		}),
	);
}

/** B12 as row and column. */
function placeOf(address: string): readonly [number, number] | null {
	const [, letters, row] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/u.exec(address) ?? [];
	if (letters === undefined || row === undefined) return null;
	const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
	return [Number.parseInt(row, 10), column];
}

const isFormula = (value: CellValue): value is CellValue & { result?: CellValue } =>
	typeof value === "object" && value !== null && ("formula" in value || "sharedFormula" in value);

const isUncalculated = ({ value }: Cell): boolean =>
	isFormula(value) && (value.result === undefined || value.result === null);

function shown(cell: Cell): string {
	const value = isFormula(cell.value) ? (cell.value.result ?? null) : cell.value;
	return textOf(value, cell.numFmt ?? "");
}

const MILLISECONDS = 86_400_000;
/** Serial number of 1 January 1970. */
const TO_1970 = 25_569;

function textOf(value: CellValue, format: string): string {
	if (value === null || value === undefined) return "";
	if (typeof value === "string") return value;
	if (typeof value === "number") return displayed(value, format);
	if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
	if ("richText" in value) return value.richText.map(({ text }) => text).join("");
	if ("hyperlink" in value)
		// A link may hold formatted text, which the package's types do not say.
		return textOf(value.text as CellValue, format);
	if ("error" in value) return value.error;
	// A moment: the package has taken the calendar of 1904 into account.
	const moment = Number(value);
	return Number.isNaN(moment) ? "" : displayed(moment / MILLISECONDS + TO_1970, format);
}
