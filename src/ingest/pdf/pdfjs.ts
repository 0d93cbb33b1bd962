import { createRequire } from "node:module";
import { dirname, join, sep } from "node:path";
import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { frameOf, quarter } from "./frame.ts";
import type { PageModel, PageSource, PdfEngine, Refusal } from "./page-model.ts";
import type { Font, OperatorList } from "./pdfjs-operators.ts";
import { walk } from "./pdfjs-page.ts";
import { leaveRejectionsOfPdfjs } from "./pdfjs-rejections.ts";
import { pdfjsTags } from "./pdfjs-tags.ts";

type Pdfjs = typeof import("pdfjs-dist/legacy/build/pdf.mjs");

let running: Promise<Pdfjs> | null = null;

/** Loaded with the first document. */
function library(): Promise<Pdfjs> {
	leaveRejectionsOfPdfjs();
	running ??= withoutBrowser(() => import("pdfjs-dist/legacy/build/pdf.mjs"));
	return running;
}

/**
 * The library wants classes of a browser, which only drawing needs: they are lent to it while it loads.
 * It also warns if its optional canvas is not installed, which nothing here uses.
 */
async function withoutBrowser<T>(load: () => Promise<T>): Promise<T> {
	const lent = ["DOMMatrix", "ImageData", "Path2D"].filter((name) => !(name in globalThis));
	for (const name of lent)
		Object.defineProperty(globalThis, name, { value: class {}, configurable: true });
	const log = globalThis.console;
	const { warn } = log;
	log.warn = () => {};
	try {
		return await load();
	} finally {
		log.warn = warn;
		for (const name of lent) Reflect.deleteProperty(globalThis, name);
	}
}

/** Fonts, character maps and decoders of the package, as paths: nothing is fetched. */
function assets() {
	const folder = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
	const path = (name: string): string => join(folder, name) + sep;
	return {
		cMapUrl: path("cmaps"),
		cMapPacked: true,
		standardFontDataUrl: path("standard_fonts"),
		wasmUrl: path("wasm"),
	};
}

export const pdfjs: PdfEngine = {
	id: "pdfjs",
	async open(bytes): Promise<PageSource | Refusal> {
		const api = await library();
		const task = api.getDocument({
			// A copy: the library takes the bytes for its own.
			data: Uint8Array.from(bytes),
			...assets(),
			isEvalSupported: false,
			useSystemFonts: false,
			verbosity: 0,
		});
		try {
			const document = await task.promise;
			return {
				pageCount: document.numPages,
				page: (page) => readPage(api, document, page),
				close: () => task.destroy(),
			};
		} catch (error) {
			await task.destroy();
			return isPasswordError(error) ? "encrypted" : "corrupt";
		}
	},
};

async function readPage(
	api: Pdfjs,
	document: PDFDocumentProxy,
	number: number,
): Promise<PageModel | null> {
	try {
		const page = await document.getPage(number);
		const list: OperatorList = await page.getOperatorList({
			annotationMode: api.AnnotationMode.DISABLE,
		});
		const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
		const frame = frameOf({ left, top, right, bottom }, quarter(page.rotate / 90));
		const content = walk(list, api.OPS, await fontsOf(api, list, page), frame);
		const tags = pdfjsTags(await page.getStructTree());
		page.cleanup();
		return {
			page: number,
			width: frame.width,
			height: frame.height,
			...content,
			tags,
			tagScope: "page",
		};
	} catch {
		return null;
	}
}

/** The fonts that a page uses, by the names that its operators give them. */
async function fontsOf(
	{ OPS }: Pdfjs,
	list: OperatorList,
	page: PDFPageProxy,
): Promise<ReadonlyMap<string, Font>> {
	const names = new Set<string>();
	list.fnArray.forEach((operator, i) => {
		if (operator !== OPS.dependency) return;
		for (const name of list.argsArray[i] as readonly string[])
			if (page.commonObjs.has(name)) names.add(name);
	});
	return new Map([...names].map((name) => [name, page.commonObjs.get(name) as Font] as const));
}

/** The library does not export the class of this error. */
const isPasswordError = (error: unknown): boolean =>
	error instanceof Error && error.name === "PasswordException";
