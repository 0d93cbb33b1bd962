import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { CATALOGUE } from "../src/check/catalogue.ts";
import { EXIT } from "../src/cli/exit-code.ts";
import { importReport } from "../src/index.ts";

const read = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), "utf8");
const severities = { error: "错误", warning: "警告", info: "提示" };

test("README.md lists every rule with its severity, and no other", () => {
	const listed = [...read("README.md").matchAll(/^\| `([a-z-]+)` \| (error|warning|info) \|/gm)];
	const expected = CATALOGUE.map((rule) => `${rule.id} ${rule.severity}`);
	expect(listed.map(([, id, severity]) => `${id} ${severity}`).sort()).toEqual(expected.sort());
});

test("README.zh-CN.md lists every rule with its severity and summary, and no other", () => {
	const listed = [
		...read("README.zh-CN.md").matchAll(/^\| `[a-z-]+` \| (?:错误|警告|提示) \| .+ \|$/gm),
	];
	const expected = CATALOGUE.map(
		({ id, severity, summary }) => `| \`${id}\` | ${severities[severity]} | ${summary} |`,
	);
	expect(listed.map(([line]) => line).sort()).toEqual(expected.sort());
});

test.for(["README.md", "README.zh-CN.md"])("%s lists every exit code", (name) => {
	const listed = [...read(name).matchAll(/^\| ([0-9]{1,3}) \|/gm)].map(([, code]) => Number(code));
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

/** Whether all that `part` says is in `whole`; of a list each member is somewhere in the other list. */
function isIn(part: unknown, whole: unknown): boolean {
	if (typeof part !== "object" || part === null) return part === whole;
	if (typeof whole !== "object" || whole === null) return false;
	if (Array.isArray(part))
		return Array.isArray(whole) && part.every((one) => whole.some((other) => isIn(one, other)));
	const inner = new Map<string, unknown>(Object.entries(whole));
	return Object.entries(part).every(([key, value]) => isIn(value, inner.get(key)));
}

test("the record that the READMEs show is what the sample gives", async () => {
	const [, shown = "null"] = /^```json\n([\s\S]*?)\n```$/m.exec(read("README.md")) ?? [];
	const example: Record<string, unknown> = JSON.parse(shown);
	const path = "zengcheng-2021/source.txt";
	const bytes = readFileSync(new URL(`../fixtures/${path}`, import.meta.url));
	const record = new Map<string, unknown>(Object.entries(await importReport({ path, bytes })));
	expect(Object.keys(example).length).toBeGreaterThan(5);
	for (const [key, value] of Object.entries(example))
		expect(isIn(value, record.get(key)), key).toBe(true);
});

test("every script that CONTRIBUTING.md names exists", () => {
	const { scripts } = JSON.parse(read("package.json"));
	const named = [...read("CONTRIBUTING.md").matchAll(/`npm run ([a-z]+)/g)].map(([, name]) => name);
	expect(named.length).toBeGreaterThan(3);
	for (const name of named) expect(scripts).toHaveProperty(name ?? "");
});
