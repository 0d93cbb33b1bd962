import { ImportError } from "../../errors.ts";

/** Why a spreadsheet gives no record. */

export const corrupt = (path: string, cause?: unknown): ImportError =>
	new ImportError(
		"corrupt",
		path,
		"表格文件已损坏，无法读出内容。请用 Excel 或 WPS 打开并另存为 .xlsx 后重试。",
		{ cause },
	);

export const tooLarge = (path: string): ImportError =>
	new ImportError(
		"too-large",
		path,
		"表格文件过大，不像一份报告，已停止读取。请确认文件来源，或只保留自评表所在的工作表后重试。",
	);

export const encrypted = (path: string): ImportError =>
	new ImportError(
		"encrypted",
		path,
		"文件已加密，需要密码才能打开。请用 Excel 或 WPS 去除密码并另存后重试。",
	);

export const withoutText = (path: string): ImportError =>
	new ImportError(
		"no-text",
		path,
		"表格文件中没有可见的文字。请确认内容不在隐藏的工作表或图片中。",
	);
