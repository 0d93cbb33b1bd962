import { setTimeout } from "node:timers/promises";
import { WarehouseError } from "../warehouse/error.ts";
import { type Client, connect } from "../warehouse/postgres/connect.ts";

const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 15_000;

const codeOf = (error: unknown): string =>
	error instanceof Error && "code" in error ? String(error.code) : "";

/**
 * Whether the same work may succeed later: the connection or the server is gone (class 08, 57P), resources are
 * short (53), or another transaction was in the way (40), by the error codes of PostgreSQL's manual, appendix A.
 */
export function isPassing(error: unknown): boolean {
	if (error instanceof WarehouseError) return error.code === "server-unreachable";
	if (!(error instanceof Error)) return false;
	return (
		/^(?:08|40|53|57P)|^E[A-Z]{3,20}$/u.test(codeOf(error)) ||
		/^Connection terminated|^Client has encountered|not queryable/u.test(error.message)
	);
}

/** Whether the database refuses these very rows (classes 22, data exception, and 23, constraint violation). */
export const isRefusal = (error: unknown): boolean => /^2[23]/u.test(codeOf(error));

/** A connection that does one thing at a time and is made anew after it has broken. */
export class Connection {
	readonly #url: string;
	readonly #onTrouble: (error: unknown) => void;
	#client: Client | null = null;
	#turn: Promise<unknown> = Promise.resolve();
	#closed = false;

	/** `onTrouble` hears of each failure that is waited out. */
	constructor(url: string, onTrouble: (error: unknown) => void) {
		this.#url = url;
		this.#onTrouble = onTrouble;
	}

	/** Does work when it is its turn. After an error the connection is not used again. */
	use<T>(work: (client: Client) => Promise<T>): Promise<T> {
		const mine = this.#turn.then(() => this.#attempt(work));
		this.#turn = mine.catch(() => {});
		return mine;
	}

	/** Does work, again and again while what hinders it may pass. The work must be safe to repeat. */
	async untilDone<T>(work: (client: Client) => Promise<T>): Promise<T> {
		for (let wait = FIRST_WAIT_MS; ; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
			try {
				return await this.use(work);
			} catch (error) {
				if (!isPassing(error) || this.#closed) throw error;
				this.#onTrouble(error);
				await setTimeout(wait);
			}
		}
	}

	/** After this, what is being tried is not tried again. */
	async close(): Promise<void> {
		this.#closed = true;
		const client = this.#client;
		this.#client = null;
		await client?.end().catch(() => {});
	}

	async #attempt<T>(work: (client: Client) => Promise<T>): Promise<T> {
		this.#client ??= await connect(this.#url);
		const client = this.#client;
		try {
			return await work(client);
		} catch (error) {
			if (isPassing(error)) await this.#drop(client);
			throw error;
		}
	}

	async #drop(client: Client): Promise<void> {
		if (this.#client === client) this.#client = null;
		await client.end().catch(() => {});
	}
}
