import { createHash } from "node:crypto";

export interface Named {
	/** Relative to what was imported, with forward slashes. */
	readonly path: string;
	/** Distinguishes inputs whose `path` is the same. */
	readonly key: string;
}

/** Room for hash and `.json` in the 255 bytes that file systems allow. */
const MAX_BYTES = 200;

/** Names that Windows keeps for devices, whatever follows the first dot. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?=\.|$)/iu;

function clipBytes(text: string): string {
	let kept = "";
	let bytes = 0;
	for (const char of text) {
		bytes += Buffer.byteLength(char);
		if (bytes > MAX_BYTES) break;
		kept += char;
	}
	return kept;
}

/** The path as one name without characters that a file system or a terminal takes for more than a letter. */
function safeName(path: string): string {
	const flat = path
		.replace(/[<>:"\\|?*\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu, "_")
		.replaceAll("/", "__")
		.replace(/^[.\s-]/u, "_")
		.replace(/[.\s]$/u, "_")
		.replace(DEVICE, "_$&");
	return clipBytes(flat) || "_";
}

/** Whether a name says all of its path; then it needs no hash to be told from others. */
const isFaithful = (name: string, path: string): boolean => name === path.replaceAll("/", "__");

/** Equal for names that a file system may take for the same (letter case, composed characters). */
export const folded = (name: string): string => name.normalize("NFC").toLowerCase();

/**
 * A file name for each input, without its `.json`. Made from the path, so that a second run finds the same names;
 * where two inputs would share a name, or the path could not be kept as it is, a hash of `key` is added.
 */
export function recordNames(inputs: readonly Named[]): string[] {
	const plain = inputs.map((input) => safeName(input.path));
	const uses = new Map<string, number>();
	for (const name of plain) uses.set(folded(name), (uses.get(folded(name)) ?? 0) + 1);
	const keepsPlain = (name: string, path: string) =>
		uses.get(folded(name)) === 1 && isFaithful(name, path);

	const taken = new Set(
		plain.filter((name, i) => keepsPlain(name, inputs[i]?.path ?? "")).map(folded),
	);
	const withHash = (name: string, key: string): string => {
		const hash = createHash("sha256").update(key).digest("hex");
		let length = 8;
		while (taken.has(folded(`${name}-${hash.slice(0, length)}`))) length += 8;
		const unique = `${name}-${hash.slice(0, length)}`;
		taken.add(folded(unique));
		return unique;
	};
	return inputs.map(({ path, key }, i) => {
		const name = plain[i] ?? "_";
		return keepsPlain(name, path) ? name : withHash(name, key);
	});
}
