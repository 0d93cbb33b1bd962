import * as z from "zod";
import { decimal } from "./decimal.ts";
import { evidence } from "./evidence.ts";

export const figureKind = z.enum(["money", "rate", "score", "count"]);
export const qualifier = z.enum(["eq", "approx", "ge", "gt", "le", "lt", "range"]);
export const direction = z.enum(["increase", "decrease", "unchanged"]);

export const measure = z.enum([
	"budget_initial",
	"budget",
	"budget_allocated",
	"expenditure",
	"income",
	"carryover_in",
	"carryover_out",
	"execution_rate",
	"satisfaction_rate",
	"change_rate",
	"score",
	"score_max",
	"staff_authorized",
	"staff_actual",
]);

/** Items of money. For scores `item` is one of `scoreItem` or the printed name of the component. */
export const moneyItem = z.enum([
	"total",
	"basic",
	"project",
	"personnel",
	"operating",
	"three_public",
	"abroad",
	"vehicle",
	"vehicle_purchase",
	"vehicle_operation",
	"reception",
	"meeting",
	"training",
	"procurement",
	"interest",
	"nontax",
]);
export const scoreItem = z.enum([
	"total",
	"execution",
	"output",
	"benefit",
	"satisfaction",
	"cost",
]);

export const fund = z.enum([
	"all",
	"fiscal",
	"transfer",
	"business_income",
	"general_public",
	"government_fund",
	"state_capital",
	"special_account",
	"unit_own",
	"central",
	"provincial",
	"municipal",
	"county",
	"carryover",
]);

export const figure = z.strictObject({
	id: z.string().describe("Stable within the record: f1, f2 … in reading order"),
	kind: figureKind.describe("What sort of number it is"),
	label: z.string().describe("The words that name the number, as printed; empty if none"),
	measure: measure
		.nullable()
		.describe("What is measured; null where the report does not say or an indicator holds it"),
	item: z
		.string()
		.nullable()
		.describe("The part of the budget, or the component of a score, that it is about"),
	fund: fund.nullable().describe("The source of funds"),
	entity: z
		.string()
		.nullable()
		.describe("Project or subordinate unit; null for the reporting agency itself"),
	period: z.string().nullable().describe("2021, or 2021-01/2021-09"),
	value: decimal
		.nullable()
		.describe("Money in 元, rates in percent, others as printed; null for a placeholder (——%)"),
	valueMax: decimal.nullable().describe("Upper end of a range; null otherwise"),
	unit: z
		.string()
		.nullable()
		.describe("元 for money, % for rates, 分 for scores, the printed unit for counts"),
	qualifier: qualifier.describe("How exactly the print holds"),
	min: decimal.nullable().describe("Lower end of the interval that the print stands for"),
	max: decimal.nullable().describe("Upper end of the interval that the print stands for"),
	direction: direction.nullable().describe("Set where the number is a change"),
	precision: decimal.nullable().describe("Size of the last printed digit in the unit of `value`"),
	raw: z.string().min(1).describe("As printed, with qualifier and unit, without white space"),
	evidence: evidence.describe("Where the number stands"),
});

export type FigureKind = z.infer<typeof figureKind>;
export type Qualifier = z.infer<typeof qualifier>;
export type Direction = z.infer<typeof direction>;
export type Measure = z.infer<typeof measure>;
export type MoneyItem = z.infer<typeof moneyItem>;
export type Fund = z.infer<typeof fund>;
export type Figure = Readonly<z.infer<typeof figure>>;
