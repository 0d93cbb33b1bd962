import type { Engine } from "./engine.ts";
import { inspect } from "./inspect.ts";
import { type SchemaState, schemaState } from "./schema/migrations.ts";
import { TABLES } from "./schema/tables/index.ts";
import { quoted } from "./sql.ts";

export interface Status extends SchemaState {
	readonly currentReports: number;
	readonly olderVersions: number;
	/** Rows by table; empty for a database without the schema. */
	readonly tables: readonly {
		readonly name: string;
		readonly label: string;
		readonly rows: number;
	}[];
}

async function count(engine: Engine, from: string): Promise<number> {
	const [[text = "0"] = []] = await engine.texts(`SELECT CAST(count(*) AS text) FROM ${from}`);
	return Number(text);
}

/** What a database holds. */
export const status = (place: string): Promise<Status> =>
	inspect(place, async (engine, dialect) => {
		const state = await schemaState(engine, dialect);
		if (state.version === 0) return { ...state, currentReports: 0, olderVersions: 0, tables: [] };
		const tables: Status["tables"][number][] = [];
		for (const { name, label } of TABLES)
			tables.push({ name, label, rows: await count(engine, quoted(name)) });
		return {
			...state,
			currentReports: await count(engine, "reports WHERE is_current"),
			olderVersions: await count(engine, "imports WHERE NOT is_current"),
			tables,
		};
	});
