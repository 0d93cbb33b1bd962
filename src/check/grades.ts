/** A table of grades: lowest score of each grade, best first; a score below the last has the last grade. */
export interface GradeTable {
	readonly source: string;
	readonly bands: readonly (readonly [grade: string, from: number])[];
}

/** Tables in use. A printed grade is judged against all of them, because a report rarely says which one it follows. */
export const GRADE_TABLES: readonly GradeTable[] = [
	{
		source: "财政部对中央部门自评的等级：90（含）优，80（含）良，60（含）中，其余差",
		bands: [
			["优", 90],
			["良", 80],
			["中", 60],
			["差", 0],
		],
	},
	{
		source: "预算管理一体化系统的默认等级：80优，70良，60中",
		bands: [
			["优", 80],
			["良", 70],
			["中", 60],
			["差", 0],
		],
	},
	{
		source: "以合格、不合格分等的地方办法（上海等）",
		bands: [
			["优", 90],
			["良", 75],
			["合格", 60],
			["不合格", 0],
		],
	},
	{
		source: "以优秀、良好、合格、不合格分等的地方办法",
		bands: [
			["优", 90],
			["良", 80],
			["合格", 60],
			["不合格", 0],
		],
	},
	{
		source: "公开报告所见的较低分界：85优秀，75良好",
		bands: [
			["优", 85],
			["良", 75],
			["合格", 60],
			["不合格", 0],
		],
	},
	{
		source: "五等的地方办法：优、良、中、低、差",
		bands: [
			["优", 90],
			["良", 80],
			["中", 70],
			["低", 60],
			["差", 0],
		],
	},
];

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
