import { expect, test } from "vitest";
import { rules } from "../../../src/index.ts";
import { folderWith, ziping } from "../ziping.ts";

test("rules lists every rule with its source", async () => {
	const { code, stdout } = await ziping(folderWith(), "rules");
	expect(code).toBe(0);
	for (const { id, summary, source } of rules) {
		expect(stdout).toContain(`${id}  `);
		expect(stdout).toContain(`\n  ${summary}\n  依据：${source}\n`);
	}
});

test("rules --format json holds all that is known of them, with the severities of the settings", async () => {
	const config = '{"rules": {"style": "off", "ordinal-gap": "error"}}';
	const folder = folderWith({ "ziping.config.json": config });
	const { stdout } = await ziping(folder, "rules", "--format", "json");
	const listed: readonly { readonly id: string; readonly severity: string }[] = JSON.parse(stdout);
	expect(listed).toHaveLength(rules.length - 1);
	expect(listed.find(({ id }) => id === "ordinal-gap")).toEqual({
		...rules.find(({ id }) => id === "ordinal-gap"),
		severity: "error",
	});
});
