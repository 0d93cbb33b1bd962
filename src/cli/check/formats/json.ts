import { checkResult } from "../../../model/check-result.ts";
import { toJson } from "../../../model/record-json.ts";
import type { CheckFormat } from "../format.ts";

/** `schemas/check.schema.json`. */
export const json: CheckFormat = {
	id: "json",
	binary: false,
	render: ({ result }) => toJson(checkResult.parse(result)),
};
