import type { ImportErrorCode } from "../errors.ts";
import type { Diagnostic } from "../model/diagnostic.ts";

/** What became of one input. `ok` and `partial` have a record, the others stand in the quarantine. */
export const OUTCOMES = [
	"ok",
	"partial",
	"empty",
	"needs-ocr",
	"encrypted",
	"corrupt",
	"unsupported",
	"unreadable",
	"timeout",
	"crash",
	"limit",
] as const;

export type Outcome = (typeof OUTCOMES)[number];

const OF_CODE: Readonly<Record<ImportErrorCode, Outcome>> = {
	"not-found": "unreadable",
	unreadable: "unreadable",
	"unsafe-path": "unreadable",
	"empty-file": "empty",
	"no-text": "empty",
	"no-pages": "empty",
	"not-text": "corrupt",
	corrupt: "corrupt",
	"unsupported-format": "unsupported",
	"too-large": "limit",
	"out-of-memory": "limit",
	"needs-ocr": "needs-ocr",
	encrypted: "encrypted",
	timeout: "timeout",
	crash: "crash",
	internal: "crash",
};

export const outcomeOfCode = (code: ImportErrorCode): Outcome => OF_CODE[code];

/** What a reader says when a part of the report is missing from the record. */
const MISSING = new Set([
	"page-unreadable",
	"page-without-text",
	"objects-unread",
	"parts-unread",
	"cut-in-character",
]);

export const outcomeOfRecord = (diagnostics: readonly Diagnostic[]): "ok" | "partial" =>
	diagnostics.some(({ code, severity }) => severity === "error" || MISSING.has(code))
		? "partial"
		: "ok";

/** What the owner of the files can do about an outcome. */
export const ADVICE: Readonly<Record<Exclude<Outcome, "ok" | "partial">, string>> = {
	empty: "换成含正文的文件后重试（ziping retry）。",
	"needs-ocr": "改用由文字处理软件导出的文件，或先做文字识别（OCR），再重试。",
	encrypted: "去除密码后另存，再重试。",
	corrupt: "重新下载，或用原软件打开后另存，再重试。",
	unsupported: "另存为 PDF、Word 或纯文本后重新导入。",
	unreadable: "检查路径、权限和磁盘后重试。",
	timeout: "机器空闲时重试，或用 --timeout、--stall 放宽时限。",
	crash: "重试一次；仍然失败时请把此文件报给开发者。",
	limit: "确认它是一份报告；确实需要时放宽上限（--memory、--max-pages、--max-size）后重试。",
};
