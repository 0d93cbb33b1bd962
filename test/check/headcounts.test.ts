import { expect, test } from "vitest";
import { importReport } from "../../src/index.ts";

/** Staff above 编制 is a finding where 编制 is all of the agency's; what stands behind 其中 is a part of it. */
test.for([
	["在职人员编制18人,其中:行政编制18人,事业编制0人。在职实有31人。", 1],
	["在职人员编制18人，其中：行政编制12人，事业编制6人；在职实有18人。", 0],
	["机关编制9名，下属康复中心编制12名，在职20人。", 0],
] as const)("%s", async ([text, expected]) => {
	const report = `红岭县司法局2022年度部门整体支出绩效自评报告\n一、部门概况\n${text}\n`;
	const { findings } = await importReport({
		path: "a.txt",
		bytes: new TextEncoder().encode(report),
	});
	expect(findings.filter(({ rule }) => rule === "headcount-over-authorized")).toHaveLength(
		expected,
	);
});
