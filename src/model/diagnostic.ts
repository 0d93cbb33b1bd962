import * as z from "zod";
import { evidence } from "./evidence.ts";
import { severity } from "./finding.ts";

/** What the importer repaired, left out or could not read. */
export const diagnostic = z.strictObject({
	code: z.string().describe("Stable name, such as reading-order-restored"),
	severity: severity.describe("How much it matters: error, warning or info"),
	message: z.string().min(1).describe("What was done, to what, in Chinese"),
	evidence: evidence.nullable().describe("Where in `text`; null where it is not in `text`"),
});

export type Diagnostic = Readonly<z.infer<typeof diagnostic>>;
