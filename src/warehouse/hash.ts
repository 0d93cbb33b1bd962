import { createHash } from "node:crypto";
import type { ReportRecord } from "../model/record.ts";
import { toJson } from "../model/record-json.ts";
import type { HashedRecord } from "./schema/table.ts";

export const sha256 = (data: string | Uint8Array): string =>
	createHash("sha256").update(data).digest("hex");

/** A record with the hash that its file has, whether or not it was ever written to one. */
export const hashed = (record: ReportRecord): HashedRecord => ({
	record,
	hash: sha256(toJson(record)),
});
