/** Closed list of reasons why an input gives no record. */
export type ImportErrorCode =
	| "not-found"
	| "unreadable"
	| "empty-file"
	| "not-text"
	| "unsupported-format"
	| "corrupt"
	| "too-large"
	| "no-text"
	| "needs-ocr"
	| "no-pages"
	| "encrypted"
	| "unsafe-path"
	| "timeout"
	| "out-of-memory"
	| "crash"
	| "internal";

/** The only error that this package throws; what is wrong inside a report is data (diagnostic, finding). */
export class ImportError extends Error {
	override readonly name = "ImportError";
	readonly code: ImportErrorCode;
	/** The file, as the user named it. */
	readonly path: string;

	constructor(code: ImportErrorCode, path: string, message: string, options?: ErrorOptions) {
		super(message, options);
		this.code = code;
		this.path = path;
	}
}
