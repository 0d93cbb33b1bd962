import { expect, test } from "vitest";
import { rules } from "../../../src/index.ts";
import { folderWith, ziping } from "../ziping.ts";

test("explain shows formula, source, examples and how to switch the rule off", async () => {
	const { code, stdout } = await ziping(folderWith(), "explain", "grade-mismatch");
	const rule = rules.find(({ id }) => id === "grade-mismatch");
	expect(code).toBe(0);
	for (const words of [rule?.summary, rule?.formula, rule?.source, rule?.remedy])
		expect(stdout).toContain(words);
	for (const example of [...(rule?.examples.fails ?? []), ...(rule?.examples.passes ?? [])])
		expect(stdout).toContain(`▸ ${example}`);
	expect(stdout).toContain("上海等地");
	expect(stdout).toContain('{"rules": {"grade-mismatch": "off"}}');
});

test("explain says what the settings make of the rule", async () => {
	const config = '{"rules": {"style": "off", "ordinal-gap": "error"}}';
	const folder = folderWith({ "ziping.config.json": config });
	expect((await ziping(folder, "explain", "style")).stdout).toContain("已在配置中关闭");
	expect((await ziping(folder, "explain", "ordinal-gap")).stdout).toContain(
		"ordinal-gap  错误 error（配置所定；原为 警告 warning）",
	);
});

test.for([
	["rate-mismach", "是否想写 rate-mismatch"],
	["序号", "全部规则见 ziping rules"],
] as const)("%s is no rule", async ([id, words]) => {
	const { code, stdout, stderr } = await ziping(folderWith(), "explain", id);
	expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
	expect(stderr).toContain(words);
	expect(stderr).toMatch(/\[rule\]\n$/);
});
