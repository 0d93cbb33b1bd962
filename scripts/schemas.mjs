// Writes schemas/*.schema.json and schemas/warehouse.sql from the zod schemas of the model. Needs a build.
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { jsonSchemas } from "../dist/model/json-schema.js";
import { createTables, DIALECTS, schemaScript } from "../dist/warehouse/schema/ddl.js";
import { root } from "./run.mjs";

const folder = join(root, "schemas");
mkdirSync(folder, { recursive: true });
for (const [name, schema] of Object.entries(jsonSchemas()))
	writeFileSync(join(folder, `${name}.schema.json`), `${JSON.stringify(schema, null, "\t")}\n`);

writeFileSync(join(folder, "warehouse.sql"), schemaScript());
// The first step of each database, once: a published step stays as it is, the next change is the next file.
const steps = join(folder, "migrations");
mkdirSync(steps, { recursive: true });
for (const dialect of DIALECTS) {
	const file = join(steps, `0001-star-schema.${dialect}.sql`);
	if (!existsSync(file)) writeFileSync(file, `${createTables(dialect).join(";\n\n")};\n`);
}
