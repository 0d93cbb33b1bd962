import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ImportError } from "../errors.ts";
import { pathOfUrl } from "./location.ts";

/** Milliseconds that a download may take. */
export const DOWNLOAD_MS = 120_000;

const refusal = (path: string, status: number): ImportError =>
	status === 404
		? new ImportError("not-found", path, "对象存储中没有这个文件（404）。请检查网址。")
		: new ImportError(
				"unreadable",
				path,
				`对象存储拒绝了请求（${status}）。预签名的网址可能已过期，请重新提交。`,
			);

/**
 * Downloads the bytes of a URL to a file; gives their SHA-256. The only place of the program that speaks to the
 * network by itself: a URL is fetched because someone put that very URL on the queue with `ziping submit`.
 * Redirections are not followed, so that a URL leads where it says.
 * @throws ImportError `not-found`, `unreadable`, `too-large`, `timeout`
 */
export async function download(url: string, target: string, maxBytes: number): Promise<string> {
	const path = pathOfUrl(url);
	const tooLarge = (): ImportError =>
		new ImportError(
			"too-large",
			path,
			`文件超过 ${maxBytes / 1024 / 1024} MB。请确认它是一份报告，或拆分后重试。`,
		);
	const digest = createHash("sha256");
	let bytes = 0;
	const count = new Transform({
		transform(chunk: Buffer, _, done) {
			bytes += chunk.length;
			digest.update(chunk);
			done(bytes > maxBytes ? tooLarge() : null, chunk);
		},
	});
	const signal = AbortSignal.timeout(DOWNLOAD_MS);
	try {
		const response = await fetch(url, { redirect: "error", signal });
		if (!response.ok || !response.body) {
			await response.body?.cancel();
			throw refusal(path, response.status);
		}
		if (Number(response.headers.get("content-length")) > maxBytes) {
			await response.body.cancel();
			throw tooLarge();
		}
		await pipeline(response.body, count, createWriteStream(target), { signal });
		return digest.digest("hex");
	} catch (cause) {
		if (cause instanceof ImportError) throw cause;
		if (signal.aborted)
			throw new ImportError("timeout", path, "下载超时。请检查网络后重试。", { cause });
		const message = "无法从对象存储下载。请检查网络和网址后重试。";
		throw new ImportError("unreadable", path, message, { cause });
	}
}
