import { expect, test } from "vitest";
import { fingerprints, identityOf } from "../../../src/cli/check/fingerprint.ts";
import { importReport } from "../../../src/index.ts";
import { wrongReport } from "../ziping.ts";

const read = (text: string, path = "a.txt") =>
	importReport({ path, bytes: new TextEncoder().encode(text) });

async function prints(text: string, path?: string): Promise<readonly string[]> {
	const record = await read(text, path);
	expect(record.findings.length).toBeGreaterThan(0);
	return fingerprints(identityOf(record), record.findings);
}

test("lines that move, and another name of the file, change nothing", async () => {
	const moved = wrongReport.replace("二、", "又一段。\n又一段。\n二、");
	expect(await prints(moved, "b/c.txt")).toEqual(await prints(wrongReport));
});

test.for([
	["another number", wrongReport.replace("69.00%", "68.00%")],
	["another year", wrongReport.replaceAll("2021", "2022")],
	["another agency", wrongReport.replaceAll("水务局", "财政局")],
])("%s is another finding", async ([, text = ""]) => {
	expect(await prints(text)).not.toEqual(await prints(wrongReport));
});

test("the same words twice are two findings", async () => {
	const twice = `${wrongReport}五、附件\n一是甲。\n三是乙。\n六、附件\n一是甲。\n三是乙。\n`;
	const found = await prints(twice);
	expect(new Set(found).size).toBe(found.length);
});

test("a report without agency and title is told by its path", async () => {
	const [a, b] = [await read("三、正文。", "a.txt"), await read("三、正文。", "b.txt")];
	expect(identityOf(a)).not.toBe(identityOf(b));
});
