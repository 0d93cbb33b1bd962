import { suggestion } from "../nearest.ts";
import { UsageError } from "../usage-error.ts";
import { type Config, configSchema, levels, RULE_IDS, SETTINGS } from "./schema.ts";

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === "object" && value !== null && !Array.isArray(value);

/** The settings of a file, checked. @throws UsageError `config`, naming every mistake */
export function parseConfig(value: unknown, path: string): Config {
	const mistakes = mistakesIn(value);
	const parsed = configSchema.safeParse(value);
	if (mistakes.length === 0 && parsed.success) return parsed.data;
	const list = mistakes.length > 0 ? mistakes : ["内容不符合格式"];
	throw new UsageError("config", `配置文件 ${path} 有误：${list.join("；")}。`);
}

function mistakesIn(config: unknown): readonly string[] {
	if (!isObject(config)) return ['应为一个对象，如 {"rules": {"style": "off"}}'];
	const unknown = Object.keys(config).filter((key) => !SETTINGS.includes(key));
	const rules = config["rules"];
	return [
		...unknown.map((key) => `没有设置项“${key}”${suggestion(key, SETTINGS)}`),
		...(rules === undefined ? [] : mistakesInRules(rules)),
		...["minSeverity", "failOn"].flatMap((key) => mistakesInSeverity(key, config[key])),
		...(config["baseline"] === undefined || typeof config["baseline"] === "string"
			? []
			: ["baseline 应为文件路径"]),
	];
}

function mistakesInRules(rules: unknown): readonly string[] {
	if (!isObject(rules)) return ["rules 应为对象，键是规则编号，值是级别"];
	return Object.entries(rules).flatMap(([id, level]) => {
		if (!RULE_IDS.includes(id))
			return [`没有规则“${id}”${suggestion(id, RULE_IDS)}（全部规则见 ziping rules）`];
		return levels.some((known) => known === level)
			? []
			: [`规则 ${id} 的级别应为 ${levels.join("、")} 之一，不是 ${JSON.stringify(level)}`];
	});
}

const mistakesInSeverity = (key: string, value: unknown): readonly string[] =>
	value === undefined || levels.slice(1).some((known) => known === value)
		? []
		: [`${key} 应为 ${levels.slice(1).join("、")} 之一，不是 ${JSON.stringify(value)}`];
