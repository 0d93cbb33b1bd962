/** Closed list of reasons why a warehouse cannot be opened, written or asked. */
export type WarehouseErrorCode =
	| "warehouse-missing"
	| "warehouse-locked"
	| "warehouse-unreadable"
	| "warehouse-older"
	| "warehouse-newer"
	| "target-unknown"
	| "target-not-ours"
	| "queue-missing"
	| "server-unreachable"
	| "query-failed"
	| "database-failed";

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

/** Whether a database says no: PostgreSQL's errors have a severity, DuckDB's begin with their kind. */
const isOfDatabase = (error: unknown): boolean =>
	error instanceof Error &&
	("severity" in error || /^[A-Z][A-Za-z ]{2,40} Error: /.test(error.message));

/** Does work on a target; what its database refuses becomes a WarehouseError. Other errors stay as they are. */
export async function onTarget<T>(target: string, work: () => Promise<T>): Promise<T> {
	try {
		return await work();
	} catch (cause) {
		if (!isOfDatabase(cause)) throw cause;
		const message = `数据库拒绝了操作：${messageOf(cause)}。请检查权限、磁盘空间和连接。`;
		throw new WarehouseError("database-failed", target, message, { cause });
	}
}

export const messageOf = (error: unknown): string =>
	error instanceof Error ? error.message : String(error);
