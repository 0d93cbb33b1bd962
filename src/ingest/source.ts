import { createHash } from "node:crypto";
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
		sha256: createHash("sha256").update(input.bytes).digest("hex"),
		bytes: input.bytes.length,
		...found,
		textLayer: "native",
	};
}
