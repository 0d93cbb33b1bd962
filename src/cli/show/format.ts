import type { ReportRecord } from "../../model/record.ts";
import { formatFigures } from "./figures.ts";
import { formatDiagnostics, formatFindings } from "./findings.ts";
import { formatHead } from "./head.ts";
import { formatIndicators } from "./indicators.ts";
import { formatOutline } from "./outline.ts";

/** One record, readable in a terminal. */
export function formatRecord(record: ReportRecord): string {
	const parts = [
		formatHead(record),
		formatOutline(record.sections),
		formatFigures(record.figures),
		formatIndicators(record.indicators),
		formatFindings(record.findings),
		formatDiagnostics(record.diagnostics),
	];
	const texts = parts.filter((lines) => lines.length > 0).map((lines) => lines.join("\n"));
	return `${texts.join("\n\n")}\n`;
}
