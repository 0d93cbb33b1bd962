import { expect, test } from "vitest";
import { readingOrder } from "../../src/reflow/order.ts";
import { defaultWords } from "../../src/text/words.ts";

const words = defaultWords();
const restored = (lines: readonly string[]): string[] => {
	const read = lines.map((text) => ({ text, indented: false, gapBefore: 0, page: null }));
	return readingOrder(read, words).order.map((at) => lines[at] ?? "");
};

const BODY = [
	"河安市水务局二〇二二年度部门整体支出绩效自评报告",
	"一、基本情况",
	"（一）部门概况。本局是市人民政府工作部门，主要负责水",
	"资源的合理开发利用，拟订水利规划和政策，组织编制重要",
	"江河湖泊的流域综合规划，内设办公室、规划建设科等机构，",
	"下属三个事业单位。",
	"（二）年度总体工作。本年度围绕供水安全和防洪安全两条",
	"主线，推进水库除险加固、中小河流治理和农村供水工程，",
	"全部任务按期完成。",
	"二、存在的主要问题",
	"一是部分项目前期工作滞后，用地手续办理时间长，开工时",
	"间偏晚，影响了资金支付进度。",
	"二是绩效指标编制不够精准，个别指标的目标值偏低，不能",
	"完全反映项目效果。",
	"三、下一步改进措施",
	"一是加强项目储备，提前办理用地手续，明确各方责任，确",
	"保资金下达后及时开工。",
	"二是完善绩效指标体系，由业务科室和财务科室共同审核目",
	"标值，提高编制质量。",
];

/** The lines of `BODY` in another order. */
const inOrder = (...at: readonly [from: number, to: number][]): string[] =>
	at.flatMap(([from, to]) => BODY.slice(from, to));

test("a report that reads well stays as it is", () => {
	expect(restored(BODY)).toEqual(BODY);
});

test.for<[string, string[]]>([
	["two sections out of turn", inOrder([0, 2], [6, 9], [2, 6], [9, 19])],
	["a block that was cut in mid-sentence", inOrder([0, 3], [9, 14], [3, 9], [14, 19])],
	["a block before the first heading", inOrder([0, 1], [6, 9], [1, 6], [9, 19])],
])("%s", ([, lines]) => {
	expect(restored(lines)).toEqual(BODY);
});

test("a last stop that was left behind goes back to its sentence", () => {
	const lines = [...BODY.slice(0, 2), "。", ...BODY.slice(6, 9), ...BODY.slice(2, 6)];
	const torn = lines.map((text) => (text === "下属三个事业单位。" ? text.slice(0, -1) : text));
	expect([...restored([...torn, ...BODY.slice(9)])].join("")).toBe(BODY.join(""));
});
