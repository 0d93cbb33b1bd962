/** The command line or a file of settings is wrong: nothing was done. The message is Chinese, with what to do. */
export class UsageError extends Error {
	override readonly name = "UsageError";
	/** In English, for programs. */
	readonly code: "config" | "baseline" | "rule" | "option";

	constructor(code: UsageError["code"], message: string, options?: ErrorOptions) {
		super(message, options);
		this.code = code;
	}
}
