import type { CheckFormat } from "../format.ts";
import { html } from "./html/index.ts";
import { json } from "./json.ts";
import { sarif } from "./sarif.ts";
import { text } from "./text.ts";
import { xlsx } from "./xlsx.ts";

/** Ways to write findings down, the default first. Add one: its file, and its line here. */
export const FORMATS: readonly [CheckFormat, ...CheckFormat[]] = [text, json, sarif, html, xlsx];
