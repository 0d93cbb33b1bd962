type Schema = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === "object" && value !== null && !Array.isArray(value);

const hasType = (value: unknown, type: string): boolean => {
	if (type === "null") return value === null;
	if (type === "array") return Array.isArray(value);
	if (type === "object") return isObject(value);
	if (type === "integer") return Number.isInteger(value);
	return typeof value === type;
};

/** Keywords that only describe. */
const ANNOTATIONS = new Set(["$schema", "$id", "$defs", "title", "description", "readOnly"]);

/**
 * Checks a value by the keywords of JSON Schema 2020-12 that zod writes, and refuses any other, so that no
 * keyword goes unnoticed. Gives the paths of what is wrong.
 */
export function violations(root: Schema, value: unknown): string[] {
	const definitions = root["$defs"] as Readonly<Record<string, Schema>>;

	const resolve = (reference: string): Schema => {
		const found = definitions[reference.replace("#/$defs/", "")];
		if (!found) throw new Error(`no such definition: ${reference}`);
		return found;
	};

	function visit(schema: Schema, node: unknown, path: string): string[] {
		const wrong: string[] = [];
		const need = (holds: boolean, keyword: string) => {
			if (!holds) wrong.push(`${path}: ${keyword}`);
		};
		for (const [keyword, rule] of Object.entries(schema)) {
			if (ANNOTATIONS.has(keyword)) continue;
			switch (keyword) {
				case "$ref":
					wrong.push(...visit(resolve(String(rule)), node, path));
					break;
				case "type":
					need(
						[rule].flat().some((type) => hasType(node, String(type))),
						"type",
					);
					break;
				case "const":
					need(node === rule, keyword);
					break;
				case "enum":
					need((rule as readonly unknown[]).includes(node), keyword);
					break;
				case "anyOf":
					need(
						(rule as readonly Schema[]).some((option) => visit(option, node, path).length === 0),
						keyword,
					);
					break;
				case "pattern":
					if (typeof node === "string") need(new RegExp(String(rule), "u").test(node), keyword);
					break;
				case "minLength":
					if (typeof node === "string") need([...node].length >= Number(rule), keyword);
					break;
				case "minimum":
					if (typeof node === "number") need(node >= Number(rule), keyword);
					break;
				case "exclusiveMinimum":
					if (typeof node === "number") need(node > Number(rule), keyword);
					break;
				case "maximum":
					if (typeof node === "number") need(node <= Number(rule), keyword);
					break;
				case "minItems":
					if (Array.isArray(node)) need(node.length >= Number(rule), keyword);
					break;
				case "maxItems":
					if (Array.isArray(node)) need(node.length <= Number(rule), keyword);
					break;
				case "prefixItems":
				case "items":
					break;
				case "required":
					if (isObject(node))
						for (const key of rule as readonly string[]) need(key in node, `${keyword} ${key}`);
					break;
				case "properties":
					if (isObject(node))
						for (const [key, property] of Object.entries(rule as Record<string, Schema>))
							if (key in node) wrong.push(...visit(property, node[key], `${path}.${key}`));
					break;
				case "additionalProperties":
					if (isObject(node))
						for (const key of Object.keys(node))
							need(key in (schema["properties"] as object), `${keyword} ${key}`);
					break;
				default:
					throw new Error(`keyword not known to this check: ${keyword}`);
			}
		}
		if (Array.isArray(node)) {
			const prefix = (schema["prefixItems"] ?? []) as readonly Schema[];
			for (const [index, item] of node.entries()) {
				const rule = prefix[index] ?? schema["items"];
				if (rule === false) need(false, "items");
				else if (isObject(rule)) wrong.push(...visit(rule, item, `${path}[${index}]`));
			}
		}
		return wrong;
	}

	return visit(root, value, "$");
}
