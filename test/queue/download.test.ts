import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { download } from "../../src/queue/download.ts";
import { sha256 } from "../../src/warehouse/hash.ts";

const BODY = "报告".repeat(1_000);
const folder = mkdtempSync(join(tmpdir(), "ziping-download-"));
const store = createServer((request, response) => {
	const [, place = ""] = request.url?.split(/[/?]/) ?? [];
	if (place === "missing") response.writeHead(404).end();
	else if (place === "forbidden") response.writeHead(403).end("secret");
	else if (place === "moved") response.writeHead(302, { location: "/a" }).end();
	else if (place === "cut") {
		response.writeHead(200, { "content-length": "100000" }).write("half");
		setTimeout(() => response.destroy(), 50);
	} else {
		// Without a length: the limit has to hold while bytes come.
		response.writeHead(200, { "transfer-encoding": "chunked" });
		response.end(BODY);
	}
});
let address = "";

beforeAll(async () => {
	await new Promise<void>((resolve) => store.listen(0, "127.0.0.1", resolve));
	const found = store.address();
	address = `http://127.0.0.1:${typeof found === "object" ? found?.port : 0}`;
});
afterAll(() => {
	store.close();
	rmSync(folder, { recursive: true });
});

const target = join(folder, "a");

test("bytes come with their hash", async () => {
	expect(await download(`${address}/a?X-Amz-Signature=s`, target, 1_000_000)).toBe(sha256(BODY));
	expect(readFileSync(target, "utf8")).toBe(BODY);
});

test.for([
	["missing", "not-found"],
	["forbidden", "unreadable"],
	["moved", "unreadable"],
	["cut", "unreadable"],
])("%s is %s", async ([place, code]) => {
	const error = await download(`${address}/${place}?Signature=hidden`, target, 1_000_000).catch(
		(reason: unknown) => reason,
	);
	expect(error).toMatchObject({ code });
	expect(JSON.stringify(error) + String(error)).not.toContain("hidden");
});

test("a file above the limit is given up, with and without a length", async () => {
	await expect(download(`${address}/a`, target, 10)).rejects.toMatchObject({ code: "too-large" });
	await expect(download(`${address}/cut`, target, 10)).rejects.toMatchObject({ code: "too-large" });
});

test("a store that is not there is no fault of the report", async () => {
	await expect(download("http://127.0.0.1:1/a", target, 10)).rejects.toMatchObject({
		code: "unreadable",
	});
});
