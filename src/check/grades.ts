import type { Variant } from "../model/rule.ts";
import type { NonEmpty } from "../model/span.ts";

/** A table of grades: lowest score of each grade, best first; a score below the last has the last grade. */
export interface GradeTable {
	/** Where it is used. */
	readonly region: string;
	readonly source: string;
	readonly bands: readonly (readonly [grade: string, from: number])[];
}

/** Tables in use. A printed grade is judged against all of them, because a report rarely says which one it follows. */
export const GRADE_TABLES: NonEmpty<GradeTable> = [
	{
		region: "中央部门",
		source: "财政部对中央部门自评的等级划分；财预〔2020〕10号",
		bands: [
			["优", 90],
			["良", 80],
			["中", 60],
			["差", 0],
		],
	},
	{
		region: "预算管理一体化系统",
		source: "预算管理一体化系统绩效自评的默认等级",
		bands: [
			["优", 80],
			["良", 70],
			["中", 60],
			["差", 0],
		],
	},
	{
		region: "上海等地",
		source: "以合格、不合格分等的地方办法",
		bands: [
			["优", 90],
			["良", 75],
			["合格", 60],
			["不合格", 0],
		],
	},
	{
		region: "部分地方",
		source: "以优秀、良好、合格、不合格分等的地方办法",
		bands: [
			["优", 90],
			["良", 80],
			["合格", 60],
			["不合格", 0],
		],
	},
	{
		region: "部分地方",
		source: "公开的自评报告所见的较低分界",
		bands: [
			["优", 85],
			["良", 75],
			["合格", 60],
			["不合格", 0],
		],
	},
	{
		region: "部分地方",
		source: "五等的地方办法",
		bands: [
			["优", 90],
			["良", 80],
			["中", 70],
			["低", 60],
			["差", 0],
		],
	},
];

/** The bands in words: 90（含）以上为优，80（含）～90为良，其余为差. */
const bandsOf = ({ bands }: GradeTable): string =>
	bands
		.map(([grade, from], at) => {
			const above = bands[at - 1]?.[1];
			if (above === undefined) return `${from}（含）以上为${grade}`;
			return from === 0 ? `${above}以下为${grade}` : `${from}（含）～${above}为${grade}`;
		})
		.join("，");

const [usual, ...others] = GRADE_TABLES;

/** The table of the Ministry of Finance. */
export const USUAL_GRADES: string = bandsOf(usual);

export const OTHER_GRADES: readonly Variant[] = others.map((table) => ({
	region: table.region,
	years: null,
	formula: bandsOf(table),
	source: table.source,
}));

const SAME: Readonly<Record<string, string>> = {
	优秀: "优",
	优等: "优",
	良好: "良",
	良等: "良",
	中等: "中",
	一般: "中",
	及格: "合格",
	较差: "差",
	不及格: "不合格",
	基本合格: "合格",
};

/** 优秀 and 优 are one grade. */
export const gradeName = (printed: string): string => {
	const name = printed.replace(/[“”"'‘’（）()]|等[级次]$|[级档]$/gu, "");
	return SAME[name] ?? name;
};
