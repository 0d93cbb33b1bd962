import { readdirSync } from "node:fs";
import { join } from "node:path";
import { markedText } from "./marked-text.ts";

/** All marked texts: reports of departments, units, projects and funds, in prose and with their tables. */
export const TEXTS = readdirSync(join(import.meta.dirname, "texts"))
	.toSorted()
	.map((file) => markedText(file.replace(/\.txt$/u, "")));
