import { join } from "node:path";
import { expect, test } from "vitest";
import { type Changed, checkAcrossRecords } from "../../../src/batch/across/check-across.ts";
import { Digests } from "../../../src/batch/across/digests.ts";
import { digestOf } from "../../../src/check/across/index.ts";
import { checkAcross, type ReportRecord } from "../../../src/index.ts";
import { toJson } from "../../../src/model/record-json.ts";
import { records, text, told } from "../../check/across/reports.ts";
import { contents, folderWith } from "../../cli/ziping.ts";

const FLOOD = "全年巡查水库1,846座次，排查险工险段73处，处置险情29处，转移群众3,215人次。";

const all = (): Promise<readonly ReportRecord[]> =>
	records(
		["2021.txt", text(2021, { work: FLOOD })],
		["2022.txt", text(2022, { work: FLOOD })],
		[
			"2022-2.txt",
			text(2022, {
				money: "全年预算数3,248.20万元，全年支出3,150.75万元，预算执行率97.00%。",
			}),
		],
		["other.txt", text(2022, { title: "松岭县水利局2022年度部门整体支出绩效自评报告" })],
	);

const fileOf = ({ source }: ReportRecord): string => `${source.path}.json`;

const folderOf = (written: readonly ReportRecord[]): string =>
	folderWith(
		Object.fromEntries(written.map((record) => [`records/${fileOf(record)}`, toJson(record)])),
	);

/** Checks records of a folder; of those that are `known` the digests were made when they were read. */
async function checkIn(
	folder: string,
	files: readonly string[],
	changed: Changed = () => {},
	known: readonly ReportRecord[] = [],
): Promise<void> {
	const place = folderWith({});
	const digests = await Digests.open(join(place, "digests"));
	try {
		for (const record of known) await digests.put(fileOf(record), digestOf(record, fileOf(record)));
		await checkAcrossRecords(join(folder, "records"), files, digests, changed);
	} finally {
		await digests.close();
	}
}

test("the folder's records become what the records give in memory", async () => {
	const before = await all();
	const after = await checkAcross(before);
	expect(told(after)).toEqual([
		"2022.txt copied-from-prior-year 1,846座",
		"2022.txt duplicate-report 3,085.79万元",
	]);
	const folder = folderOf(before);
	const changed: string[] = [];
	await checkIn(folder, before.map(fileOf), (file) => {
		changed.push(file);
	});
	expect(changed).toEqual(["2022.txt.json"]);
	expect(contents(folder)).toEqual(contents(folderOf(after)));
});

test("a second check changes nothing, in whatever order the records come", async () => {
	const before = await all();
	const folder = folderOf(before);
	await checkIn(folder, before.map(fileOf));
	const first = contents(folder);
	const changed: string[] = [];
	for (const files of [before.map(fileOf), before.map(fileOf).reverse()]) {
		await checkIn(folder, files, (file) => {
			changed.push(file);
		});
	}
	expect(changed).toEqual([]);
	expect(contents(folder)).toEqual(first);
});

test("in another order the same records become the same", async () => {
	const before = await all();
	const [folder, other] = [folderOf(before), folderOf(before)];
	await checkIn(folder, before.map(fileOf));
	await checkIn(other, before.map(fileOf).reverse());
	expect(contents(folder)).toEqual(contents(other));
	const reversed = await checkAcross([...before].reverse());
	expect([...reversed].reverse()).toEqual(await checkAcross(before));
});

test("digests that are known already give the same", async () => {
	const before = await all();
	const files = before.map(fileOf);
	const [folder, other] = [folderOf(before), folderOf(before)];
	await checkIn(folder, files);
	await checkIn(other, files, () => {}, before.slice(1));
	expect(contents(other)).toEqual(contents(folder));
});

test("findings go with the report that they rest on", async () => {
	const before = await all();
	const folder = folderOf(before);
	await checkIn(folder, before.map(fileOf));
	const alone = before.filter(({ source }) => source.path === "2022.txt");
	await checkIn(folder, alone.map(fileOf));
	expect(contents(folder)).toEqual(contents(folderOf(before)));
});
