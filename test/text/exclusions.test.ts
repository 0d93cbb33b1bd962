import { expect, test } from "vitest";
import { exclusions } from "../../src/text/exclusions/index.ts";
import { quantities } from "../../src/text/quantities.ts";

const raws = (text: string): readonly string[] => quantities(text).map(({ raw }) => raw);

for (const { name, examples, counterExamples } of exclusions) {
	test.for(examples)(`${name}: no figure in %s`, (text) => {
		expect(raws(text)).toEqual([]);
		expect(raws(`共有${text}，新增12人。`)).toEqual(["12人"]);
	});

	const misses = Object.entries(counterExamples ?? {});
	if (misses.length > 0) {
		test.for(misses)(`${name}: in %s the figure is %s`, ([text, raw]) => {
			expect(raws(text)).toEqual([raw]);
		});
	}
}

test("every pattern is sticky, has a name of its own and matches only at its starts", () => {
	expect(new Set(exclusions.map(({ name }) => name)).size).toBe(exclusions.length);
	for (const { name, starts, pattern, examples } of exclusions) {
		expect(pattern.sticky, name).toBe(true);
		expect(
			examples.some((text) => [...text].some((char) => starts.includes(char.normalize("NFKC")))),
			name,
		).toBe(true);
	}
});

// Dates, document numbers, list marks, hotlines and names that stand in real reports beside figures.
test.for([
	"一、坚持党建引领",
	"（一）部门概况。",
	"1.优抚对象",
	"1、基本情况",
	"一是加强领导；二是认真学习",
	"① 革命旧址",
	"一般公共预算",
	"党的二十大精神",
	"两会、两委、两参、三难、三公、三农、三资",
	"“十四五”规划，十四五时期",
	"八一建军节，七一前夕",
	"一老一小、双随机一公开、一窗受理、一站式、一把手",
	"中央一号文件",
	"最后一公里，一刻钟便民生活圈",
	"三高四新，千吨万人，百县千镇万村",
	"预算编码906017，邮编571300",
	"公开时间:2023825",
	"翻一番",
	"几十万元，数百名，上百人，成百上千户",
	"年产值超亿元",
	"三项合计，前三项，这两个，上述三家",
	"打造一片拥军林，更新一批装备，提前一年",
	"二次供水，一次性补助，二级机构，三类地区",
	"镇村两级，区镇两级，三级服务队",
	"联络电话\n\n8690022\n\n人员编制\n\n21\n\n实有人数",
	"确保一个不少、不落一户，最多跑一次，一年一次",
	"单位：万元",
	"十分重视，五花八门，四面八方，千方百计",
	"占2/3",
	"落实八项规定，过紧日子十条举措",
])("no figure in %s", (text) => {
	expect(raws(text)).toEqual([]);
});
