import type { Segmented } from "../../model/document.ts";
import type { Figure } from "../../model/figure.ts";
import type { Provenance, Provenances } from "../../model/provenance.ts";
import type { ReportMeta } from "../../model/record.ts";
import type { Statement } from "../../model/statement.ts";
import { evidenceAt } from "../../text/locate.ts";
import type { ReadBlock } from "../context.ts";
import { type BlockReading, readBlock } from "./block.ts";
import {
	againstBudget,
	changes,
	listedProjects,
	shares,
	statedBases,
	threePublic,
} from "./budget.ts";
import { namedRates, ratesOfPeople, steps } from "./counts.ts";
import { FigureBook } from "./figure-book.ts";
import { moves } from "./moves.ts";
import { originsOf } from "./origins.ts";
import { outlays } from "./outlays.ts";
import { settingsOf } from "./settings.ts";
import { namedShares } from "./shares.ts";
import { sharesOfList } from "./shares-of-list.ts";
import { confirmedLists, lists, totalsAfter, totalsOfScores } from "./sums.ts";
import { withoutTranches } from "./tranches.ts";
import { vacancies } from "./vacancies.ts";
import { worded } from "./worded.ts";

export interface FiguresRead {
	/** For each block, the figure of each of its quantities. */
	readonly byBlock: readonly (readonly Figure[])[];
	readonly figures: readonly Figure[];
	readonly statements: readonly Statement[];
	readonly provenance: Provenances;
}

/**
 * Gives every quantity its meaning and reads what sentences say of several at once.
 * `claimed` are the quantities, by block, whose meaning an indicator holds.
 */
export function readFigures(
	report: Segmented,
	blocks: readonly ReadBlock[],
	meta: ReportMeta,
	claimed: readonly ReadonlySet<number>[],
): FiguresRead {
	const settings = settingsOf(blocks, report, meta);
	const readings = withoutTranches(settings.map(([block, setting]) => readBlock(block, setting)));
	const byBlock: Figure[][] = [];
	const provenance = new Map<string, Provenance>();
	let count = 0;
	readings.forEach((reading, b) => {
		const [block, setting] = settings[b] ?? [];
		if (!block || !setting) return;
		const origins = originsOf(block, reading, setting);
		byBlock.push(
			reading.mentions.map((mention): Figure => {
				const print = mention.quantity;
				const held = claimed[b]?.has(mention.index) === true;
				const dimensions = held ? null : (reading.dimensions[mention.index] ?? null);
				count++;
				const origin = origins[mention.index];
				if (dimensions && origin) provenance.set(`f${count}`, origin);
				return {
					id: `f${count}`,
					kind: print.kind,
					label: mention.label,
					measure: dimensions?.measure ?? null,
					item: dimensions?.item ?? null,
					fund: dimensions?.fund ?? null,
					entity: dimensions?.entity ?? null,
					period: dimensions?.period ?? null,
					value: print.value,
					valueMax: print.valueMax,
					unit: print.unit,
					qualifier: print.qualifier,
					min: print.min,
					max: print.max,
					direction: dimensions?.direction ?? null,
					precision: print.precision,
					raw: print.raw,
					evidence: evidenceAt(report, {
						start: block.at.start + print.at.start,
						end: block.at.start + print.at.end,
					}),
				};
			}),
		);
	});
	const figures = byBlock.flat();
	const book = new FigureBook(figures, meta.fiscalYear);
	const statements = readings.flatMap((reading, b) => {
		const block = blocks[b];
		return block ? [...statementsOf(report, block, byBlock[b] ?? [], reading, book, meta)] : [];
	});
	return { byBlock, figures, statements, provenance };
}

function* statementsOf(
	report: Segmented,
	block: ReadBlock,
	figures: readonly Figure[],
	reading: BlockReading,
	book: FigureBook,
	meta: ReportMeta,
): Iterable<Statement> {
	const id = (index: number): string => figures[index]?.id ?? "";
	const { mentions } = reading;
	for (const found of [
		...lists(mentions),
		...totalsAfter(mentions),
		...confirmedLists(mentions),
		...totalsOfScores(mentions),
		...steps(mentions),
		...namedRates(mentions),
		...ratesOfPeople(mentions),
		...outlays(mentions),
		...vacancies(reading),
		...namedShares(mentions),
		...statedBases(reading),
		...againstBudget(reading),
		...sharesOfList(reading),
		...threePublic(reading, block.text),
	]) {
		switch (found.kind) {
			case "sum": {
				const [first, ...rest] = found.parts;
				yield {
					kind: "sum",
					whole: id(found.whole),
					parts: [id(first), ...rest.map(id)],
					open: found.open,
				};
				break;
			}
			case "subset":
				yield { kind: "subset", part: id(found.part), whole: id(found.whole) };
				break;
			case "rate":
				yield {
					kind: "rate",
					rate: id(found.rate),
					numerator: id(found.numerator),
					denominator: id(found.denominator),
				};
				break;
			case "rate-of-count":
				yield { kind: "rate-of-count", rate: id(found.rate), count: id(found.count) };
				break;
			case "three-public": {
				const [first, ...rest] = found.parts;
				yield {
					kind: "three-public",
					whole: found.whole === null ? null : id(found.whole),
					parts: [id(first), ...rest.map(id)],
				};
			}
		}
	}
	yield* worded(mentions, id);
	for (const { parts, period } of listedProjects(reading)) {
		const whole = book.projects(period);
		const [first, ...rest] = parts;
		if (whole) yield { kind: "sum", whole, parts: [id(first), ...rest.map(id)], open: false };
	}
	for (const share of shares(reading)) {
		const denominator = book.total("expenditure", share.period);
		if (denominator)
			yield { kind: "rate", rate: id(share.rate), numerator: id(share.numerator), denominator };
	}
	for (const { at, ...move } of moves(reading))
		yield {
			...move,
			current: move.current === null ? null : id(move.current),
			previous: move.previous === null ? null : id(move.previous),
			amount: move.amount === null ? null : id(move.amount),
			rate: move.rate === null ? null : id(move.rate),
			evidence: evidenceAt(report, {
				start: block.at.start + at.start,
				end: block.at.start + at.end,
			}),
		};
	for (const change of changes(reading, block.text, meta.fiscalYear)) {
		// 总收入…，比上年增长5.92%: last year's spending is no base of this year's income.
		const inBook = (year: "current" | "previous", other: number | null) => {
			const measure = other === null ? change.measure : figures[other]?.measure;
			return measure === "expenditure" || (measure === null && other === null)
				? book[year](change.about)
				: null;
		};
		const span = { start: block.at.start + change.at.start, end: block.at.start + change.at.end };
		yield {
			kind: "change",
			direction: change.direction,
			current: change.current === null ? inBook("current", change.previous) : id(change.current),
			previous: change.previous === null ? inBook("previous", change.current) : id(change.previous),
			amount: change.amount === null ? null : id(change.amount),
			rate: change.rate === null ? null : id(change.rate),
			evidence: evidenceAt(report, span),
		};
	}
}
