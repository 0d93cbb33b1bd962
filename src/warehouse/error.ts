/** Closed list of reasons why a warehouse cannot be opened, written or asked. */
export type WarehouseErrorCode =
	| "warehouse-missing"
	| "warehouse-locked"
	| "warehouse-unreadable"
	| "warehouse-older"
	| "warehouse-newer"
	| "target-unknown"
	| "target-not-ours"
	| "server-unreachable"
	| "query-failed";

/** What is wrong with a target, for the person who named it. */
export class WarehouseError extends Error {
	override readonly name = "WarehouseError";
	readonly code: WarehouseErrorCode;
	/** The target without its password. */
	readonly target: string;

	constructor(code: WarehouseErrorCode, target: string, message: string, options?: ErrorOptions) {
		super(message, options);
		this.code = code;
		this.target = target;
	}
}

export const messageOf = (error: unknown): string =>
	error instanceof Error ? error.message : String(error);
