import { createHash } from "node:crypto";
import { ImportError } from "../errors.ts";

/** A file name may be any bytes but NUL; all that are not plain letters, digits or `-._~/` are escaped (RFC 3986). */
const escaped = (byte: number): string => {
	const char = String.fromCharCode(byte);
	return /[A-Za-z0-9\-._~/]/u.test(char)
		? char
		: `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
};

/** The `file:` URL of what the system opens by these bytes, an absolute path. */
export const fileUrl = (location: Uint8Array): string =>
	`file://${Array.from(location, escaped).join("")}`;

/** What the system opens by a `file:` URL. */
export function fileLocation(url: string): Buffer {
	const path = url.replace(/^file:\/\//u, "");
	const latin1 = path.replace(/%([0-9A-Fa-f]{2})/gu, (_, hex: string) =>
		String.fromCharCode(Number.parseInt(hex, 16)),
	);
	return Buffer.from(latin1, "latin1");
}

export const isUrl = (named: string): boolean => /^https?:\/\//iu.test(named);

/** Parameters of a query by which object stores sign a URL for a while (S3, OSS, COS, OBS, Azure, Google). */
const SIGNATURE =
	/^(?:x-(?:amz|oss|cos|obs|goog)-.*|q-.*|expires|signature|(?:aws|oss)?accesskeyid|security-token|s[a-z]{1,2}|sig)$/iu;

/**
 * The path that a report of an object store has: host and key. A signature changes and is secret, so it is left
 * out; what else the query says may be secret too, so its hash stands for it.
 */
export function pathOfUrl(url: string): string {
	const { host, pathname, searchParams } = new URL(url);
	const rest = [...searchParams].filter(([name]) => !SIGNATURE.test(name)).join("&");
	const mark =
		rest === "" ? "" : `~${createHash("sha256").update(rest).digest("hex").slice(0, 12)}`;
	return host + decoded(pathname) + mark;
}

function decoded(pathname: string): string {
	try {
		return decodeURIComponent(pathname);
	} catch {
		return pathname;
	}
}

const DIGEST = /^#sha256=([0-9a-fA-F]{64})$/u;

/**
 * A URL as a person names it, with the SHA-256 that its bytes shall have as `#sha256=…`, where it is known.
 * @throws ImportError `unsafe-path` where the URL is none, or carries a password
 */
export function parseUrl(named: string): { readonly url: string; readonly sha256: string | null } {
	const url = URL.canParse(named) ? new URL(named) : null;
	if (url === null || url.username + url.password !== "") {
		const message = "不是可用的网址（网址中不能带用户名和密码）。请使用预签名的网址。";
		throw new ImportError("unsafe-path", url ? url.host : named.replace(/[?#].*$/u, ""), message);
	}
	const sha256 = DIGEST.exec(url.hash)?.[1]?.toLowerCase() ?? null;
	url.hash = "";
	return { url: url.href, sha256 };
}
