import { expect, test } from "vitest";
import type { Role } from "../../../src/ingest/flat/column.ts";
import { readingsOf } from "../../../src/ingest/flat/glued-row.ts";

const AMOUNTS: readonly Role[] = ["label", "amount", "amount", "amount", "weight", "rate", "score"];
const TWO: readonly Role[] = ["label", "amount", "amount", "rate"];
const PLAN: readonly Role[] = ["label", "amount", "weight", "amount"];
const INDICATORS: readonly Role[] = [
	"level1",
	"level2",
	"name",
	"target",
	"actual",
	"weight",
	"score",
	"deviation",
];

test.for<[string, readonly Role[], string]>([
	["年度资金总额877383.91%", TWO, "年度资金总额|87|73|83.91%"],
	["财政拨款390390100%", TWO, "财政拨款|390|390|100%"],
	["其他资金10200%", TWO, "其他资金|102|0|0%"],
	["年度资金总额4646100%", TWO, "年度资金总额|46|46|100%"],
	["年度资金总额1484631.00%", TWO, "年度资金总额|148|46|31.00%"],
	[
		"年度资金总额486.00512.35512.3510100.00%10",
		AMOUNTS,
		"年度资金总额|486.00|512.35|512.35|10|100.00%|10",
	],
	["上年结转资金0.0026.3526.35—100.00%—", AMOUNTS, "上年结转资金|0.00|26.35|26.35|—|100.00%|—"],
	["补助人数≥3600人3682人1010", INDICATORS, "||补助人数|≥3600人|3682人|10|10|"],
	[
		"产出指标数量指标工程数≥3处3处2018.5验收较晚",
		INDICATORS,
		"产出指标|数量指标|工程数|≥3处|3处|20|18.5|验收较晚",
	],
	["成本指标年人均标准1000元1000元1010", INDICATORS, "|成本指标|年人均标准|1000元|1000元|10|10|"],
	["长效机制健全健全1514台账不全", INDICATORS, "||长效机制|健全|健全|15|14|台账不全"],
	["满意度指标村民满意度≥95%97.6%1010", INDICATORS, "满意度指标||村民满意度|≥95%|97.6%|10|10|"],
	["总分10099", INDICATORS, "总分|||||100|99|"],
])("%s", ([text, columns, cells]) => {
	const read = readingsOf(text, columns).map((row) => row.map((cell) => cell.text).join("|"));
	expect(read).toEqual([cells]);
});

test.for<[string, readonly Role[]]>([
	["年度资金总额2810810", PLAN],
	["检查次数46461010", INDICATORS],
])("%s has no one reading", ([text, columns]) => {
	expect(readingsOf(text, columns)).not.toHaveLength(1);
});

test.for<[string, readonly Role[]]>([
	["年度资金总额877399.91%", TWO],
	["一是加强组织领导，成立工作小组。", INDICATORS],
])("%s has none", ([text, columns]) => {
	expect(readingsOf(text, columns)).toEqual([]);
});
