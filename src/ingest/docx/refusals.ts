import { ImportError } from "../../errors.ts";

/** Why a Word file gives no record. */

export const corrupt = (path: string, cause?: unknown): ImportError =>
	new ImportError(
		"corrupt",
		path,
		"Word 文件已损坏，无法读出正文。请用 Word 或 WPS 打开并另存后重试。",
		{ cause },
	);

export const tooLarge = (path: string): ImportError =>
	new ImportError(
		"too-large",
		path,
		"Word 文件解压后过大，不像一份报告，已停止读取。请确认文件来源。",
	);

export const encrypted = (path: string): ImportError =>
	new ImportError(
		"encrypted",
		path,
		"文件已加密，需要密码才能打开。请用 Word、Excel 或 WPS 去除密码并另存后重试。",
	);

/** `pictures`: how many the document holds. */
export const withoutText = (path: string, pictures: number): ImportError =>
	pictures > 0
		? new ImportError(
				"needs-ocr",
				path,
				`Word 文件中只有 ${pictures} 张图片，没有文字，需要文字识别（OCR）。请改用含文字的原始文件。`,
			)
		: new ImportError("no-text", path, "Word 文件中没有文字。请确认正文不是图片。");
