import * as z from "zod";

export const box = z.tuple([z.number(), z.number(), z.number(), z.number()]);
export const boxOnPage = z.strictObject({
	page: z.int().positive().describe("Page, counted from 1"),
	box: box.describe("[x0, y0, x1, y1] in points from the page's top left"),
});

/** Where a value stands. `text.slice(start, end) === quote`, always. */
export const evidence = z.strictObject({
	start: z.int().nonnegative().describe("First UTF-16 offset in `text`"),
	end: z.int().positive().describe("Offset after the last in `text`"),
	quote: z.string().min(1).describe("The text between the two offsets"),
	page: z
		.int()
		.positive()
		.nullable()
		.describe("Page, counted from 1; null where the format has no pages"),
	line: z
		.int()
		.positive()
		.nullable()
		.describe("Line of the source, counted from 1, where the format is plain text"),
	boxes: z
		.array(boxOnPage)
		.readonly()
		.describe("One box for each line that the evidence touches; empty where there are none"),
});

export type BoxOnPage = z.infer<typeof boxOnPage>;
export type Evidence = Readonly<z.infer<typeof evidence>>;
