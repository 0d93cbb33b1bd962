import { expect, test } from "vitest";
import { parseConfig } from "../../../src/cli/config/parse.ts";

test("a file of settings", () => {
	const config = {
		rules: { style: "off", "ordinal-gap": "error", "rate-mismatch": "warning" },
		minSeverity: "warning",
		failOn: "info",
		baseline: "known.json",
	};
	expect(parseConfig(config, "a.json")).toEqual(config);
	expect(parseConfig({}, "a.json")).toEqual({});
});

test.for([
	[{ rules: { "rate-mismach": "off" } }, "没有规则“rate-mismach”，是否想写 rate-mismatch"],
	[{ rules: { style: "warn" } }, "规则 style 的级别应为 off、info、warning、error 之一"],
	[{ rules: { style: 2 } }, "不是 2"],
	[{ rules: ["style"] }, "rules 应为对象"],
	[{ rule: {} }, "没有设置项“rule”，是否想写 rules"],
	[{ failOn: "off" }, "failOn 应为 info、warning、error 之一"],
	[{ baseline: 1 }, "baseline 应为文件路径"],
	[{ baseline: "" }, "内容不符合格式"],
	[[], "应为一个对象"],
	[null, "应为一个对象"],
	[{ rules: { x: "off" }, failOn: "never" }, "没有规则“x”"],
] as const)("%j is refused: %s", ([config, reason]) => {
	expect(() => parseConfig(config, "a.json")).toThrow(`配置文件 a.json 有误：`);
	expect(() => parseConfig(config, "a.json")).toThrow(reason);
});
