declare module "word-extractor" {
	interface Document {
		getBody(options?: { readonly filterUnicode?: boolean }): string;
	}
	export default class WordExtractor {
		extract(source: Buffer): Promise<Document>;
	}
}
