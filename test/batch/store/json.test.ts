import { expect, test } from "vitest";
import { toJson, toJsonLine } from "../../../src/model/record-json.ts";

test("JSON that a terminal does not obey, and that reads back the same", () => {
	const value = { text: "财政\u001b[31m\u009b31m\u202e\u2028\u007f𠮷\ud800" };
	const json = toJson(value);
	expect(json).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028-\u202e]/);
	expect(json).toContain("财政");
	expect(json).toContain("𠮷");
	expect(JSON.parse(json)).toEqual(value);
	expect(json.endsWith("}\n")).toBe(true);
	const line = toJsonLine(value);
	expect(line).toMatch(/^[^\n]+\n$/);
	expect(line).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028-\u202e]/);
	expect(JSON.parse(line)).toEqual(value);
});
