import type { BatchEvent, Emit } from "../../batch/events.ts";
import { toJsonLine } from "../../model/record-json.ts";
import type { Output } from "./output.ts";
import { Progress } from "./progress.ts";

/** Events as lines of JSON; of those that come by the thousand, only the ones that say something. */
const jsonLines =
	({ err }: Output): Emit =>
	(event) => {
		if (event.event !== "hashed") err(toJsonLine(event));
	};

const PARTS: Readonly<Record<string, string>> = {
	pdf: "PDF 读取",
	docx: "Word 读取",
	doc: "旧版 Word 读取",
	txt: "纯文本读取",
	xlsx: "Excel 读取",
	image: "图片读取",
	reflow: "段落还原",
	segment: "结构划分",
	extract: "数据提取",
	check: "核对规则",
	record: "记录格式",
};

/** So many take a while to be read for their content. */
const MANY_FILES = 1_000;

function lineOf(event: BatchEvent): string | null {
	switch (event.event) {
		case "lookup":
			return event.files < MANY_FILES ? null : `找到 ${event.files} 个文件，正在比对内容……`;
		case "journal-damaged":
			return `日志有 ${event.lines} 行不完整（上次中断所致），相应报告将重新读取。`;
		case "outdated":
			return `${PARTS[event.part] ?? event.part}有新版本：重新读取 ${event.reports} 份报告。`;
		case "planned": {
			const parts = [
				event.unchanged > 0 ? `${event.unchanged} 份未变` : "",
				event.quarantined > 0 ? `${event.quarantined} 份在隔离区（ziping retry 可重试）` : "",
			].filter(Boolean);
			return parts.length === 0
				? null
				: `共 ${event.reports} 份：${parts.join("，")}，${event.tasks} 份待读。`;
		}
		case "stopping":
			return "正在停止：等待在读的报告完成；再按一次 Ctrl-C 立即结束。";
		case "interrupted":
			return `已停止：完成 ${event.done}/${event.total}。再次运行同一命令即可继续。`;
		default:
			return null;
	}
}

/** Tells people what a bulk import does. */
export function narrator(
	output: Output,
	{ json, quiet }: { json: boolean; quiet: boolean },
): {
	readonly emit: Emit;
	readonly end: () => void;
} {
	const end = (): void => {};
	if (quiet) return { emit: (event) => interruption(event, output), end };
	if (json) return { emit: jsonLines(output), end };
	const progress = new Progress(output);
	const emit = (event: BatchEvent): void => {
		if (event.event === "report") progress.step(event.done, event.total, event.path, event.code);
		const line = lineOf(event);
		if (line !== null) progress.say(line);
	};
	return { emit, end: () => progress.end() };
}

function interruption(event: BatchEvent, output: Output): void {
	const isSaid = event.event === "interrupted" || event.event === "stopping";
	const line = isSaid ? lineOf(event) : null;
	if (line !== null) output.err(`${line}\n`);
}
