declare module "word-extractor" {
	class WordExtractor {
		extract(source: Buffer): Promise<WordExtractor.Document>;
	}
	namespace WordExtractor {
		interface Document {
			getBody(options?: { readonly filterUnicode?: boolean }): string;
		}
	}
	export = WordExtractor;
}
