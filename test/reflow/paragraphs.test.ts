import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ingest } from "../../src/ingest/index.ts";
import { reflow } from "../../src/reflow/index.ts";
import { charWidth, textWidth } from "../../src/text/han.ts";

const folder = join(import.meta.dirname, "../prose");
const texts = readdirSync(folder).map((name) =>
	readFileSync(join(folder, name), "utf8")
		.split("\n")
		.map((line) => line.replace(/\s+/gu, ""))
		.filter((line) => line !== ""),
);

interface Setting {
	readonly width: number;
	/** First lines are set in, in the layout and, if `shown`, in the text. */
	readonly shown: boolean;
	readonly blankLines: "none" | "all" | "between";
	readonly pages: boolean;
}

/** Sets a paragraph in lines: numbers stay whole, a stop may hang out by one character. */
function wrap(paragraph: string, width: number, indent: number): string[] {
	const lines: string[] = [];
	let line = "";
	let room = width - indent;
	for (const piece of paragraph.match(/[0-9A-Za-z.,%]+|./gsu) ?? []) {
		const size = textWidth(piece);
		const hangs = /^[，。、；：？！）》”%]/u.test(piece) && size <= room + 1;
		if (size > room && line !== "" && !hangs) {
			lines.push(line);
			line = "";
			room = width;
		}
		line += piece;
		room -= size;
	}
	return [...lines, line];
}

function typeset(paragraphs: readonly string[], setting: Setting): string {
	const printed: string[] = [];
	let onPage = 0;
	let page = 1;
	paragraphs.forEach((paragraph, i) => {
		const title = i === 0;
		wrap(paragraph, setting.width, title ? 0 : 2).forEach((line, k) => {
			const indent = setting.shown && k === 0 && !title ? "　　" : "";
			printed.push(indent + line);
			if (setting.blankLines === "all") printed.push("");
			onPage++;
			if (!setting.pages || onPage < 24) return;
			printed.push("", `              - ${page} -`);
			printed.push("\f");
			onPage = 0;
			page++;
		});
		if (setting.blankLines === "between") printed.push("");
	});
	return printed.join("\n").replace(/\n\f\n/gu, "\n\f");
}

const settings = [22, 28, 34].flatMap((width) =>
	[true, false].flatMap((shown) =>
		(["none", "all", "between"] as const).flatMap((blankLines) =>
			[true, false].map((pages) => ({ width, shown, blankLines, pages })),
		),
	),
);

test.for(settings)(
	"lines of $width em, indent shown: $shown, blank lines: $blankLines, pages: $pages",
	async (setting) => {
		let right = 0;
		let wanted = 0;
		let found = 0;
		for (const paragraphs of texts) {
			const bytes = new TextEncoder().encode(typeset(paragraphs, setting));
			const { text } = reflow(await ingest({ path: "a.txt", bytes }));
			const rest = text.split("\n").map((paragraph) => paragraph.replace(/\s+/gu, ""));
			found += rest.length;
			wanted += paragraphs.length;
			// Nothing is lost and nothing is added, whatever the paragraphs.
			expect(rest.join("")).toBe(paragraphs.join(""));
			for (const paragraph of paragraphs) {
				const at = rest.indexOf(paragraph);
				if (at < 0) continue;
				rest.splice(at, 1);
				right++;
			}
		}
		expect(right / wanted).toBeGreaterThan(0.98);
		expect(right / found).toBeGreaterThan(0.97);
	},
);

test("a paragraph a line comes out as it is", async () => {
	for (const paragraphs of texts) {
		const bytes = new TextEncoder().encode(paragraphs.join("\n"));
		const { text } = reflow(await ingest({ path: "a.txt", bytes }));
		expect(text.split("\n")).toEqual(paragraphs);
	}
});

test("widths are those of print", () => {
	expect([..."中，“1a%"].map(charWidth)).toEqual([1, 1, 1, 0.5, 0.5, 0.5]);
});
