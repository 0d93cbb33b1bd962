import type { Sink } from "../sink.ts";
import { csv } from "./csv.ts";
import { duckdb } from "./duckdb.ts";
import { jsonl } from "./jsonl.ts";
import { parquet } from "./parquet.ts";
import { postgres } from "./postgres.ts";
import { xlsx } from "./xlsx.ts";

/** All sinks, the default first. */
export const SINKS: readonly Sink[] = [duckdb, postgres, parquet, xlsx, csv, jsonl];
