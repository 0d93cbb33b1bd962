import type { PageModel, PdfEngine, Refusal } from "./page-model.ts";

/** What one engine read of a document. */
export interface Reading {
	readonly engine: string;
	readonly pageCount: number;
	/** The pages that could be loaded, in order. */
	readonly pages: readonly PageModel[];
}

/** Why an engine read nothing: what it refuses, or what it died of. */
export type Failure =
	| { readonly failed: Refusal | "no-pages" | "too-many-pages" }
	| { readonly failed: "engine"; readonly cause: unknown };

export const isFailure = (outcome: Reading | Failure): outcome is Failure => "failed" in outcome;

export interface ReadingOptions {
	/** Which pages are asked for; all if it is not said. */
	readonly wanted?: (page: number) => boolean;
	/** Pages that a document may have. */
	readonly most?: number;
	/** Called after each page. */
	readonly progress?: () => void;
}

/** Reads all pages with one engine, or those of them that are asked for. */
export async function readWith(
	engine: PdfEngine,
	bytes: Uint8Array,
	{
		wanted = () => true,
		most = Number.POSITIVE_INFINITY,
		progress = () => {},
	}: ReadingOptions = {},
): Promise<Reading | Failure> {
	try {
		const document = await engine.open(bytes);
		if (typeof document === "string") return { failed: document };
		try {
			const { pageCount } = document;
			if (pageCount === 0) return { failed: "no-pages" };
			if (pageCount > most) return { failed: "too-many-pages" };
			const pages: PageModel[] = [];
			for (let number = 1; number <= pageCount; number++) {
				const page = wanted(number) ? await document.page(number) : null;
				if (page) pages.push(page);
				progress();
			}
			return { engine: engine.id, pageCount, pages };
		} finally {
			await document.close();
		}
	} catch (cause) {
		return { failed: "engine", cause };
	}
}
