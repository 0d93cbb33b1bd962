import { join } from "node:path";
import { WarehouseError } from "./error.ts";
import type { Sink } from "./sink.ts";
import { duckdb } from "./sinks/duckdb.ts";
import { SINKS } from "./sinks/index.ts";
import { postgres } from "./sinks/postgres.ts";

/** The warehouse in a folder of results. */
export const WAREHOUSE_FILE = "warehouse.duckdb";

export interface Target {
	readonly sink: Sink;
	/** A file, a folder, or the address of a server. */
	readonly place: string;
}

export const isServer = (place: string): boolean => /^postgres(?:ql)?:\/\//.test(place);

/** A database by its place: a server's address, or else a DuckDB file. */
export const databaseAt = (place: string): Target => ({
	sink: isServer(place) ? postgres : duckdb,
	place,
});

/**
 * What `--to` names: a server's address, or the id of a sink, which writes to `out`, or to its own name in
 * the folder of the results.
 * @throws WarehouseError `target-unknown`
 */
export function targetOf(to: string, folder: string, out: string | null): Target {
	if (isServer(to)) return { sink: postgres, place: to };
	const sink = SINKS.find(({ id }) => id === to);
	const place = out ?? (sink?.defaultTarget ? join(folder, sink.defaultTarget) : null);
	if (sink && sink !== postgres && place !== null) return { sink, place };
	const ids = SINKS.filter(({ defaultTarget }) => defaultTarget !== null).map(({ id }) => id);
	const message = `不能写到这里。可用：${ids.join("、")}，或 postgres://用户@主机/数据库。`;
	throw new WarehouseError("target-unknown", to, message);
}
