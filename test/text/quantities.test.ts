import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { quantities } from "../../src/text/quantities.ts";

/** `kind value unit qualifier`, with `value~valueMax` for a range. */
const brief = (text: string): readonly string[] =>
	quantities(text).map(({ raw, kind, value, valueMax, unit, qualifier }) =>
		[raw, kind, valueMax === null ? value : `${value}~${valueMax}`, unit, qualifier].join(" "),
	);

// Each line: a text, and its only figure as `raw kind value unit qualifier`.
test.for([
	["全年预算下达 16,671.64 万元", "16,671.64万元 money 166716400 元 eq"],
	["16,671.64 万\n\n元", "16,671.64万元 money 166716400 元 eq"],
	["总价值 8.98\u3000万元", "8.98万元 money 89800 元 eq"],
	["共计16 671.64万元", "16671.64万元 money 166716400 元 eq"],
	["３，５１８．８５万元", "３，５１８．８５万元 money 35188500 元 eq"],
	["三百二十万元", "三百二十万元 money 3200000 元 eq"],
	["一千二百六十元", "一千二百六十元 money 1260 元 eq"],
	["1亿2千万元", "1亿2千万元 money 120000000 元 eq"],
	["村社工作经费 260万，", "260万 money 2600000 元 eq"],
	["中央资金多、县级自筹1000万。", "1000万 money 10000000 元 eq"],
	["另有自筹资金各十万元", "十万元 money 100000 元 eq"],
	["1000元/生·年", "1000元/生·年 count 1000 元/生·年 eq"],
	["开展专项检查两次，", "两次 count 2 次 eq"],
	["获国家级奖励一项，", "一项 count 1 项 eq"],
	["资金惠及群众50万", "50万 count 500000  eq"],
	["政府性基金预算下达：0万元", "0万元 money 0 元 eq"],
	["会议费 0.00 万元", "0.00万元 money 0 元 eq"],
	["增减额-16.77万元", "-16.77万元 money -167700 元 eq"],
	["3元5角", "3元5角 money 3.5 元 eq"],
	["支出率：82.30%", "82.30% rate 82.30 % eq"],
	["满意度９５％", "９５％ rate 95 % eq"],
	["发病率2.5‰", "2.5‰ rate 0.25 % eq"],
	["百分之九十二", "百分之九十二 rate 92 % eq"],
	["百分之九十五点六", "百分之九十五点六 rate 95.6 % eq"],
	["合格率百分之百", "百分之百 rate 100 % eq"],
	["提高3个百分点", "3个百分点 rate 3 % eq"],
	["近九成群众", "近九成 rate 90 % approx"],
	["九成五以上", "九成五以上 rate 95 % ge"],
	["履职效能得分 60 分", "60分 score 60 分 eq"],
	["自评得分95.13分", "95.13分 score 95.13 分 eq"],
	["历时45分钟", "45分钟 count 45 分钟 eq"],
	["50 万余人次", "50万余人次 count 500000 人次 approx"],
	["粮食播种面积18.73万亩", "18.73万亩 count 187300 亩 eq"],
	["1万份", "1万份 count 10000 份 eq"],
	["来电接待 2779 批\n\n次，", "2779批次 count 2779 批次 eq"],
	["下属有一个事业单位", "一个 count 1 个 eq"],
	["完成十一个。", "十一个 count 11 个 eq"],
	["覆盖八十七个行政村", "八十七个 count 87 个 eq"],
	["重点支持六个项目", "六个 count 6 个 eq"],
	["新建养殖大棚２４座", "２４座 count 24 座 eq"],
	["硬化道路5千米", "5千米 count 5 千米 eq"],
	["补贴300元/亩", "300元/亩 count 300 元/亩 eq"],
	["400元/人、天", "400元/人、天 count 400 元/人、天 eq"],
	["资助100万美元", "100万美元 count 1000000 美元 eq"],
	["共计约 4500余万元", "约4500余万元 money 45000000 元 approx"],
	["42 万余元", "42万余元 money 420000 元 approx"],
	["三十几万元", "三十几万元 money 300000 元 approx"],
	["二百余万元", "二百余万元 money 2000000 元 approx"],
	["一千多万元", "一千多万元 money 10000000 元 approx"],
	["普及近万名师生", "近万名 count 10000 名 approx"],
	["逾20多万人次", "逾20多万人次 count 200000 人次 approx"],
	["两三个村", "两三个 count 2 个 approx"],
	["十几个村", "十几个 count 10 个 approx"],
	["600人左右", "600人左右 count 600 人 approx"],
	["实际完成 2750 人以上", "2750人以上 count 2750 人 ge"],
	["≧\n\n90%", "≧90% rate 90 % ge"],
	["≥2 次", "≥2次 count 2 次 ge"],
	["大于等于95%", "大于等于95% rate 95 % ge"],
	["不少于 4 天", "不少于4天 count 4 天 ge"],
	["90%（含）以上", "90%（含）以上 rate 90 % ge"],
	["超过300人", "超过300人 count 300 人 gt"],
	["＞95%", "＞95% rate 95 % gt"],
	["控制在5%以内", "5%以内 rate 5 % le"],
	["不超过3000元", "不超过3000元 money 3000 元 le"],
	["5个工作日内", "5个工作日内 count 5 个工作日 le"],
	["不足10人", "不足10人 count 10 人 lt"],
	["═95%", "═95% rate 95 % eq"],
	["3-5万元", "3-5万元 money 30000~50000 元 range"],
	["10%-20%", "10%-20% rate 10~20 % range"],
	["三至五年", "三至五年 count 3~5 年 range"],
	["3～5天", "3～5天 count 3~5 天 range"],
	["8000-1万元", "8000-1万元 money 8000~10000 元 range"],
	["百分之三至百分之五", "百分之三至百分之五 rate 3~5 % range"],
	["支出率：——%", "——% rate  % eq"],
	["节约20万元", "20万元 money 200000 元 eq"],
	["签约12人", "12人 count 12 人 eq"],
	["附近20户", "20户 count 20 户 eq"],
] as const)("%s: %s", ([text, figure]) => {
	expect(brief(text)).toEqual([figure]);
});

