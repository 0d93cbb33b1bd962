const INDICATOR_HEAD =
	"|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施|";

/** An example of several paragraphs or rows. */
export const lines = (...all: readonly string[]): string => all.join("\n");

/** The indicators of a 自评表 under the heads of its columns. */
export const form = (...rows: readonly string[]): string => lines(INDICATOR_HEAD, ...rows);

/** Titles of an agency's reports of two years. */
export const TITLE_2021 = "桐岭县水利局2021年度部门整体支出绩效自评报告";
export const TITLE_2022 = "桐岭县水利局2022年度部门整体支出绩效自评报告";
