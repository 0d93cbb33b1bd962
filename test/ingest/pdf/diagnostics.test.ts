import { expect, test } from "vitest";
import { readPdf } from "../../../src/ingest/pdf/index.ts";
import { pdfium } from "../../../src/ingest/pdf/pdfium.ts";
import { pdfjs } from "../../../src/ingest/pdf/pdfjs.ts";
import { buildPdf, text } from "../pdf-builder.ts";

const HAN = "本单位全年安排项目支出一千二百三十四万元均按预算执行";
const page = (...lines: readonly string[]) => ({
	content: lines.map((chars, i) => text(80, 100 + 28 * i, 16, chars)).join(""),
});

async function codes(pages: Parameters<typeof buildPdf>[0], engine = pdfium) {
	const { diagnostics } = await readPdf({ path: "a.pdf", bytes: buildPdf(pages) }, engine);
	return diagnostics.map(({ code, message }) => `${code} ${/^第 [\d、]+ 页/u.exec(message)?.[0]}`);
}

test.for([pdfium, pdfjs])(
	"$id: letters in place of Han are named with their pages",
	async (engine) => {
		const garbled = page("hÅxqwbzk þÆjdmvÿ wqpzlkx", "ÐÖÇøµØÐÐÕþ Ñ§ÊÐÖÐÐÄ");
		expect(await codes([page(HAN, HAN), garbled, page(HAN), garbled], engine)).toEqual([
			"page-without-han 第 2、4 页",
		]);
	},
);

test.for([
	["a page of figures", page("1234.56 2345.67 98.76%", "1234.56 2345.67 98.76%")],
	["a short line", page("Annual Report 2023")],
	["an address among Han", page(HAN, "http://www.example.gov.cn/zwgk/czyjs/2023/index.html")],
] as const)("%s is none of them", async ([, some]) => {
	expect(await codes([page(HAN), some])).toEqual([]);
});