// What other number recognisers fuse, drop or invent.
test.for([
	["0万元\n\n三、存在的主要问题", ["0万元"]],
	["3541.07万元2.3本项目", ["3541.07万元"]],
	["10%-20%，2.5‰", ["10%-20%", "2.5‰"]],
	["投入12元和15元", ["12元", "15元"]],
	["至少100个人", ["至少100个"]],
	["十七十八", []],
	["两会召开，年过半百", []],
	["百分之七十百分位", []],
	["8亿元人民币", ["8亿元"]],
	["1,100万", ["1,100万"]],
	["由80%提高到90%", ["80%", "90%"]],
	["从3个到5个", ["3个", "5个"]],
	["序号5-2021年10人", ["10人"]],
	["87 73 83.91%", ["83.91%"]],
	["得分35分、60分，总记得分 95 分", ["35分", "60分", "95分"]],
	["编制 20\n人员情况", []],
	["（一）2.3万元", ["2.3万元"]],
	["18.60万亩，9个镇（街）、127个行政村", ["18.60万亩", "9个", "127个"]],
	["分列 3\t5个\t10", ["5个"]],
] as const)("%s: %o", ([text, expected]) => {
	expect(quantities(text).map(({ raw }) => raw)).toEqual(expected);
});

// Interval and precision: DESIGN of the record, precision of the print.
test.for([
	["16,671.64万元", "166716350", "166716450", "100"],
	["82.30%", "82.295", "82.305", "0.01"],
	["2,400万元", "23995000", "24005000", "10000"],
	["1万份", "5000", "15000", "10000"],
	["0万元", "0", "0", "10000"],
	["0起", "0", "0", "1"],
	["0.00万元", "0", "50", "100"],
	["-16.77万元", "-167750", "-167650", "100"],
	["4500余万元", "45000000", "46000000", "10000"],
	["20多场", "20", "30", "1"],
	["42万余元", "420000", "430000", "10000"],
	["两三个", "2", "3", "1"],
	["约4500余万元", null, null, "10000"],
	["近万名", null, null, "10000"],
	["6000元左右", null, null, "1"],
	["90%以上", "90", null, "1"],
	["＞95%", "95", null, "1"],
	["3000元以内", null, "3000", "1"],
	["不足10人", null, "10", "1"],
	["3-5万元", "30000", "50000", "10000"],
	["三百二十万元", "3195000", "3205000", "10000"],
	["支出率——%", null, null, null],
] as const)("%s stands for [%s, %s] at %s", ([text, min, max, precision]) => {
	expect(quantities(text)).toMatchObject([{ min, max, precision }]);
});

test("the sample report gives the same figures with and without its line breaks", () => {
	const url = new URL("../../fixtures/zengcheng-2021/source.txt", import.meta.url);
	const source = readFileSync(url, "utf8");
	const broken = brief(source);
	expect(broken).toHaveLength(157);
	expect(broken).toContain("约4500余万元 money 45000000 元 approx");
	expect(brief(source.replace(/\s/gu, ""))).toEqual(broken);
});

// Unbounded repeats in a pattern would make these quadratic and stop the run.
test.for([
	"1、",
	"1至",
	"1-",
	"1,111",
	"2021-",
	"一",
	"第1",
	"“",
	"《",
	"a",
	"1.",
	"12月1-",
	"\n1",
	"——",
])("two hundred thousand characters of %o are read to the end", (part) => {
	const text = `${part.repeat(Math.ceil(200_000 / part.length))}。共12人`;
	expect(quantities(text).at(-1)?.raw).toBe("12人");
});

/** Numbers of a list that prints its unit once have it all. */
test.for<readonly [string, readonly string[]]>([
	[
		"收、支总计各是318.40，322.15万元",
		["318.40 money 3184000 元 eq", "322.15万元 money 3221500 元 eq"],
	],
	["分别为12、15、18家，", ["12 count 12 家 eq", "15 count 15 家 eq", "18家 count 18 家 eq"]],
	["满意度分别为95.2、96%。", ["95.2 rate 95.2 % eq", "96% rate 96 % eq"]],
	["各减少12,345万元", ["12,345万元 money 123450000 元 eq"]],
	["分别于2021、2022年建成2处", ["2处 count 2 处 eq"]],
	["比例为6、2、2分担，共3万元", ["3万元 money 30000 元 eq"]],
	["完成率95、96%", ["96% rate 96 % eq"]],
])("a list with one unit: %s", ([text, expected]) => {
	expect(brief(text)).toEqual(expected);
});

/** A score may leave out 分 where it ends its clause. */
test.for<readonly [string, readonly string[]]>([
	["最终得分86.40，等级为良。", ["86.40 score 86.40 分 eq"]],
	["自评总分为97；", ["97 score 97 分 eq"]],
	["得分 10 10 100%", ["100% rate 100 % eq"]],
	["得分率95.2，", []],
	["低于控制指标0.82个千分点。", ["0.82个千分点 rate 0.082 % eq"]],
])("without its unit: %s", ([text, expected]) => {
	expect(brief(text)).toEqual(expected);
});
