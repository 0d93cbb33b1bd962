import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { RULES } from "../src/check/rules/index.ts";
import { EXIT } from "../src/cli/exit-code.ts";

const read = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), "utf8");
const severities = { error: "错误", warning: "警告", info: "提示" };

test("README.md lists every rule with its severity, and no other", () => {
	const listed = [...read("README.md").matchAll(/^\| `([a-z-]+)` \| (error|warning|info) \|/gm)];
	const expected = RULES.map((rule) => `${rule.id} ${rule.severity}`);
	expect(listed.map(([, id, severity]) => `${id} ${severity}`).sort()).toEqual(expected.sort());
});

test("README.zh-CN.md lists every rule with its severity and summary, and no other", () => {
	const listed = [
		...read("README.zh-CN.md").matchAll(/^\| `[a-z-]+` \| (?:错误|警告|提示) \| .+ \|$/gm),
	];
	const expected = RULES.map(
		({ id, severity, summary }) => `| \`${id}\` | ${severities[severity]} | ${summary} |`,
	);
	expect(listed.map(([line]) => line).sort()).toEqual(expected.sort());
});

test.for(["README.md", "README.zh-CN.md"])("%s lists every exit code", (name) => {
	const listed = [...read(name).matchAll(/^\| ([0-9]) \|/gm)].map(([, code]) => Number(code));
	expect(listed).toEqual(Object.values(EXIT));
});

test("both READMEs have the same parts and the same code", () => {
	const shape = (name: string) => {
		const text = read(name);
		return {
			headings: [...text.matchAll(/^#+ /gm)].map(([mark]) => mark),
			records: [...text.matchAll(/^```json\n[\s\S]*?\n```$/gm)].map(([block]) => block),
		};
	};
	expect(shape("README.zh-CN.md")).toEqual(shape("README.md"));
});

test("every script that CONTRIBUTING.md names exists", () => {
	const { scripts } = JSON.parse(read("package.json"));
	const named = [...read("CONTRIBUTING.md").matchAll(/`npm run ([a-z]+)/g)].map(([, name]) => name);
	expect(named.length).toBeGreaterThan(3);
	for (const name of named) expect(scripts).toHaveProperty(name ?? "");
});
