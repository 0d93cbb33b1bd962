import { expect, test } from "vitest";
import { BOTH_SIDES } from "../../../src/check/across/findings.ts";
import { checkAcross, type ReportRecord } from "../../../src/index.ts";
import type { Figure } from "../../../src/model/figure.ts";
import { records } from "./reports.ts";

const TITLE = "2022年度农村公路养护项目支出绩效自评报告";

/** A report about one project whose only allocation is `amount`, in 万元. */
async function report(agency: string, amount: string, facet: Partial<Figure>) {
	const text = `${agency}${TITLE}\n一、项目资金情况\n下达市级资金${amount}万元。\n`;
	const [record] = await records([`${agency}.txt`, text]);
	if (!record) throw new Error("no record");
	const figures = record.figures.map(
		(figure): Figure =>
			figure.kind === "money"
				? { ...figure, measure: "budget_allocated", item: "total", fund: "municipal", ...facet }
				: figure,
	);
	const changed: ReportRecord = {
		...record,
		report: { ...record.report, agency, project: "农村公路养护", fiscalYear: 2022 },
		figures,
	};
	return changed;
}

const GIVER = "禾阳市交通运输局";
const RECEIVER = "桐岭县交通运输局";

async function conflicts(given: string, received: string, entity: string | null = RECEIVER) {
	const all = await checkAcross([
		await report(GIVER, given, { entity }),
		await report(RECEIVER, received, { entity: null }),
	]);
	return all.flatMap(({ report: { agency }, findings }) =>
		findings
			.filter(({ message }) => message.startsWith(BOTH_SIDES))
			.map(({ rule, expected, actual }) => `${agency} ${rule} ${actual} ${expected}`),
	);
}

test("a transfer that giver and receiver state otherwise is a conflict in the later report", async () => {
	expect(await conflicts("520.00", "502.00")).toEqual([
		`${GIVER} value-conflict 520.00万元 502.00万元`,
	]);
	expect(await conflicts("520.00", "502.00", "桐岭县交运局")).toHaveLength(1);
});

test("checked once more, a conflict is still one", async () => {
	const once = await checkAcross([
		await report(GIVER, "520.00", { entity: RECEIVER }),
		await report(RECEIVER, "502.00", { entity: null }),
	]);
	expect(await checkAcross(once)).toEqual(once);
});

test("a transfer that both state alike is none", async () => {
	expect(await conflicts("520.00", "520.00")).toEqual([]);
	expect(await conflicts("520", "519.86")).toEqual([]);
});

test.for(["松岭县交通运输局", "桐岭县", "交通运输局", "桐岭县水利局", null])(
	"money for %s is not known to be the same",
	async (entity) => {
		expect(await conflicts("520.00", "502.00", entity)).toEqual([]);
	},
);
