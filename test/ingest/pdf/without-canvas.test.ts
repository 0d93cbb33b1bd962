import Module from "node:module";
import { expect, test, vi } from "vitest";
import { pdfjs } from "../../../src/ingest/pdf/pdfjs.ts";
import { buildPdf, text } from "../pdf-builder.ts";

/** Node's own resolver of `require`, as its loaders hook into it. */
const resolver = Module as unknown as {
	_resolveFilename(name: string, ...rest: unknown[]): string;
};

test("pdfjs reads without its optional canvas, prints nothing and leaves nothing behind", async () => {
	const resolve = resolver._resolveFilename;
	let asked = 0;
	resolver._resolveFilename = (name, ...rest) => {
		if (name !== "@napi-rs/canvas") return resolve(name, ...rest);
		asked++;
		throw new Error(`Cannot find module '${name}'`);
	};
	const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
	const names = Object.getOwnPropertyNames(globalThis);
	const document = await pdfjs.open(buildPdf([{ content: text(80, 100, 16, "预算12万元") }]));
	resolver._resolveFilename = resolve;
	if (typeof document === "string") throw new Error(document);
	const page = await document.page(1);
	await document.close();
	expect(page?.glyphs.map((glyph) => glyph.text).join("")).toBe("预算12万元");
	expect(asked).toBe(1);
	expect(warn.mock.calls).toEqual([]);
	const added = Object.getOwnPropertyNames(globalThis).filter((name) => !names.includes(name));
	expect(added.filter((name) => /^(?:DOMMatrix|ImageData|Path2D)$/u.test(name))).toEqual([]);
});
