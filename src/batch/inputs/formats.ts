/** Extensions under which reports are kept, archives of them too. Whether one can be read yet is decided by its content. */
const REPORT_EXTENSIONS = new Set([
	".txt",
	".pdf",
	".docx",
	".doc",
	".wps",
	".xlsx",
	".xls",
	".et",
	".rtf",
	".ofd",
	".png",
	".jpg",
	".jpeg",
	".tif",
	".tiff",
	".bmp",
	".zip",
	".rar",
	".7z",
]);

/** The extension in lower case with its dot; empty if there is none. */
export function extensionOf(path: string): string {
	const [, extension] = /[^/](\.[^./]+)$/u.exec(path) ?? [];
	return extension?.toLowerCase() ?? "";
}

export const isReportName = (path: string): boolean => REPORT_EXTENSIONS.has(extensionOf(path));
