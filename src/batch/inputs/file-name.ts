const utf8 = new TextDecoder("utf-8", { fatal: true });
const gb18030 = new TextDecoder("gb18030");

/**
 * A file's name as people read it. Archives packed under a Chinese Windows leave names in GBK on other systems;
 * such a file can only be opened by the bytes of its name.
 */
export function decodeName(name: Buffer): string {
	try {
		return utf8.decode(name);
	} catch {
		return gb18030.decode(name);
	}
}

const SEPARATOR = Buffer.from("/");

export const joinBytes = (folder: Buffer, name: Buffer): Buffer =>
	Buffer.concat([folder, SEPARATOR, name]);
