import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Fingerprints } from "../../src/batch/fingerprint.ts";
import { currentVersions } from "../../src/batch/versions.ts";
import { folderWith } from "../cli/ziping.ts";

const FILES = {
	"pdf/index.js": 'import { a } from "../text/a.js";\nimport engine from "engine/wasm";\n',
	"pdf/other.js": "export const unused = 1;\n",
	"docx/index.js": 'export { b } from "../text/b.js";\nimport("./late.js");\n',
	"docx/late.js": 'import "../docx/index.js";\n',
	"text/a.js": 'createRequire(import.meta.url)("@words/dictionary");\n',
	"text/b.js": "export const b = 1;\n",
	"alone.js": 'import "./pdf/index.js";\n',
};

function states(folder: string, packages: Record<string, string> = {}) {
	const prints = new Fingerprints(folder, packages);
	return [prints.of("pdf/index", "alone"), prints.of("docx/index")];
}

test("the same code in another place has the same state", () => {
	expect(states(folderWith(FILES))).toEqual(states(folderWith(FILES)));
});

test.for([
	["pdf/index.js", [true, false]],
	["pdf/other.js", [false, false]],
	["docx/late.js", [false, true]],
	["text/a.js", [true, false]],
	["text/b.js", [false, true]],
	["alone.js", [true, false]],
] as const)("a change in %s touches: %j", ([file, touched]) => {
	const folder = folderWith(FILES);
	const before = states(folder);
	writeFileSync(join(folder, file), `${FILES[file]}// changed\n`);
	expect(states(folder).map((state, i) => state !== before[i])).toEqual(touched);
});

test.for(["engine", "@words/dictionary"])(
	"another version of %s touches what imports it",
	(name) => {
		const folder = folderWith(FILES);
		const [pdf, docx] = states(folder, { [name]: "1.0.0" });
		const [newPdf, newDocx] = states(folder, { [name]: "1.0.1" });
		expect([newPdf === pdf, newDocx === docx]).toEqual([false, true]);
	},
);

test("every part of this program has a state", () => {
	const versions = currentVersions();
	expect(Object.keys(versions)).toEqual(
		expect.arrayContaining(["pdf", "docx", "txt", "reflow", "segment", "extract", "check"]),
	);
	expect(new Set(Object.values(versions)).size).toBeGreaterThan(7);
	for (const version of Object.values(versions)) expect(version).toMatch(/^[0-9a-f]{12}$/);
});
