import type { Table } from "../table.ts";
import { agencies } from "./agencies.ts";
import { evidence } from "./evidence.ts";
import { figures } from "./figures.ts";
import { findings } from "./findings.ts";
import { imports } from "./imports.ts";
import { indicators } from "./indicators.ts";
import { reports } from "./reports.ts";
import { sections } from "./sections.ts";

/** Tables whose rows belong to one report and go with it. */
export const PARTS: readonly Table[] = [sections, figures, indicators, findings, evidence];

/** The star schema, dimensions first. */
export const TABLES: readonly Table[] = [agencies, reports, ...PARTS, imports];
