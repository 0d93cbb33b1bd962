import { check } from "../../src/check/index.ts";
import type { Block, Checked, Extracted } from "../../src/model/document.ts";
import type { Evidence } from "../../src/model/evidence.ts";
import type { Figure, FigureKind, Qualifier } from "../../src/model/figure.ts";
import type { RuleId } from "../../src/model/finding.ts";
import type { Indicator, IndicatorValue } from "../../src/model/indicator.ts";
import { provenance } from "../../src/model/provenance.ts";
import type { CanonicalSection, Section } from "../../src/model/section.ts";
import type { Statement, StatementOf } from "../../src/model/statement.ts";
import type { Table } from "../../src/model/table.ts";

type Facet = Partial<
	Pick<Figure, "label" | "measure" | "item" | "fund" | "entity" | "period" | "direction">
>;
type IndicatorFacet = Partial<
	Pick<Indicator, "project" | "level1" | "weight" | "score" | "achieved" | "deviation">
>;

/** A report put together print by print; every print gets its place in a synthetic text. */
export interface Draft {
	/** Starts a paragraph. */
	paragraph(): void;
	/** Starts a section with its heading. */
	heading(title: string, canonical?: CanonicalSection | null, depth?: number): void;
	/** Starts a table; it ends with the next paragraph or heading. */
	table(): void;
	/** A printed number, its kind by its unit: 万元, %, 分, 名. `scale` is the unit of a table's money. */
	figure(raw: string, facet?: Facet, scale?: "元" | "万元"): Figure;
	words(text: string): Evidence;
	state(statement: Statement): void;
	sum(whole: Figure, parts: readonly Figure[], open?: boolean): void;
	rate(rate: Figure, numerator: Figure, denominator: Figure): void;
	change(
		direction: StatementOf<"change">["direction"],
		given: { current?: Figure; previous?: Figure; amount?: Figure; rate?: Figure },
	): void;
	indicator(name: string, target: string, actual: string, facet?: IndicatorFacet): Indicator;
	extracted(): Extracted;
	check(): Checked;
	/** Rules that fired, in order. */
	rules(): readonly RuleId[];
}

export interface Given {
	readonly year?: number | null;
	readonly agency?: string | null;
	readonly superior?: string | null;
}

export function draft(given: Given = {}): Draft {
	let text = "";
	const blocks: Block[] = [];
	const sections: Section[] = [];
	const tables: Table[] = [];
	const figures: Figure[] = [];
	const indicators: Indicator[] = [];
	const statements: Statement[] = [];

	const write = (quote: string): Evidence => {
		const start = text.length;
		text += quote;
		const end = text.length;
		const block = blocks.at(-1);
		const table = tables.at(-1);
		if (table && table.evidence.end >= start - 1 && !block) {
			tables[tables.length - 1] = { ...table, evidence: { ...table.evidence, end } };
		} else if (block) {
			blocks[blocks.length - 1] = { ...block, at: { ...block.at, end } };
		}
		text += "，";
		return { start, end, quote, page: null, line: null, boxes: [] };
	};
	const startBlock = (kind: Block["kind"]) => {
		text += "\n";
		const at = { start: text.length, end: text.length };
		blocks.push({ kind, at, text: "", section: sections.at(-1)?.id ?? null, body: 0 });
	};
	startBlock("front");

	const self: Draft = {
		paragraph: () => startBlock("paragraph"),
		heading(title, canonical = null, depth = 1) {
			startBlock("heading");
			const id = `s${sections.length + 1}`;
			const evidence = write(title);
			sections.push({ id, parent: null, depth, ordinal: null, title, canonical, evidence });
			startBlock("paragraph");
		},
		table() {
			text += "\n";
			const start = text.length;
			const evidence = { start, end: start + 1, quote: "表", page: null, line: null, boxes: [] };
			tables.push({
				id: `t${tables.length + 1}`,
				caption: null,
				unit: null,
				pages: [],
				evidence: { ...evidence, end: start + 100_000 },
				rows: [],
			});
		},
		figure(raw, facet = {}, scale) {
			const figure: Figure = {
				...read(raw, scale),
				id: `f${figures.length + 1}`,
				label: "",
				measure: null,
				item: null,
				fund: null,
				entity: null,
				period: null,
				direction: null,
				...facet,
				evidence: write(raw),
			};
			figures.push(figure);
			return figure;
		},
		words: write,
		state: (statement) => void statements.push(statement),
		sum(whole, parts, open = false) {
			const [first, ...rest] = parts.map((part) => part.id);
			if (first === undefined) throw new Error("no parts");
			statements.push({ kind: "sum", whole: whole.id, parts: [first, ...rest], open });
		},
		rate: (rate, numerator, denominator) =>
			void statements.push({
				kind: "rate",
				rate: rate.id,
				numerator: numerator.id,
				denominator: denominator.id,
			}),
		change(direction, { current, previous, amount, rate }) {
			statements.push({
				kind: "change",
				direction,
				current: current?.id ?? null,
				previous: previous?.id ?? null,
				amount: amount?.id ?? null,
				rate: rate?.id ?? null,
				evidence: write({ increase: "增加", decrease: "减少", unchanged: "持平" }[direction]),
			});
		},
		indicator(name, target, actual, facet = {}) {
			const indicator: Indicator = {
				id: `i${indicators.length + 1}`,
				project: null,
				level1: null,
				level2: null,
				name,
				target: indicatorValue(target),
				actual: indicatorValue(actual),
				weight: null,
				score: null,
				achieved: null,
				deviation: null,
				...facet,
				evidence: write(`${name}${target}${actual}`),
			};
			indicators.push(indicator);
			return indicator;
		},
		extracted: () => ({
			source: {
				path: "r.txt",
				paths: ["r.txt"],
				sha256: "0".repeat(64),
				bytes: text.length,
				format: "txt",
				pages: null,
				encoding: "utf-8",
				textLayer: "native",
			},
			lines: [],
			diagnostics: [],
			text,
			runs: [],
			flow: "lines",
			placedTables: [],
			paragraphs: blocks.map((block) => block.at),
			sections,
			tables: tables.map((table) => ({ ...table, evidence: endOf(table, blocks, text) })),
			blocks,
			report: {
				title: null,
				kind: "department",
				agency: given.agency ?? null,
				superior: given.superior ?? null,
				project: null,
				fiscalYear: given.year === undefined ? 2021 : given.year,
			},
			figures,
			indicators,
			statements,
			provenance: new Map(figures.map(({ id }) => [id, provenance("explicit")])),
		}),
		check: () => check(self.extracted()),
		rules: () => self.check().findings.map((finding) => finding.rule),
	};
	return self;
}

