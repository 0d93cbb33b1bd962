import { ImportError, type ImportErrorCode } from "../errors.ts";

/** Why an input gave no record, as plain data. */
export interface Failure {
	readonly path: string;
	readonly code: ImportErrorCode;
	readonly message: string;
}

/** A fault of this program is of use to its developers only with its cause. */
export function failureOf(path: string, error: unknown): Failure {
	if (error instanceof ImportError) {
		const { code, message, cause } = error;
		const detail = code === "internal" && cause !== undefined ? `（${String(cause)}）` : "";
		return { path, code, message: message + detail };
	}
	const message = `程序内部错误，请把此文件和本信息报给开发者。（${String(error)}）`;
	return { path, code: "internal", message };
}
