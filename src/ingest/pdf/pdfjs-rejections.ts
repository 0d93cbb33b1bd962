import process from "node:process";

/** What pdfjs rejects promises with that it has made for itself, by name. */
const OWN: ReadonlySet<string> = new Set([
	...["AbortException", "FormatError", "InvalidPDFException", "MissingDataException"],
	...["ParserEOFException", "UnknownErrorException", "XRefEntryException", "XRefParseException"],
	...["Jbig2Error", "JpegError", "JpxError"],
]);

const isOwn = (reason: unknown): boolean =>
	typeof reason === "object" && reason !== null && "name" in reason && OWN.has(String(reason.name));

let installed = false;

/**
 * In a damaged file pdfjs leaves promises behind that nobody waits for; what was asked of it is answered all the
 * same. Without this their rejection would end the process. Those of others end it as before.
 */
export function leaveRejectionsOfPdfjs(): void {
	if (installed) return;
	installed = true;
	process.on("unhandledRejection", (reason) => {
		if (!isOwn(reason)) throw reason;
	});
}
