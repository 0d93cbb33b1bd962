import { hash } from "node:crypto";
import type { Source } from "../model/record.ts";
import type { ReportInput } from "./reader.ts";

/** The `source` part of a record. */
export function describe(
	input: ReportInput,
	found: Pick<Source, "format" | "pages" | "encoding">,
): Source {
	return {
		path: input.path,
		paths: [input.path],
		sha256: hash("sha256", input.bytes),
		bytes: input.bytes.length,
		...found,
		textLayer: "native",
	};
}
