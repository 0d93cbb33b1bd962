import { EXIT } from "./exit-code.ts";

export const PURPOSE = `读取绩效自评报告，写出经过校验的 JSON 记录，并核对报告中的数字。
Reads budget performance self-evaluation reports, writes validated JSON records, checks the numbers.`;

export const EXIT_CODES = `

退出码 Exit codes:
  ${EXIT.clean}  正常 clean
  ${EXIT.usage}  命令有误，或结果无法写出 wrong usage, or the result cannot be written
  ${EXIT.someInputsFailed}  有输入未能读取 some inputs failed
  ${EXIT.errorsFound}  有错误级别的问题，仅在使用 --strict 时 findings of severity error, with --strict only`;

export const EXAMPLES = `
示例 Examples:
  $ ziping import 报告/ --out 结果        导入文件夹中的全部报告 import all reports of a folder
  $ ziping import a.txt b.txt --strict    有错误级别的问题时退出码为 3 exit code 3 on errors
  $ ziping show a.txt                     在终端查看一份报告 read one report in the terminal
  $ ziping show a.txt --json              输出记录 print its record`;

export const IMPORT = `把报告写成记录：DIR/records/ 下每份报告一个 JSON 文件，另有 DIR/summary.json
Write a record for each report to DIR/records/, and DIR/summary.json`;

export const IMPORT_NOTES = `
文件夹会逐层查找；内容相同的文件只写一份记录；再次运行会覆盖同名记录。目前可读取 PDF、Word（.docx、.doc）和纯文本（.txt）。
Folders are searched at any depth; files of the same bytes share one record; a second run overwrites.
PDF, Word (.docx, .doc) and plain text (.txt) can be read now.

示例 Examples:
  $ ziping import 报告/ --out 结果
  $ ziping import 报告/ --quiet --strict
  $ ziping import 报告/ --json > 汇总.json`;

export const SHOW = `在终端显示一份报告：提纲、主要数字、绩效指标、问题及其出处
Show one report: outline, key figures, indicators, findings with their quotes`;

export const SHOW_NOTES = `
示例 Examples:
  $ ziping show 报告.txt
  $ ziping show 结果/records/报告.txt.json
  $ ziping show 报告.txt --json`;

/** What commander says is wrong, by its codes. */
const MISTAKES: Readonly<Record<string, string>> = {
	"commander.unknownCommand": "没有这个命令",
	"commander.unknownOption": "没有这个选项",
	"commander.missingArgument": "缺少参数",
	"commander.optionMissingArgument": "选项缺少值",
	"commander.invalidArgument": "选项的值不对",
	"commander.excessArguments": "参数太多",
};

/** A mistake on the command line, Chinese first. `message` is commander's own. */
export function formatMistake(code: string, message: string): string {
	const detail = message.replace(/^error: /, "");
	return `${MISTAKES[code] ?? "命令有误"}：${detail} [usage]\n用法见 See: ziping --help\n`;
}
