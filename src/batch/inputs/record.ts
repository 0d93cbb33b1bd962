import { ImportError } from "../../errors.ts";
import { type ReportRecord, record as recordSchema } from "../../model/record.ts";

/** A record that was written before. @throws ImportError `unsupported-format` */
export function parseRecord(path: string, bytes: Uint8Array): ReportRecord {
	try {
		return recordSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
	} catch (cause) {
		const message = "不是 ziping 写出的记录。请指定报告文件，或 records 文件夹里的 .json 文件。";
		throw new ImportError("unsupported-format", path, message, { cause });
	}
}
