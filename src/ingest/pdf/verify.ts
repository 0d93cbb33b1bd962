import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Dispute } from "../../model/document.ts";
import { disputes } from "./dispute.ts";
import type { PdfEngine } from "./page-model.ts";
import { isFailure, type Reading, readWith } from "./reading.ts";

/** Reads the document a second time and compares the digits; says what could not be compared. */
export async function verify(
	reading: Reading,
	engine: PdfEngine,
	bytes: Uint8Array,
): Promise<{ readonly disputes: readonly Dispute[]; readonly diagnostics: readonly Diagnostic[] }> {
	const second = await readWith(engine, bytes);
	if (isFailure(second)) return { disputes: [], diagnostics: [notVerified("整份 PDF", engine.id)] };
	const read = new Set(second.pages.map(({ page }) => page));
	const missing = reading.pages.filter(({ page }) => !read.has(page));
	return {
		disputes: disputes(reading, second),
		diagnostics: missing.map(({ page }) => notVerified(`第 ${page} 页`, engine.id)),
	};
}

const notVerified = (what: string, engine: string): Diagnostic => ({
	code: "not-verified",
	severity: "warning",
	message: `${what}未能用 ${engine} 复核：它读不出来。数字请对照原件核对。`,
	evidence: null,
});
