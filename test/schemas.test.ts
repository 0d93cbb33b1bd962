import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { importReport } from "../src/index.ts";
import { jsonSchemas } from "../src/model/json-schema.ts";
import { violations } from "./support/json-schema.ts";

type Schema = Readonly<Record<string, unknown>>;

const folder = new URL("../schemas/", import.meta.url);
const read = (name: string): Schema =>
	JSON.parse(readFileSync(new URL(`${name}.schema.json`, folder), "utf8"));
const documents = Object.entries(jsonSchemas());

test("each published document has its file, and each file its document", () => {
	const files = readdirSync(folder).filter((name) => name.endsWith(".schema.json"));
	expect(files.sort()).toEqual(documents.map(([name]) => `${name}.schema.json`).sort());
});

test.for(documents)("schemas/%s.schema.json is what `npm run schemas` writes", ([name, schema]) => {
	expect(read(name)).toEqual(JSON.parse(JSON.stringify(schema)));
});

test.for(documents)("%s: JSON Schema 2020-12 with a name of its own", ([name, schema]) => {
	expect(schema["$schema"]).toBe("https://json-schema.org/draft/2020-12/schema");
	expect(schema["$id"]).toBe(`urn:ziping:schema:1:${name}`);
});

/** Every property anywhere in a document: its path and its schema. */
function* properties(node: unknown, path: string): Generator<[string, Schema]> {
	if (typeof node !== "object" || node === null) return;
	for (const [key, value] of Object.entries(node)) {
		if (key === "properties")
			for (const [name, property] of Object.entries(value as Record<string, Schema>))
				yield [`${path}/${name}`, property];
		yield* properties(value, `${path}/${key}`);
	}
}

test.for(documents)("%s: every property says what it means", ([name, schema]) => {
	const found = [...properties(schema, name)];
	expect(found.length).toBeGreaterThan(3);
	expect(found.filter(([, property]) => !property["description"]).map(([path]) => path)).toEqual(
		[],
	);
});

const sample = await importReport({
	path: "zengcheng-2021/source.txt",
	bytes: readFileSync(new URL("../fixtures/zengcheng-2021/source.txt", import.meta.url)),
});

test("the record of a real report is valid by the published schema", () => {
	expect(violations(read("record"), sample)).toEqual([]);
});

type Draft = Record<string, unknown> & {
	source: Record<string, unknown>;
	figures: [Record<string, unknown>, ...unknown[]];
	findings: [Record<string, unknown>, ...unknown[]];
};

const spoilt: readonly [string, (draft: Draft) => void][] = [
	["a key that is not in the contract", (draft) => Object.assign(draft, { extra: 1 })],
	["a missing key", (draft) => delete draft["coverage"]],
	["a float for a decimal", (draft) => Object.assign(draft.figures[0], { value: 1.5 })],
	["a word for a decimal", (draft) => Object.assign(draft.figures[0], { value: "1.5万" })],
	["a kind that is not listed", (draft) => Object.assign(draft.figures[0], { kind: "length" })],
	["a finding without a place", (draft) => Object.assign(draft.findings[0], { evidence: [] })],
	["a page that is no number", (draft) => Object.assign(draft.source, { pages: "3" })],
];

test.for(spoilt)("the published schema refuses %s", ([, spoil]) => {
	const draft: Draft = JSON.parse(JSON.stringify(sample));
	spoil(draft);
	expect(violations(read("record"), draft)).not.toEqual([]);
});