/** A table reaches to the next paragraph. */
function endOf(table: Table, blocks: readonly Block[], text: string): Evidence {
	const next = blocks.find((block) => block.at.start > table.evidence.start);
	return { ...table.evidence, end: next?.at.start ?? text.length };
}

const SCALES = { 万: 4, 亿: 8 } as const;

/** Reads the prints that tests use; the real reading is extraction's. */
export function read(
	raw: string,
	scale?: "元" | "万元",
): Omit<
	Figure,
	"id" | "label" | "measure" | "item" | "fund" | "entity" | "period" | "direction" | "evidence"
> {
	const match =
		/^(约|≥|＞|≤|＜|不低于|超过)?([\d,]+)(?:\.(\d+))?(余)?([万亿])?(余)?(.*?)(以上)?$/u.exec(raw);
	if (!match) throw new Error(`cannot read ${raw}`);
	const [, sign, whole = "", fraction = "", over1, unitScale, over2, word = "", upward] = match;
	const power =
		unitScale === "万" || unitScale === "亿" ? SCALES[unitScale] : scale === "万元" ? 4 : 0;
	const digits = BigInt(whole.replaceAll(",", "") + fraction);
	const value = shifted(digits, power - fraction.length);
	const precision = shifted(1n, power - fraction.length);
	const qualifier = qualifierOf(sign, over1 ?? over2, upward);
	const half = shifted(5n, power - fraction.length - 1);
	const kind = kindOf(word, scale !== undefined);
	const [min, max] = endsOf(
		qualifier,
		value,
		half,
		digits,
		power - fraction.length,
		over1 ?? over2,
	);
	return {
		kind,
		value,
		valueMax: null,
		unit: kind === "money" ? "元" : kind === "rate" ? "%" : word || null,
		qualifier,
		min,
		max,
		precision,
		raw,
	};
}

function qualifierOf(sign?: string, more?: string, upward?: string): Qualifier {
	if (sign === "约" || more) return "approx";
	if (sign === "≥" || sign === "不低于" || upward) return "ge";
	if (sign === "＞" || sign === "超过") return "gt";
	return sign === "≤" ? "le" : sign === "＜" ? "lt" : "eq";
}

function endsOf(
	qualifier: Qualifier,
	value: string,
	half: string,
	digits: bigint,
	power: number,
	more?: string,
): readonly [string | null, string | null] {
	if (qualifier === "eq") return [subtract(value, half), subtract(value, `-${half}`)];
	if (qualifier === "ge" || qualifier === "gt") return [value, null];
	if (qualifier === "le" || qualifier === "lt") return [null, value];
	if (!more) return [null, null];
	const zeros = /0*$/u.exec(digits.toString())?.[0].length ?? 0;
	return [value, subtract(value, `-${shifted(1n, power + zeros)}`)];
}

function kindOf(word: string, inTable: boolean): FigureKind {
	if (word === "%") return "rate";
	if (word === "分") return "score";
	return word.endsWith("元") || inTable ? "money" : "count";
}

/** digits × 10^power as a decimal string. */
function shifted(digits: bigint, power: number): string {
	if (power >= 0) return (digits * 10n ** BigInt(power)).toString();
	const text = digits.toString().padStart(1 - power, "0");
	return `${text.slice(0, power)}.${text.slice(power)}`;
}

function subtract(a: string, b: string): string {
	const decimals = Math.max(...[a, b].map((t) => (t.split(".")[1] ?? "").length));
	const units = (t: string) => {
		const [whole = "", fraction = ""] = t.replace("-", "").split(".");
		return BigInt(whole + fraction.padEnd(decimals, "0")) * (t.startsWith("-") ? -1n : 1n);
	};
	const difference = units(a) - units(b);
	const text = shifted(difference < 0n ? -difference : difference, -decimals);
	return difference < 0n ? `-${text}` : text;
}

/** A target or actual: a number where it reads as one, else words. */
export function indicatorValue(raw: string): IndicatorValue {
	if (!/^(?:约|≥|＞|≤|＜|不低于|超过)?\d/u.test(raw)) {
		return { op: null, value: null, valueMax: null, unit: null, raw };
	}
	const { qualifier, value, unit } = read(raw);
	return { op: qualifier, value, valueMax: null, unit, raw };
}
