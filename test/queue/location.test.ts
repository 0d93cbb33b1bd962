import { expect, test } from "vitest";
import { fileLocation, fileUrl, isUrl, parseUrl, pathOfUrl } from "../../src/queue/location.ts";

test.for([
	["/share/报告/a b.txt", "file:///share/%E6%8A%A5%E5%91%8A/a%20b.txt"],
	["/a%20#?.txt", "file:///a%2520%23%3F.txt"],
])("%s is opened by its URL again", ([path = "", url = ""]) => {
	expect(fileUrl(Buffer.from(path))).toBe(url);
	expect(fileLocation(url).toString()).toBe(path);
});

test("a name that is no UTF-8 keeps its bytes", () => {
	const gbk = Buffer.from([0x2f, 0xb1, 0xa8, 0xb8, 0xe6]);
	expect(fileLocation(fileUrl(gbk))).toEqual(gbk);
});

const HASH = "0123456789abcdef".repeat(4);

test("a hash in the fragment is taken off the URL", () => {
	const found = parseUrl(
		`https://store.example/a.pdf?X-Amz-Signature=s#sha256=${HASH.toUpperCase()}`,
	);
	expect(found).toEqual({ url: "https://store.example/a.pdf?X-Amz-Signature=s", sha256: HASH });
});

test.for(["https://user:secret@store.example/a.pdf", "https://"])("%s is refused", (named) => {
	expect(() => parseUrl(named)).toThrow(/预签名/);
	try {
		parseUrl(named);
	} catch (error) {
		expect(JSON.stringify(error) + String(error)).not.toContain("secret");
	}
});

test.for([
	["https://s.example/b/%E6%8A%A5.pdf?X-Amz-Signature=s&X-Amz-Date=1", "s.example/b/报.pdf"],
	["https://s.example/b/a.pdf?Expires=1&OSSAccessKeyId=k&Signature=s", "s.example/b/a.pdf"],
	["https://s.example/b/a.pdf?sv=1&sp=r&sig=s&se=2", "s.example/b/a.pdf"],
	["https://s.example:9000/%ff", "s.example:9000/%ff"],
])("the path of %s has no signature", ([url = "", path = ""]) => {
	expect(pathOfUrl(url)).toBe(path);
});

test("what else a query says tells two files apart and is not shown", () => {
	const [one, two] = ["1", "2"].map((id) => pathOfUrl(`https://s.example/get?secret-id=${id}`));
	expect(one).toMatch(/^s\.example\/get~[0-9a-f]{12}$/);
	expect(one).not.toBe(two);
});

test("paths are no URLs", () => {
	expect(["a.txt", "./http", "file:///a", "ftp://a"].filter(isUrl)).toEqual([]);
	expect(["http://a/b", "HTTPS://a/b"].filter(isUrl)).toHaveLength(2);
});
