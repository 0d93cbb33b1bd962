import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import {
	addPlace,
	blockOf,
	cardOf,
	compareNext,
	digestOf,
	EMPTY_WINDOW,
	isAcross,
	type Places,
	type ReportCard,
	type Side,
	seriesOf,
	sidesFindings,
	sidesOf,
	withAcross,
	withPlace,
} from "../../across.ts";
import type { Finding } from "../../model/finding.ts";
import { type ReportRecord, record as recordSchema } from "../../model/record.ts";
import { toJson } from "../../model/record-json.ts";
import { WORK } from "../store/folder.ts";
import { writeAtomically } from "../store/write.ts";
import type { Digests } from "./digests.ts";
import { grouped, SortedLines } from "./sorted-lines.ts";

/** What is told of a record that was written anew: its file name and what it holds now. */
export type Changed = (file: string, record: ReportRecord) => void;

/**
 * Compares the records of a folder with each other and writes those anew whose findings across reports
 * changed. `files` are the names of the records that belong together; those that have a digest already are not read
 * for it, and have no findings across reports yet. One record, or the digests of
 * a few reports of one agency, are in memory at a time; the rest waits in files beside the folder. The same records
 * give the same bytes, in whatever order they come and however often they are checked.
 */
export async function checkAcrossRecords(
	folder: string,
	files: AsyncIterable<string> | Iterable<string>,
	digests: Digests,
	changed: Changed = () => {},
): Promise<void> {
	const work = join(dirname(folder), WORK);
	await mkdir(work, { recursive: true });
	const temporary = await mkdtemp(join(work, "across-"));
	try {
		const found = new SortedLines(temporary, "found");
		const sides = new SortedLines(temporary, "sides");
		const { cards, places } = await digestAll(folder, files, { temporary, digests, found, sides });
		for await (const block of blocksOf(cards, places, temporary)) {
			for (const series of seriesOf(block)) await compare(series, digests, found);
		}
		for await (const [, both] of grouped(sides.lines())) {
			const parsed = both.map((side): Side => JSON.parse(side));
			for (const [file, finding] of sidesFindings(parsed))
				await found.push(`${file}\t${JSON.stringify([finding])}`);
		}
		for await (const [file, lists] of grouped(found.lines())) {
			const findings = lists.flatMap((list): readonly Finding[] => JSON.parse(list));
			await rewrite(folder, file, findings, changed);
		}
	} finally {
		await rm(temporary, { recursive: true, force: true });
	}
}

/** Compares the reports of one series one after another. */
async function compare(
	series: readonly ReportCard[],
	digests: Digests,
	found: SortedLines,
): Promise<void> {
	let window = EMPTY_WINDOW;
	for (const { id } of series) {
		const digest = await digests.get(id);
		if (!digest) continue;
		const next = compareNext(window, digest);
		window = next.window;
		if (next.findings.length > 0) await found.push(`${id}\t${JSON.stringify(next.findings)}`);
	}
}

interface Stores {
	readonly temporary: string;
	readonly digests: Digests;
	readonly found: SortedLines;
	readonly sides: SortedLines;
}

async function digestAll(
	folder: string,
	files: AsyncIterable<string> | Iterable<string>,
	{ temporary, digests, found, sides }: Stores,
): Promise<{ readonly cards: SortedLines; readonly places: Places }> {
	const cards = new SortedLines(temporary, "cards");
	const places = new Map<string, readonly string[] | "several">();
	for await (const file of files) {
		if (!digests.has(file)) {
			const record = await readRecord(join(folder, file));
			// An empty list takes away what an earlier check left.
			if (record.findings.some(isAcross)) await found.push(`${file}\t[]`);
			await digests.put(file, digestOf(record, file));
		}
		const digest = await digests.get(file);
		if (!digest) continue;
		addPlace(places, digest);
		await cards.push(JSON.stringify(cardOf(digest)));
		for (const side of sidesOf(digest))
			await sides.push(`${side.transfer.key}\t${JSON.stringify(side)}`);
	}
	return { cards, places };
}

/** The reports that may be of one agency; blocks of one are left out. */
async function* blocksOf(
	cards: SortedLines,
	places: Places,
	temporary: string,
): AsyncGenerator<readonly ReportCard[]> {
	const blocks = new SortedLines(temporary, "blocks");
	for await (const line of cards.lines()) {
		const card: ReportCard = withPlace(JSON.parse(line), places);
		await blocks.push(`${blockOf(card.identity)}\t${JSON.stringify(card)}`);
	}
	for await (const [, block] of grouped(blocks.lines()))
		if (block.length > 1) yield block.map((card): ReportCard => JSON.parse(card));
}

async function rewrite(
	folder: string,
	file: string,
	findings: readonly Finding[],
	changed: Changed,
): Promise<void> {
	const before = await readRecord(join(folder, file));
	const after = withAcross(before, findings);
	if (JSON.stringify(after.findings) === JSON.stringify(before.findings)) return;
	await writeAtomically(join(folder, file), toJson(after));
	changed(file, after);
}

const readRecord = async (file: string): Promise<ReportRecord> =>
	recordSchema.parse(JSON.parse(await readFile(file, "utf8")));
