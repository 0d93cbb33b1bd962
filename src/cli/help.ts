import { EXIT } from "./exit-code.ts";

export const PURPOSE = `读取绩效自评报告，写出经过校验的 JSON 记录，并核对报告中的数字。
Reads budget performance self-evaluation reports, writes validated JSON records, checks the numbers.`;

export const EXIT_CODES = `

退出码 Exit codes:
  ${EXIT.clean}  正常 clean
  ${EXIT.usage}  命令或配置有误，或结果无法写出 wrong usage or settings, or the result cannot be written
  ${EXIT.someInputsFailed}  有输入未能读取 some inputs failed
  ${EXIT.errorsFound}  有错误级别的问题：check，以及 import --strict findings of severity error: check, and import --strict
  ${EXIT.interrupted}  被中断，再次运行即可继续 interrupted, run again to go on`;

export const EXAMPLES = `
示例 Examples:
  $ ziping import 报告/ --out 结果        导入文件夹中的全部报告 import all reports of a folder
  $ ziping import a.txt b.txt --strict    有错误级别的问题时退出码为 3 exit code 3 on errors
  $ ziping show a.txt                     在终端查看一份报告 read one report in the terminal
  $ ziping show a.txt --json              输出记录 print its record
  $ ziping check 报告/ --format html --out 核对.html   列出问题 list the findings
  $ ziping explain rate-mismatch          说明一条规则 explain a rule`;

export const IMPORT = `把报告写成记录：DIR/records/ 下每份报告一个 JSON 文件，另有 DIR/summary.json
Write a record for each report to DIR/records/, and DIR/summary.json`;

export const IMPORT_NOTES = `
文件夹和 .zip 压缩包会逐层查找；内容相同的文件只写一份记录。再次运行只读取新的和有改动的报告；
被中断（Ctrl-C、断电）后再次运行同一命令即可继续。改动前的记录移入 DIR/versions/，读不了的报告记入
DIR/quarantine.jsonl，用 ziping retry 重试。目前可读取 PDF、Word（.docx、.doc）、Excel（.xlsx）和纯文本（.txt）。
Folders and zip archives are searched at any depth; files of the same bytes share one record. A second run
reads what is new or has changed, and goes on where an interrupted one stopped. Older records go to
DIR/versions/; what cannot be read is listed in DIR/quarantine.jsonl, see ziping retry.
PDF, Word (.docx, .doc), Excel (.xlsx) and plain text (.txt) can be read now.

示例 Examples:
  $ ziping import 报告/ --out 结果
  $ ziping import 报告/ --quiet --strict
  $ ziping import 报告/ --json > 汇总.json
  $ ziping import 2021.zip "2022/**/*.pdf" --manifest 清单.csv --workers 4
  $ find . -name "*自评*" | ziping import - --out 结果`;

export const RETRY = `重试隔离区（DIR/quarantine.jsonl）中的报告
Try again the reports in the quarantine of DIR`;

export const SHOW = `在终端显示一份报告：提纲、主要数字、绩效指标、问题及其出处
Show one report: outline, key figures, indicators, findings with their quotes`;

export const SHOW_NOTES = `
示例 Examples:
  $ ziping show 报告.txt
  $ ziping show 结果/records/报告.txt.json
  $ ziping show 报告.txt --json`;

export const CHECK = `列出报告中的问题，每个问题有出处、应有的数、原因和建议
List the findings of reports with their quotes, what should stand there, and why`;

export const CHECK_NOTES = `
PATH 可以是报告、报告文件夹、import 写出的记录（.json）或其结果文件夹。
格式：text 终端阅读，json 供程序（schemas/check.schema.json），sarif 2.1.0 供其他工具，html 单个网页，xlsx 工作簿。
退出码只看列出的问题：低于 --min-severity 的和基线中的不算；--fail-on 缺省为 error。

基线 baseline：--update-baseline 把现有问题记入文件（缺省 ziping.baseline.json），以后用 --baseline 不再列出它们；
问题按规则、报告和引文辨认，换行、移页不影响。 Known findings are told by rule, report and quotes.

配置 settings，ziping.config.json：
  {"rules": {"style": "off", "ordinal-gap": "error"}, "minSeverity": "warning", "failOn": "warning",
   "baseline": "ziping.baseline.json"}

示例 Examples:
  $ ziping check 报告.docx
  $ ziping check 结果/ --format xlsx --out 问题.xlsx
  $ ziping check 报告/ --format sarif --out 核对.sarif --fail-on warning
  $ ziping check 报告/ --update-baseline
  $ ziping check 报告/ --baseline ziping.baseline.json`;

export const RULES = `列出全部规则及其依据 List the rules with their sources`;

export const EXPLAIN = `说明一条规则：算法、依据、例子、怎样关闭
Explain one rule: formula, source, examples, how to switch it off`;

/** What commander says is wrong, by its codes. */
const MISTAKES: Readonly<Record<string, string>> = {
	"commander.unknownCommand": "没有这个命令",
	"commander.unknownOption": "没有这个选项",
	"commander.missingArgument": "缺少参数",
	"commander.optionMissingArgument": "选项缺少值",
	"commander.invalidArgument": "参数或选项的值无效",
	"commander.excessArguments": "参数太多",
};

/** A mistake on the command line, Chinese first. `message` is commander's own. */
export function formatMistake(code: string, message: string): string {
	const detail = message.replace(/^error: /, "");
	return `${MISTAKES[code] ?? "命令有误"}：${detail} [usage]\n用法见 See: ziping --help\n`;
}
