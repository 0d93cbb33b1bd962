import { createHash } from "node:crypto";
import * as z from "zod";

/** What a worker needs to read a report. It is made by `submit` and stands in the queue as JSON. */
export const payload = z.strictObject({
	/** The first becomes `source.path`, all of them `source.paths`. */
	paths: z.array(z.string()).min(1).readonly(),
	/** `file:` URL of an absolute path that is the same on every machine, or http(s) URL of an object store. */
	location: z.string().regex(/^(?:file|https?):\/\//u),
	/** Path in the archive at `location`. */
	member: z.string().nullable(),
	/** Of the bytes, lower case hexadecimal; null for a URL whose content nobody has seen. */
	sha256: z
		.string()
		.regex(/^[0-9a-f]{64}$/u)
		.nullable(),
});

export type Payload = Readonly<z.infer<typeof payload>>;

/**
 * The id of the job, a UUID of version 8 (RFC 9562, 5.8) made from what is read by which program: the same
 * report cannot stand in the queue twice. `identity`: SHA-256 of the bytes, or the URL without its signature.
 */
export function jobId(identity: string, paths: readonly string[], program: string): string {
	const hash = createHash("sha256").update(JSON.stringify([identity, [...paths].sort(), program]));
	const hex = hash.digest("hex");
	const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
	return [
		hex.slice(0, 8),
		hex.slice(8, 12),
		`8${hex.slice(13, 16)}`,
		variant + hex.slice(17, 20),
		hex.slice(20, 32),
	].join("-");
}
