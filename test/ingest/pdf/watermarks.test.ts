import { expect, test } from "vitest";
import { readPdf } from "../../../src/ingest/pdf/index.ts";
import { pdfium } from "../../../src/ingest/pdf/pdfium.ts";
import { pdfjs } from "../../../src/ingest/pdf/pdfjs.ts";
import { reflow } from "../../../src/reflow/index.ts";
import { segment } from "../../../src/segment/index.ts";
import { buildPdf, text } from "../pdf-builder.ts";

const LINES = [
	"本单位全年安排项目支出一千二百三十四万元均按预算",
	"执行到位并接受财政监督检查，同时建立健全内部控制制度和",
	"绩效管理办法并且严格落实，资金拨付及时，使用合规，未发",
	"现截留挤占挪用的情况。",
];
const WHOLE = LINES.join("");
const paragraph = LINES.map((chars, i) => text(i === 0 ? 112 : 80, 100 + 28 * i, 16, chars)).join(
	"",
);
const painted = (colour: string, content: string): string => `${colour} ${content}0 g `;

/** Text turned about its place, counter-clockwise. */
function turned(x: number, y: number, size: number, chars: string, degrees: number): string {
	const angle = (degrees * Math.PI) / 180;
	const [cos, sin] = [Math.cos(angle).toFixed(4), Math.sin(angle).toFixed(4)];
	return text(x, y, size, chars, {
		matrix: `${cos} ${sin} ${(-Math.sin(angle)).toFixed(4)} ${cos}`,
	});
}

/** Characters on the ring of a seal, the second and the last but one at a right angle, and its star. */
const seal = (x: number, y: number, chars: string): string =>
	[...chars]
		.map((char, i) => {
			const degrees = 120 - (240 * i) / (chars.length - 1);
			const angle = ((degrees + 90) * Math.PI) / 180;
			return turned(x + 50 * Math.cos(angle), y - 50 * Math.sin(angle), 14, char, degrees);
		})
		.join("") + text(x - 7, y + 5, 14, "★");

const tiles = [150, 205, 260].map(
	(y) => text(90, y, 12, "某市财政局") + text(320, y, 12, "某市财政局"),
);
const across = (colour: string): string => painted(colour, text(150, 170, 60, "内部资料"));

test.for(
	[pdfium, pdfjs].flatMap((engine) =>
		(
			[
				["large and light", [across("0.85 g") + paragraph], [WHOLE]],
				["large and dark", [across("0 g") + paragraph], [WHOLE]],
				["over some pages only", [across("0.85 g") + paragraph, across("0.85 g")], [WHOLE]],
				[
					"small, light and again and again",
					[painted("0.8 g", tiles.join("")) + paragraph],
					[WHOLE],
				],
				[
					"on the ring of a seal",
					[
						paragraph +
							text(350, 212, 16, "某某市林业局") +
							text(350, 240, 16, "2023年5月6日") +
							painted("1 0 0 rg", seal(400, 220, "某某市林业局办公")),
					],
					[WHOLE, "某某市林业局", "2023年5月6日"],
				],
			] as const
		).map(([name, pages, expected]) => ({ name, pages, expected, engine, id: engine.id })),
	),
)("$id leaves out text $name", async ({ pages, expected, engine }) => {
	const bytes = buildPdf(pages.map((content) => ({ content })));
	const report = segment(reflow(await readPdf({ path: "a.pdf", bytes }, engine)));
	expect(report.text.split("\n")).toEqual(expected);
	expect(report.diagnostics.map(({ code }) => code)).toEqual(["watermark-removed"]);
});

test.for([
	[
		"light text that nothing lies below",
		painted("0.8 g", text(80, 300, 16, "以上情况属实。")),
		"以上情况属实。",
	],
	["a large title", text(140, 300, 40, "绩效自评报告"), "绩效自评报告"],
] as const)("%s is kept", async ([, more, kept]) => {
	const bytes = buildPdf([{ content: paragraph + more }]);
	const report = segment(reflow(await readPdf({ path: "a.pdf", bytes }, pdfium)));
	expect(report.text.split("\n")).toEqual([WHOLE, kept]);
	expect(report.diagnostics).toEqual([]);
});
