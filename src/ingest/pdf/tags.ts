import { isBlank } from "./glyph-geometry.ts";
import type { Glyph, PageModel, Tag } from "./page-model.ts";

/** What the tags of a document say of a marked piece of its content. */
export interface Tagging {
	/** The place in the tree of the paragraph that holds it; null for a mark before a paragraph (Lbl). */
	readonly paragraph: string | null;
	/** Level of the heading that it stands in, 1 at the top; null where it stands in none. */
	readonly heading: number | null;
}

/** By marked-content identifier. */
export type PageTagging = ReadonlyMap<number, Tagging>;

/** Structure types that hold the text of one paragraph (ISO 32000-1, 14.8.4.3). */
const PARAGRAPHS = /^(?:P|H[1-6]?|Title|Caption|Note|FENote|BlockQuote|LI|TD|TH|TOCI|BibEntry)$/u;
const HEADING = /^H([1-6])$/u;

/** What the tags of a page say of its marks; null where it has none, or they are not those of its print. */
export function pageTagging(page: PageModel): PageTagging | null {
	if (page.tags === undefined || tagsDiffer(page)) return null;
	if (page.tagScope !== "page") return taggingOf(page.tags, "");
	const own = taggingOf(page.tags, `page ${page.page}`);
	return page.page === 1 ? own : withoutFirst(own);
}

/** Whether the first paragraph of a page goes on from the page before it is not in the tags of the page alone. */
function withoutFirst(tagging: ReadonlyMap<number, Tagging>): PageTagging {
	const first = [...tagging.values()].find(({ paragraph }) => paragraph !== null);
	if (!first || first.heading !== null) return tagging;
	return new Map(
		[...tagging].map(([mark, said]) =>
			said.paragraph === first.paragraph ? [mark, { ...said, paragraph: null }] : [mark, said],
		),
	);
}

/**
 * Whether the characters of the tree are not those that the page prints: text that the tree does not
 * hold, or an ActualText, in the tree or in the content, that reads otherwise. Such tags are of another text.
 */
export function tagsDiffer({ glyphs, tags, restated = false }: PageModel): boolean {
	if (tags === undefined || restated) return restated;
	const held = new Set(marksIn(tags));
	const printed = new Map<number, string>();
	for (const { text, mark } of glyphs)
		if (typeof mark === "number") printed.set(mark, (printed.get(mark) ?? "") + text);
	const isHeld = ({ mark }: Glyph): boolean =>
		mark === "artifact" || (mark !== undefined && held.has(mark));
	return !glyphs.every((glyph) => isBlank(glyph) || isHeld(glyph)) || isDenied(tags, printed);
}

/** An element whose ActualText is not what its content prints; one that goes on elsewhere cannot be told. */
function isDenied(tag: Tag, printed: ReadonlyMap<number, string>): boolean {
	if (tag.actualText !== "" && isWhole(tag)) {
		const text = marksIn(tag)
			.map((mark) => printed.get(mark) ?? "")
			.join("");
		if (text !== "" && plain(text) !== plain(tag.actualText)) return true;
	}
	return tag.kids.some((kid) => isTag(kid) && isDenied(kid, printed));
}

const isTag = (kid: Tag | number | null): kid is Tag => typeof kid === "object" && kid !== null;
const isWhole = ({ kids }: Tag): boolean =>
	kids.every((kid) => kid !== null && (!isTag(kid) || isWhole(kid)));
const plain = (text: string): string => text.normalize("NFKC").replace(/[\s\u00ad]+/gu, "");

function marksIn({ kids }: Tag): number[] {
	return kids.flatMap((kid) => (isTag(kid) ? marksIn(kid) : (kid ?? [])));
}

function taggingOf(root: Tag, place: string): Map<number, Tagging> {
	const found = new Map<number, Tagging>();
	const walk = ({ role, kids }: Tag, path: string, around: Tagging): void => {
		const level = HEADING.exec(role)?.[1];
		const heading = level === undefined ? around.heading : Number(level);
		const paragraph = role === "Lbl" ? null : PARAGRAPHS.test(role) ? path : around.paragraph;
		kids.forEach((kid, i) => {
			if (isTag(kid)) walk(kid, `${path}/${i}`, { paragraph, heading });
			else if (kid !== null) found.set(kid, { paragraph, heading });
		});
	};
	walk(root, place, { paragraph: null, heading: null });
	return found;
}

/** What the tags say of a line; nothing where it holds pieces of two paragraphs. */
export function lineTagging(
	glyphs: readonly Glyph[],
	tagging: PageTagging | null,
): { readonly paragraph?: string; readonly heading?: number } {
	if (tagging === null) return {};
	const own = new Map<string, number | null>();
	for (const glyph of glyphs) {
		const said = typeof glyph.mark === "number" ? tagging.get(glyph.mark) : undefined;
		if (said?.paragraph && !isBlank(glyph)) own.set(said.paragraph, said.heading);
	}
	const [first, second] = own;
	if (!first || second) return {};
	const [paragraph, heading] = first;
	return { paragraph, ...(heading !== null && { heading }) };
}
