// Writes schemas/*.schema.json from the zod schemas of the model. Needs a build.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { jsonSchemas } from "../dist/model/json-schema.js";
import { root } from "./run.mjs";

const folder = join(root, "schemas");
mkdirSync(folder, { recursive: true });
for (const [name, schema] of Object.entries(jsonSchemas()))
	writeFileSync(join(folder, `${name}.schema.json`), `${JSON.stringify(schema, null, "\t")}\n`);
