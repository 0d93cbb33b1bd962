import { expect, test } from "vitest";
import { namedParts } from "../../../src/extract/marks/parts.ts";
import type { Block } from "../../../src/model/document.ts";

const partsIn = (text: string): string[] => {
	const block: Block = {
		kind: "paragraph",
		at: { start: 0, end: text.length },
		text,
		section: null,
		body: 0,
	};
	return namedParts([{ ...block, quantities: [] }]).map((mark) =>
		text.slice(mark.at.start, mark.at.end),
	);
};

test.for([
	[
		"绩效良好。存在的问题：执行率偏低。下一步改进措施：加强管理。",
		["存在的问题", "下一步改进措施"],
	],
	["经验做法方面，同步考核。存在问题方面，服务质量参差不齐。", ["存在问题"]],
	["下一步，将加快建设。", ["下一步"]],
	["对陵园外烈士墓全覆盖自查存在的问题，稳步推进整改工作。", []],
	["发现并督促整改问题57个，完善下一步方案。", []],
] as const)("%s", ([text, parts]) => {
	expect(partsIn(text)).toEqual(parts);
});
