import { findingsAcross, withAcross } from "../../across.ts";
import type { LoadedReport } from "./load/index.ts";

/** The reports with what they contradict in each other; records that were written before keep theirs. */
export function comparedWithEachOther(loaded: readonly LoadedReport[]): readonly LoadedReport[] {
	const found = findingsAcross(loaded.flatMap(({ digest }) => digest ?? []));
	return loaded.map((report) =>
		report.digest === null
			? report
			: { ...report, record: withAcross(report.record, found.get(report.digest.id) ?? []) },
	);
}
