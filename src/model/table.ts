import * as z from "zod";
import { evidence } from "./evidence.ts";

export const cell = z.strictObject({
	text: z.string().describe("As printed, without layout white space; empty for an empty cell"),
	rowSpan: z.int().positive().describe("Rows that the cell covers"),
	colSpan: z.int().positive().describe("Columns that the cell covers"),
	evidence: evidence.nullable().describe("Null for an empty cell"),
});

export const table = z.strictObject({
	id: z.string().describe("Stable within the record: t1, t2 … in reading order"),
	caption: z.string().nullable().describe("Its heading, as printed; null if none"),
	unit: z.string().nullable().describe("Unit of money that the table declares"),
	pages: z
		.array(z.int().positive())
		.readonly()
		.describe("Pages that it stands on; empty where the format has no pages"),
	evidence: evidence.describe("Its span in `text`, one row a line, cells between tabs"),
	rows: z
		.array(z.array(cell).readonly())
		.readonly()
		.describe("Row by row; places that a cell above or to the left covers are left out"),
});

export type Table = Readonly<z.infer<typeof table>>;
