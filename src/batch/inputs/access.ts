import { ImportError } from "../../errors.ts";

const codeOf = (error: unknown): string =>
	error instanceof Error && "code" in error ? String(error.code) : "unknown";

/** The system would not give a file or a folder: says why, and what to do. */
export function cannotRead(path: string, error: unknown): ImportError {
	const code = codeOf(error);
	const options = { cause: error };
	if (code === "ENOENT" || code === "ENOTDIR")
		return new ImportError("not-found", path, "找不到这个文件或文件夹。请检查路径。", options);
	if (code === "EACCES" || code === "EPERM")
		return new ImportError("unreadable", path, "没有读取权限。请检查文件权限。", options);
	return new ImportError(
		"unreadable",
		path,
		`系统无法读取（${code}）。请检查磁盘或网络盘后重试。`,
		options,
	);
}
