import { rootNames } from "./ole-directory.ts";
import { sniff } from "./sniff.ts";

/** What an OLE container is, by the stream that only such a file has in its root. */
export type OleContent = "word" | "workbook" | "encrypted" | "other";

const CONTENTS: readonly (readonly [OleContent, readonly string[]])[] = [
	// [MS-DOC] 2.1.1
	["word", ["WordDocument"]],
	// [MS-XLS] 2.1.2; Book in files before Excel 97.
	["workbook", ["Workbook", "Book"]],
	// [MS-OFFCRYPTO] 2.3.4.4
	["encrypted", ["EncryptedPackage"]],
];

/** Null for bytes that are no OLE container. A directory that is cut off or damaged is searched for the names. */
export function oleContent(bytes: Uint8Array): OleContent | null {
	if (sniff(bytes) !== "ole") return null;
	const names = rootNames(bytes);
	const holds = (name: string): boolean =>
		names?.has(name) ?? Buffer.from(bytes).includes(Buffer.from(name, "utf16le"));
	return CONTENTS.find(([, streams]) => streams.some(holds))?.[0] ?? "other";
}
