import { readFile, stat } from "node:fs/promises";
import { dirname, extname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { UsageError } from "../usage-error.ts";
import { parseConfig } from "./parse.ts";
import type { Config } from "./schema.ts";

const NAMES = ["ziping.config.json", "ziping.config.mjs"] as const;

/** Settings with the folder that their paths are relative to. */
export interface LoadedConfig {
	readonly config: Config;
	/** The file; null for the settings of a run without one. */
	readonly path: string | null;
	readonly folder: string;
}

/**
 * The settings of `named`, else of the nearest `ziping.config.json` or `.mjs` in `from` or above it.
 * @throws UsageError `config`
 */
export async function loadConfig(from: string, named?: string): Promise<LoadedConfig> {
	const path = named === undefined ? await find(resolve(from)) : resolve(from, named);
	if (path === null) return { config: {}, path, folder: resolve(from) };
	return { config: parseConfig(await read(path), path), path, folder: dirname(path) };
}

async function find(folder: string): Promise<string | null> {
	for (const name of NAMES) {
		const path = join(folder, name);
		const found = await stat(path).catch(() => null);
		if (found?.isFile()) return path;
	}
	const above = dirname(folder);
	return above === folder ? null : find(above);
}

async function read(path: string): Promise<unknown> {
	try {
		// A module of the user's own, which may compute its settings.
		if (extname(path) !== ".json") return (await import(pathToFileURL(path).href)).default;
		return JSON.parse((await readFile(path, "utf8")).replace(/^\uFEFF/u, ""));
	} catch (cause) {
		const reason = cause instanceof Error ? cause.message : String(cause);
		throw new UsageError("config", `配置文件 ${path} 无法读取：${reason}。请检查路径和语法。`, {
			cause,
		});
	}
}
