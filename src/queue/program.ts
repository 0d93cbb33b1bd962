import { createHash } from "node:crypto";
import { currentVersions } from "../batch/versions.ts";

/**
 * Fingerprint of all that a record depends on, the readers of every format and the stages. A program with
 * another one reads a report anew.
 */
export const programFingerprint = (): string =>
	createHash("sha256").update(JSON.stringify(currentVersions())).digest("hex").slice(0, 12);
