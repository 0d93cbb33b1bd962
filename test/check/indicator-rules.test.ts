import type { Draft } from "./builders.ts";
import { fires, passes, suite } from "./suite.ts";

const one =
	(...given: Parameters<Draft["indicator"]>) =>
	(report: Draft) => {
		report.indicator(...given);
	};

const missed = { achieved: false, weight: "5" } as const;
const met = { achieved: true } as const;
const deviation = "受汛期道路中断影响，下年度错峰安排";

suite("target-missed-full-score", [
	fires(
		"452 of 480, five of five",
		one("巡查次数", "≥480次", "452次", { ...missed, score: "5", deviation }),
		["巡查次数", "452次"],
	),
	passes("points taken off", one("巡查次数", "≥480次", "452次", { ...missed, score: "4.71" })),
	passes("no points at all", one("巡查次数", "≥480次", "452次", { achieved: false })),
	passes("met", one("巡查次数", "≥480次", "480次", { ...met, weight: "5", score: "5" })),
]);

const late = ["按期完成率", "≥95%", "89.6%"] as const;

suite("target-missed-unexplained", [
	fires("无", one(...late, { ...missed, score: "4.72", deviation: "无" }), ["按期完成率"]),
	fires("a dash", one(...late, { ...missed, score: "4.72", deviation: "——" }), ["按期完成率"]),
	fires("in prose", one(...late, { achieved: false }), ["按期完成率"]),
	passes("a reason", one(...late, { ...missed, score: "4.72", deviation })),
	passes("a full score is the graver mistake", one(...late, { ...missed, score: "5" })),
	passes("cannot be compared", one(...late, { achieved: null })),
	passes("in prose, reasons in a part of their own", (report) => {
		report.heading("偏离绩效目标的原因和下一步改进措施");
		report.indicator(...late, { achieved: false });
	}),
]);

suite("target-actual-incomparable", [
	fires("a count and a rate", one("培训场次", "≥30场", "100%"), ["培训场次"]),
	fires("words and a rate", one("参加培训人数", "申报人数", "100%"), ["参加培训人数"]),
	fires("two units", one("新建管网", "≥30公里", "36处"), ["新建管网"]),
	passes("words that say all", one("补助发放", "应补尽补", "100%")),
	passes("two dates in words", one("完工时间", "十月底前", "提前完工")),
	passes("场 and 次", one("培训", "≥30场", "36次")),
	passes("公里 and 米", one("管网", "≥30公里", "36000米")),
	passes("the unit left out", one("培训", "≥30", "36场")),
	passes("a bare number and a rate", one("覆盖率", "≥95", "97%")),
	passes("a number and words", one("事故", "0起", "未发生")),
]);

suite("score-exceeds-weight", [
	fires("below zero", one("居民满意度", "≥90%", "88%", { ...missed, score: "-1", deviation }), [
		"居民满意度",
		"-1分",
	]),
	passes("nothing", one("居民满意度", "≥90%", "12%", { ...missed, score: "0", deviation })),
	passes("a row for points taken off", one("减分项", "0起", "2起", { weight: "5", score: "-2" })),
	passes("a row without a weight", one("审计问题", "0个", "2个", { weight: "0", score: "-2" })),
]);

suite("target-overshot", [
	fires("316 of 200", one("培训人次", "≥200人次", "316人次", met), ["培训人次", "158.0%"]),
	fires("exactly 1.3 times", one("学位", "600个", "780个", met), ["130.0%"]),
	passes("1.2 times", one("学位", "≥600个", "720个", met)),
	passes("a floor on satisfaction", one("居民满意度", "≥60%", "95%", met)),
	passes("a ceiling", one("成本", "≤15万元", "24万元", { achieved: false })),
	passes("none planned", one("事故", "0起", "0起", met)),
]);

suite("indicator-score-mismatch", [
	fires(
		"40 of 50 earns 4, not 4.8",
		one("削减量", "≥50吨", "40吨", { ...missed, score: "4.8", deviation }),
		["削减量", "4分"],
	),
	fires(
		"a ceiling that is kept earns all",
		one("成本", "≤15万元", "14万元", { ...met, weight: "5", score: "4" }),
		["5分"],
	),
	passes("proportional", one("占比", "≥55%", "54.2%", { ...missed, weight: "10", score: "9.85" })),
	passes("cut off", one("占比", "≥55%", "54.2%", { ...missed, weight: "10", score: "9.8" })),
	passes(
		"either formula for a ceiling",
		one("成本", "≤100万元", "110万元", { ...missed, weight: "10", score: "9.09" }),
	),
	passes("words", one("机制", "健全", "健全", { ...met, weight: "15", score: "14" })),
]);

suite("score-exceeds-weight", [
	fires("nine of eight", one("合格率", "100%", "100%", { ...met, weight: "8", score: "9" }), [
		"合格率",
		"9",
	]),
	fires(
		"a total above its maximum",
		(report) => {
			report.figure("100分", { measure: "score_max", item: "total" });
			report.figure("101.5分", { measure: "score", item: "total" });
		},
		["101.5分"],
	),
	passes("eight of eight", one("合格率", "100%", "100%", { ...met, weight: "8", score: "8" })),
]);

const weighed = (weights: readonly string[], total: string | null) => (report: Draft) => {
	report.table();
	for (const [i, weight] of weights.entries()) {
		report.indicator(`指标${i}`, "有效", "有效", { ...met, weight, score: weight });
	}
	if (total) report.figure(total, { measure: "score_max", item: "total" });
};

suite("weight-sum-mismatch", [
	fires("98 for a printed 100", weighed(["50", "30", "18"], "100分"), ["100分", "98"]),
	fires("98 where no total is printed", weighed(["50", "30", "18"], null), ["100分", "98"]),
	passes("100", weighed(["50", "30", "20"], "100分")),
	passes("90 beside the row of the execution rate", weighed(["50", "30", "10"], "100分")),
	passes("twelve weights of 8.33", weighed(new Array<string>(12).fill("8.33"), "100分")),
]);
