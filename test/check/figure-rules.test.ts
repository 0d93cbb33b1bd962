import type { Draft } from "./builders.ts";
import { fires, passes, suite } from "./suite.ts";

const money = { item: "total", fund: "all" } as const;
const spent = { ...money, measure: "expenditure", label: "支出" } as const;
const budget = { ...money, measure: "budget", label: "全年预算数" } as const;

const grade = (printed: string, points: string) => (report: Draft) => {
	report.paragraph();
	const score = report.figure(points, { measure: "score", item: "total" });
	report.state({ kind: "grade", grade: printed, score: score.id, evidence: report.words(printed) });
};

suite("grade-mismatch", [
	fires("96.84 is no 良", grade("良", "96.84分"), ["良", "96.84"]),
	fires("78.5 is no 优", grade("优", "78.5分"), ["78.5"]),
	fires("55 is no 合格", grade("合格", "55分"), ["合格"]),
	fires("92 is no 良好", grade("良好", "92分"), ["良好"]),
	passes("97.5 is 优", grade("优", "97.5分")),
	passes("85.81 is 优秀 somewhere", grade("优秀", "85.81分")),
	passes("89.5 is left open by whole points", grade("优", "89.5分")),
	passes("about 70 may be 良", grade("良", "约70分")),
	passes("an unknown grade", grade("A", "55分")),
]);

const staff = (actual: string, posts: string) => (report: Draft) => {
	report.figure(posts, { measure: "staff_authorized", item: "total", label: "核定编制" });
	report.figure(actual, { measure: "staff_actual", item: "total", label: "年末实有" });
};

suite("headcount-over-authorized", [
	fires("48 of 46", staff("48名", "46名"), ["48名", "46名"]),
	passes("46 of 46", staff("46名", "46名")),
	passes("about 48", staff("约48名", "46名")),
	passes("no 编制 printed", (report) => {
		report.figure("48名", { measure: "staff_actual", item: "total" });
	}),
]);

const subset = (whole: string, part: string) => (report: Draft) => {
	const all = report.figure(whole, { label: "受理" });
	const done = report.figure(part, { label: "办结" });
	report.state({ kind: "subset", part: done.id, whole: all.id });
};

suite("subset-exceeds-whole", [
	fires("1,302 of 1,286", subset("1,286件", "1,302件"), ["1,302件", "1,286件"]),
	fires("money", subset("300万元", "321.5万元"), ["321.5万元"]),
	passes("84 of 84", subset("84项", "84项")),
	passes("within the rounding", subset("300万元", "300.4万元")),
]);

const percentOf = (count: string, rate: string) => (report: Draft) => {
	const people = report.figure(count);
	const share = report.figure(rate, { label: "合格率" });
	report.state({ kind: "rate-of-count", rate: share.id, count: people.id });
};

suite("impossible-percent", [
	fires("96.5% of 37", percentOf("37名", "96.5%"), ["96.5%", "37名", "97.3%"]),
	fires("50% of 3", percentOf("3人", "50%"), ["50%"]),
	passes("97.3% of 37", percentOf("37名", "97.3%")),
	passes("97.2% of 37 is cut off", percentOf("37名", "97.2%")),
	passes("96.3% of 1,042 is possible", percentOf("1,042个", "96.3%")),
	passes("about 37", percentOf("约37名", "96.5%")),
]);

const share = (raw: string, label: string) => (report: Draft) => {
	report.figure(raw, { label });
};

suite("rate-out-of-range", [
	fires("a rate of vaccination", share("102.6%", "免疫规划疫苗接种率达"), ["102.6%"]),
	fires("a share", share("103%", "项目支出占比"), ["103%"]),
	fires("satisfaction", (r) => void r.figure("101%", { measure: "satisfaction_rate" }), ["101%"]),
	passes("a task done over plan", share("243%", "任务完成率")),
	passes("growth", share("120%", "产值增长率")),
	passes("gross enrolment", share("101.2%", "学前三年毛入园率")),
	passes("a change", (r) => void r.figure("130%", { label: "合格率", direction: "increase" })),
	passes("100%", share("100%", "合格率")),
	passes("overspending that the amounts confirm", (report) => {
		report.figure("1,000.00万元", budget);
		report.figure("1,100.00万元", spent);
		report.figure("110.00%", { ...money, measure: "execution_rate", label: "执行率" });
	}),
	passes("a wrong rate that is accused already", (report) => {
		report.figure("1,000.00万元", budget);
		report.figure("900.00万元", spent);
		report.figure("190.00%", { ...money, measure: "execution_rate", label: "执行率" });
	}),
]);

const prints =
	(...raws: readonly string[]) =>
	(report: Draft) => {
		for (const raw of raws) report.figure(raw);
	};

suite("style", [
	fires("约…余", prints("约4500余万元"), ["约4500余万元"]),
	fires("余 after an exact number", prints("138余次"), ["138余次"]),
	fires("money without 元", (r) => void r.figure("260万", {}, "元"), ["260万"]),
	fires("an actual of 90%以上", (r) => void r.indicator("满意率", "90%以上", "90%以上"), [
		"90%以上",
	]),
	passes("round numbers with 余", prints("60余篇", "42万余元", "50万余人次", "1000余名")),
	passes("约", prints("约3.1亿元", "约600人")),
	passes("an actual above 95%", (r) => void r.indicator("满意率", "≥90%", "＞95%")),
	passes("a count of 2750人以上", (r) => void r.indicator("人数", "2750人", "2750人以上")),
	passes("a cell whose unit the table declares", (r) => void r.figure("260.00", {}, "万元")),
]);
