import { expect, test } from "vitest";
import { lineFacts } from "../../src/reflow/order-line.ts";
import { settingOf } from "../../src/reflow/order-setting.ts";
import { seamSigns } from "../../src/reflow/seam-signs.ts";

const BODY = [
	"（一）部门概况。本局是市人民政府工作部门，主要负责水",
	"资源的合理开发利用，拟订水利规划和政策，组织编制重要",
	"江河湖泊的流域综合规划，内设办公室、规划建设科等机构，",
	"下属三个事业单位，全部任务按期完成，资金支付及时足额。",
	"（二）年度总体工作。本年度围绕供水安全和防洪安全两条",
	"主线，推进水库除险加固、中小河流治理和农村供水工程，",
	"加强施工现场管理，落实参建各方责任，各个项目按期完成。",
	"（三）保障供水",
	"一是更新管网，保障农村供水水质，改造老旧水厂三座，新",
];

test.for<[string, string, string, string]>([
	["a caption", "组织编制重要江河湖泊的流域综合规划，内设办公室、规划", "附表", "建设科"],
	["what stands alone", "水利规划按期完成，资金支付及时足额。", "规划建设科", "（二）年度工作"],
	["a fragment", "水利规划按期完成。", "建设科等机构三个。", "（四）水利建设"],
	["what a heading is not about", "（三）保障供水", "附表", "一是更新管网，保障农村供水水质。"],
])("%s is the worse follower", ([, before, worse, better]) => {
	const lines = [...BODY, before, worse, "", better, ""].map((text) =>
		lineFacts({ text, indented: false, gapBefore: 0, page: null }),
	);
	const setting = settingOf(lines);
	expect(setting).not.toBeNull();
	if (!setting) return;
	const signs = seamSigns(lines, setting, () => 0);
	const at = BODY.length;
	expect(signs(at, at + 1)).toBeLessThan(signs(at, at + 3));
});
