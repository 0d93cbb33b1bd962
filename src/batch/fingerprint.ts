import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

const IMPORT =
	/(?:\bfrom\s*|\bimport\s*\(?\s*|\bcreateRequire\([^()\n]{1,99}\)\(\s*)["']([^"'\n]{1,200})["']/gu;

/** `@scope/name/file` and `name/file` are files of a package. */
const packageOf = (name: string): string =>
	name
		.split("/")
		.slice(0, name.startsWith("@") ? 2 : 1)
		.join("/");

/**
 * Tells the state of parts of a program by what they are made of: the code of a module and of all that it
 * imports, and the versions of the packages that these name. So nobody has to remember to raise a number.
 */
export class Fingerprints {
	readonly #root: string;
	readonly #packages: Readonly<Record<string, string>>;
	readonly #code = new Map<string, string>();

	/** `root`: folder of the modules; `packages`: version of each package. */
	constructor(root: string, packages: Readonly<Record<string, string>>) {
		this.#root = root;
		this.#packages = packages;
	}

	/** Of a module with all that it imports, and of further files by themselves; paths without extension. */
	of(module: string, ...alone: readonly string[]): string {
		const found = new Map<string, string>();
		this.#follow(this.#fileOf(join(this.#root, module)), found);
		for (const name of alone) {
			const file = this.#fileOf(join(this.#root, name));
			found.set(file, this.#read(file));
		}
		const hash = createHash("sha256");
		for (const key of [...found.keys()].sort())
			hash.update(`${relative(this.#root, key)}\0${found.get(key)}\0`);
		return hash.digest("hex").slice(0, 12);
	}

	has(module: string): boolean {
		return [".js", ".ts"].some((extension) => existsSync(join(this.#root, module + extension)));
	}

	#follow(file: string, found: Map<string, string>): void {
		if (found.has(file)) return;
		const code = this.#read(file);
		found.set(file, code);
		for (const [, name = ""] of code.matchAll(IMPORT)) {
			if (name.startsWith(".")) this.#follow(join(dirname(file), name), found);
			else found.set(join(this.#root, "node_modules", name), this.#versionOf(name));
		}
	}

	/** Node's own modules have none. */
	#versionOf(name: string): string {
		return this.#packages[packageOf(name)] ?? "";
	}

	/** Compiled code and its source differ in their extension only. */
	#fileOf(path: string): string {
		return existsSync(`${path}.js`) ? `${path}.js` : `${path}.ts`;
	}

	#read(file: string): string {
		const code = this.#code.get(file) ?? readFileSync(file, "utf8");
		this.#code.set(file, code);
		return code;
	}
}
