import type { Measure } from "../../model/figure.ts";
import type { Dimensions, Subject } from "./dimensions.ts";

/** The subjects that stand before a mention, nearest first. */
export interface Before {
	/** The amount before, in the same sentence or as the total that a list (其中) breaks down. */
	readonly amount: Subject | null;
	readonly sameSentence: boolean;
	/** No semicolon stands between. */
	readonly samePart: boolean;
	/** The amount that the brackets around the mention follow. */
	readonly bracketed: Subject | null;
	/** The nearest amount that is a total. */
	readonly total: Subject | null;
	/** The amount before, in the same sentence, is of something without a name in the record. */
	readonly afterOther: boolean;
	/** No meaning was found for the amount before, in the same part: what leads back leads to it. */
	readonly afterUnread: boolean;
	/** That amount has a name of its own: 创新券补贴2,000万元，支出1,960万元. */
	readonly afterNamed: boolean;
	/** That amount is one of many (平均1.62万元). */
	readonly afterPiece: boolean;
	/** An amount of another name stands between the total and here. */
	readonly totalEnded: boolean;
	/** The amount of change right before, in the same part: its rate is of the same thing. */
	readonly change: Dimensions | null;
	/** A count stands right before, in the same part: 访问量380万人次，较2021年增长15.2%. */
	readonly afterCount: boolean;
	/** What amounts of several funds before, in the same sentence, measure. */
	readonly ofFunds: Measure | null;
	/** What amounts of parts of 三公经费 before, in the same sentence, and of nothing else are and measure. */
	readonly ofThreePublic: {
		readonly measure: Measure;
		readonly item: "three_public" | "vehicle";
	} | null;
	/** The label of the amount before names its measure: 中央资金全年预算3,900万元. */
	readonly amountNamed: boolean;
	/** What a comparison in this place compares. */
	readonly compared: Subject | null;
	/** That it stands in an earlier part of the text. */
	readonly comparedAfar: boolean;
	/** Year that the sentence named before. */
	readonly period: string | null;
}
