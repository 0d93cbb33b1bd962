-- The warehouse. Written by `npm run schemas`; runs in DuckDB and in PostgreSQL.

CREATE TABLE "agencies" (
	"agency_key" text NOT NULL,
	"agency" text NOT NULL,
	"superior" text,
	PRIMARY KEY ("agency_key")
);

CREATE TABLE "reports" (
	"report_key" text NOT NULL,
	"is_current" boolean NOT NULL,
	"title" text,
	"kind" text NOT NULL,
	"agency_key" text,
	"agency" text,
	"superior" text,
	"project" text,
	"fiscal_year" integer,
	"format" text NOT NULL,
	"pages" integer,
	"bytes" bigint NOT NULL,
	"text_layer" text NOT NULL,
	"checked_relations" integer NOT NULL,
	"checked_consistent" integer NOT NULL,
	"checked_truncated" integer NOT NULL,
	"checked_inconsistent" integer NOT NULL,
	"checked_undecidable" integer NOT NULL,
	"checked_unclaimed" integer NOT NULL,
	"schema_version" text NOT NULL,
	PRIMARY KEY ("report_key")
);

CREATE TABLE "sections" (
	"report_key" text NOT NULL,
	"section_id" text NOT NULL,
	"position" integer NOT NULL,
	"parent_id" text,
	"depth" integer NOT NULL,
	"ordinal" text,
	"title" text NOT NULL,
	"canonical" text,
	"evidence_id" text NOT NULL,
	PRIMARY KEY ("report_key", "section_id")
);

CREATE TABLE "figures" (
	"report_key" text NOT NULL,
	"figure_id" text NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"label" text NOT NULL,
	"measure" text,
	"item" text,
	"fund" text,
	"entity" text,
	"period" text,
	"value" decimal(38,10),
	"value_max" decimal(38,10),
	"unit" text,
	"qualifier" text NOT NULL,
	"interval_min" decimal(38,10),
	"interval_max" decimal(38,10),
	"direction" text,
	"printed_precision" decimal(38,10),
	"raw" text NOT NULL,
	"evidence_id" text NOT NULL,
	PRIMARY KEY ("report_key", "figure_id")
);

CREATE TABLE "indicators" (
	"report_key" text NOT NULL,
	"indicator_id" text NOT NULL,
	"position" integer NOT NULL,
	"project" text,
	"level1" text,
	"level2" text,
	"name" text NOT NULL,
	"target_raw" text,
	"target_op" text,
	"target_value" decimal(38,10),
	"target_value_max" decimal(38,10),
	"target_unit" text,
	"actual_raw" text,
	"actual_op" text,
	"actual_value" decimal(38,10),
	"actual_value_max" decimal(38,10),
	"actual_unit" text,
	"weight" decimal(38,10),
	"score" decimal(38,10),
	"achieved" boolean,
	"deviation" text,
	"evidence_id" text NOT NULL,
	PRIMARY KEY ("report_key", "indicator_id")
);

CREATE TABLE "findings" (
	"report_key" text NOT NULL,
	"finding_id" text NOT NULL,
	"position" integer NOT NULL,
	"rule" text NOT NULL,
	"severity" text NOT NULL,
	"message" text NOT NULL,
	"expected" text,
	"actual" text,
	"tolerance" text,
	"cause" text,
	"evidence_id" text NOT NULL,
	PRIMARY KEY ("report_key", "finding_id")
);

CREATE TABLE "evidence" (
	"report_key" text NOT NULL,
	"evidence_id" text NOT NULL,
	"position" integer NOT NULL,
	"owner" text NOT NULL,
	"owner_id" text NOT NULL,
	"start_offset" integer NOT NULL,
	"end_offset" integer NOT NULL,
	"quote" text NOT NULL,
	"page" integer,
	"line" integer,
	"boxes" json NOT NULL,
	PRIMARY KEY ("report_key", "evidence_id")
);

CREATE TABLE "imports" (
	"path" text NOT NULL,
	"version" integer NOT NULL,
	"report_key" text NOT NULL,
	"is_current" boolean NOT NULL,
	"record_sha256" text NOT NULL,
	PRIMARY KEY ("path", "version")
);

COMMENT ON TABLE "agencies" IS '单位: Dimension: the reporting agencies, by normalised name';

COMMENT ON COLUMN "agencies"."agency_key" IS '单位编码: Normalised name of the agency';

COMMENT ON COLUMN "agencies"."agency" IS '单位名称: The reporting agency; 实施单位 of a 自评表';

COMMENT ON COLUMN "agencies"."superior" IS '主管部门: 主管部门';

COMMENT ON TABLE "reports" IS '报告: Dimension: one row for each content that was imported, older versions included';

COMMENT ON COLUMN "reports"."report_key" IS '报告编码: SHA-256 of the bytes, in hexadecimal';

COMMENT ON COLUMN "reports"."is_current" IS '现行版本: Whether a path still holds this content; false for a version that was replaced';

COMMENT ON COLUMN "reports"."title" IS '标题: As printed, without line breaks; null if none';

COMMENT ON COLUMN "reports"."kind" IS '报告类型: What is reported on: 部门整体, 单位整体, 项目, 专项资金, 转移支付 or 政策; one of: department, unit, project, special_fund, transfer, policy, other';

COMMENT ON COLUMN "reports"."agency_key" IS '单位编码: The agency in agencies; null where the report names none';

COMMENT ON COLUMN "reports"."agency" IS '单位名称: The reporting agency; 实施单位 of a 自评表';

COMMENT ON COLUMN "reports"."superior" IS '主管部门: 主管部门';

COMMENT ON COLUMN "reports"."project" IS '项目: The one project of a report about one project';

COMMENT ON COLUMN "reports"."fiscal_year" IS '年度: The year that the report is about';

COMMENT ON COLUMN "reports"."format" IS '文件格式: Format of the file, told by its content; one of: pdf, docx, doc, txt, xlsx, image';

COMMENT ON COLUMN "reports"."pages" IS '页数: Null where the format has no pages';

COMMENT ON COLUMN "reports"."bytes" IS '字节数: Size of the file';

COMMENT ON COLUMN "reports"."text_layer" IS '文字来源: Whether the characters stood in the file or were recognised from images; one of: native, ocr, mixed';

COMMENT ON COLUMN "reports"."checked_relations" IS '核对关系数: Relations between printed numbers that were found';

COMMENT ON COLUMN "reports"."checked_consistent" IS '一致: Hold within the printed precision';

COMMENT ON COLUMN "reports"."checked_truncated" IS '截位一致: Hold only if the result was cut off instead of rounded';

COMMENT ON COLUMN "reports"."checked_inconsistent" IS '不一致: Hold for no values that the print can stand for';

COMMENT ON COLUMN "reports"."checked_undecidable" IS '无法判断: A qualifier, a missing unit, a zero divisor, a missing part';

COMMENT ON COLUMN "reports"."checked_unclaimed" IS '未识别数字: Figures that no extractor gave a meaning';

COMMENT ON COLUMN "reports"."schema_version" IS '记录格式版本: Version of this contract';

COMMENT ON TABLE "sections" IS '提纲: The outline of each report';

COMMENT ON COLUMN "sections"."report_key" IS '报告编码: The report in reports';

COMMENT ON COLUMN "sections"."section_id" IS '章节编码: Stable within the record: s1, s2 … in reading order';

COMMENT ON COLUMN "sections"."position" IS '序号: Place in reading order, counted from 1';

COMMENT ON COLUMN "sections"."parent_id" IS '上级章节: The section that holds it; null at the top';

COMMENT ON COLUMN "sections"."depth" IS '层级: 1 at the top';

COMMENT ON COLUMN "sections"."ordinal" IS '编号: 一, （一）, 1, （1）, ① as printed; null if none';

COMMENT ON COLUMN "sections"."title" IS '标题: Without ordinal and closing stop';

COMMENT ON COLUMN "sections"."canonical" IS '规范章节: The part of a report that it is; one of: basic_info, department_overview, project_overview, annual_work, targets, revenue_expenditure, performance_management, organization, method, evaluation, conclusion, target_completion, achievements, problems, improvements, experience, suggestions, result_use, attachment';

COMMENT ON COLUMN "sections"."evidence_id" IS '出处编码: Where it stands: the row of the same report in evidence';

COMMENT ON TABLE "figures" IS '数字: Facts: every printed number that is a quantity';

COMMENT ON COLUMN "figures"."report_key" IS '报告编码: The report in reports';

COMMENT ON COLUMN "figures"."figure_id" IS '数字编码: Stable within the record: f1, f2 … in reading order';

COMMENT ON COLUMN "figures"."position" IS '序号: Place in reading order, counted from 1';

COMMENT ON COLUMN "figures"."kind" IS '类别: What sort of number it is; one of: money, rate, score, count';

COMMENT ON COLUMN "figures"."label" IS '名称: The words that name the number, as printed; empty if none';

COMMENT ON COLUMN "figures"."measure" IS '指标含义: What is measured; null where the report does not say or an indicator holds it; one of: budget_initial, budget, budget_allocated, expenditure, income, carryover_in, carryover_out, execution_rate, satisfaction_rate, change_rate, score, score_max, staff_authorized, staff_actual';

COMMENT ON COLUMN "figures"."item" IS '支出项目: The part of the budget, or the component of a score, that it is about';

COMMENT ON COLUMN "figures"."fund" IS '资金来源: The source of funds; one of: all, fiscal, transfer, business_income, general_public, government_fund, state_capital, special_account, unit_own, central, provincial, municipal, county, carryover';

COMMENT ON COLUMN "figures"."entity" IS '项目或下属单位: Project or subordinate unit; null for the reporting agency itself';

COMMENT ON COLUMN "figures"."period" IS '所属期间: 2021, or 2021-01/2021-09';

COMMENT ON COLUMN "figures"."value" IS '数值: Money in 元, rates in percent, others as printed; null for a placeholder (——%)';

COMMENT ON COLUMN "figures"."value_max" IS '数值上限: Upper end of a range; null otherwise';

COMMENT ON COLUMN "figures"."unit" IS '单位: 元 for money, % for rates, 分 for scores, the printed unit for counts';

COMMENT ON COLUMN "figures"."qualifier" IS '限定: How exactly the print holds; one of: eq, approx, ge, gt, le, lt, range';

COMMENT ON COLUMN "figures"."interval_min" IS '区间下限: Lower end of the interval that the print stands for';

COMMENT ON COLUMN "figures"."interval_max" IS '区间上限: Upper end of the interval that the print stands for';

COMMENT ON COLUMN "figures"."direction" IS '增减方向: Set where the number is a change; one of: increase, decrease, unchanged';

COMMENT ON COLUMN "figures"."printed_precision" IS '末位单位: Size of the last printed digit in the unit of `value`';

COMMENT ON COLUMN "figures"."raw" IS '原文: As printed, with qualifier and unit, without white space';

COMMENT ON COLUMN "figures"."evidence_id" IS '出处编码: Where it stands: the row of the same report in evidence';

COMMENT ON TABLE "indicators" IS '绩效指标: Facts: performance indicators with target, actual value and score';

COMMENT ON COLUMN "indicators"."report_key" IS '报告编码: The report in reports';

COMMENT ON COLUMN "indicators"."indicator_id" IS '指标编码: Stable within the record: i1, i2 … in reading order';

COMMENT ON COLUMN "indicators"."position" IS '序号: Place in reading order, counted from 1';

COMMENT ON COLUMN "indicators"."project" IS '项目: Project or task that the indicator belongs to';

COMMENT ON COLUMN "indicators"."level1" IS '一级指标: 一级指标 as printed; null in prose';

COMMENT ON COLUMN "indicators"."level2" IS '二级指标: 二级指标 as printed; null in prose';

COMMENT ON COLUMN "indicators"."name" IS '三级指标: 三级指标';

COMMENT ON COLUMN "indicators"."target_raw" IS '年度指标值原文: As printed';

COMMENT ON COLUMN "indicators"."target_op" IS '年度指标值比较: Comparison; null for a value in words; one of: eq, approx, ge, gt, le, lt, range';

COMMENT ON COLUMN "indicators"."target_value" IS '年度指标值: Money in 元, rates in percent; null for words';

COMMENT ON COLUMN "indicators"."target_value_max" IS '年度指标值上限: Upper end of a range; null otherwise';

COMMENT ON COLUMN "indicators"."target_unit" IS '年度指标值单位: As in a figure; null for words';

COMMENT ON COLUMN "indicators"."actual_raw" IS '实际完成值原文: As printed';

COMMENT ON COLUMN "indicators"."actual_op" IS '实际完成值比较: Comparison; null for a value in words; one of: eq, approx, ge, gt, le, lt, range';

COMMENT ON COLUMN "indicators"."actual_value" IS '实际完成值: Money in 元, rates in percent; null for words';

COMMENT ON COLUMN "indicators"."actual_value_max" IS '实际完成值上限: Upper end of a range; null otherwise';

COMMENT ON COLUMN "indicators"."actual_unit" IS '实际完成值单位: As in a figure; null for words';

COMMENT ON COLUMN "indicators"."weight" IS '分值: 分值';

COMMENT ON COLUMN "indicators"."score" IS '得分: 得分';

COMMENT ON COLUMN "indicators"."achieved" IS '是否完成: Whether the target is met; null where the two cannot be compared';

COMMENT ON COLUMN "indicators"."deviation" IS '偏差原因及改进措施: 偏差原因分析及改进措施, as printed';

COMMENT ON COLUMN "indicators"."evidence_id" IS '出处编码: Where it stands: the row of the same report in evidence';

COMMENT ON TABLE "findings" IS '问题: Facts: what the reports get wrong, or should be looked at';

COMMENT ON COLUMN "findings"."report_key" IS '报告编码: The report in reports';

COMMENT ON COLUMN "findings"."finding_id" IS '问题编码: n1, n2 … in the order of the record';

COMMENT ON COLUMN "findings"."position" IS '序号: Place in reading order, counted from 1';

COMMENT ON COLUMN "findings"."rule" IS '规则: The rule that fired; one of: rate-mismatch, change-mismatch, sum-mismatch, score-sum-mismatch, weight-sum-mismatch, score-exceeds-weight, execution-score-mismatch, grade-mismatch, value-conflict, unit-slip, rate-out-of-range, year-mismatch, agency-mismatch, target-missed-full-score, target-missed-unexplained, indicator-score-mismatch, subset-exceeds-whole, impossible-percent, target-actual-incomparable, target-overshot, headcount-over-authorized, three-public-scope, placeholder-left, ordinal-gap, section-missing, stale-as-of-date, prior-year-mismatch, copied-from-prior-year, style, duplicate-report';

COMMENT ON COLUMN "findings"."severity" IS '严重程度: error: the numbers cannot all be true; warning; info; one of: error, warning, info';

COMMENT ON COLUMN "findings"."message" IS '说明: What is printed, what it should be and why, in Chinese';

COMMENT ON COLUMN "findings"."expected" IS '应为: What the other numbers give';

COMMENT ON COLUMN "findings"."actual" IS '实为: What is printed';

COMMENT ON COLUMN "findings"."tolerance" IS '容差: What the printed precision allows';

COMMENT ON COLUMN "findings"."cause" IS '可能原因: The one edit that would explain it';

COMMENT ON COLUMN "findings"."evidence_id" IS '出处编码: Where it stands: the row of the same report in evidence';

COMMENT ON TABLE "evidence" IS '出处: Where sections, figures, indicators and findings stand in their report';

COMMENT ON COLUMN "evidence"."report_key" IS '报告编码: The report in reports';

COMMENT ON COLUMN "evidence"."evidence_id" IS '出处编码: Of the same report';

COMMENT ON COLUMN "evidence"."position" IS '序号: Place in reading order, counted from 1';

COMMENT ON COLUMN "evidence"."owner" IS '所属类别: What stands here; one of: section, figure, indicator, finding';

COMMENT ON COLUMN "evidence"."owner_id" IS '所属编码: Its id in the report';

COMMENT ON COLUMN "evidence"."start_offset" IS '起点: First UTF-16 offset in `text`';

COMMENT ON COLUMN "evidence"."end_offset" IS '终点: Offset after the last in `text`';

COMMENT ON COLUMN "evidence"."quote" IS '原文: The text between the two offsets';

COMMENT ON COLUMN "evidence"."page" IS '页: Page, counted from 1; null where the format has no pages';

COMMENT ON COLUMN "evidence"."line" IS '行: Line of the source, counted from 1, where the format is plain text';

COMMENT ON COLUMN "evidence"."boxes" IS '位置框: One box for each line that the evidence touches; empty where there are none';

COMMENT ON TABLE "imports" IS '导入版本: History: which content each path held, version by version';

COMMENT ON COLUMN "imports"."path" IS '文件路径: Relative to what was imported';

COMMENT ON COLUMN "imports"."version" IS '版本: Counted from 1 for each path';

COMMENT ON COLUMN "imports"."report_key" IS '报告编码: The report in reports';

COMMENT ON COLUMN "imports"."is_current" IS '现行版本: Whether the path holds this content now; exactly one version of a path does';

COMMENT ON COLUMN "imports"."record_sha256" IS '记录校验值: SHA-256 of the record''s text: a record of the same hash is not written again';

DROP VIEW IF EXISTS "report_versions";

DROP VIEW IF EXISTS "self_scores";

DROP VIEW IF EXISTS "three_public_spending";

DROP VIEW IF EXISTS "findings_by_rule";

DROP VIEW IF EXISTS "indicators_by_level";

DROP VIEW IF EXISTS "execution_rates";

DROP VIEW IF EXISTS "budget_totals";

CREATE VIEW "budget_totals" AS
SELECT DISTINCT ON (f.report_key, f.measure)
	f.report_key, f.measure, f.value, f.unit, f.qualifier, f.raw, f.evidence_id
FROM figures f JOIN reports r ON r.report_key = f.report_key
WHERE r.is_current AND f.value IS NOT NULL AND f.direction IS NULL AND f.entity IS NULL
	AND f.item = 'total' AND (f.fund = 'all' OR f.kind = 'score')
	AND (f.period IS NULL OR f.period = CAST(r.fiscal_year AS text))
ORDER BY f.report_key, f.measure, f.position;

COMMENT ON VIEW "budget_totals" IS '收支总额: The printed totals of each current report for its own year, one row a measure';

CREATE VIEW "execution_rates" AS
SELECT agency_key, agency, fiscal_year, kind, project, report_key,
	budget_initial, budget, expenditure, printed_rate,
	CAST(CASE WHEN budget > 0 THEN expenditure * 100 / budget END AS decimal(18,2))
		AS computed_rate
FROM (
	SELECT r.agency_key, r.agency, r.fiscal_year, r.kind, r.project, r.report_key,
		max(CASE WHEN t.measure = 'budget_initial' THEN t.value END) AS budget_initial,
		max(CASE WHEN t.measure = 'budget' THEN t.value END) AS budget,
		max(CASE WHEN t.measure = 'expenditure' THEN t.value END) AS expenditure,
		max(CASE WHEN t.measure = 'execution_rate' THEN t.value END) AS printed_rate
	FROM reports r LEFT JOIN budget_totals t ON t.report_key = r.report_key
	WHERE r.is_current
	GROUP BY r.agency_key, r.agency, r.fiscal_year, r.kind, r.project, r.report_key
) AS totals;

COMMENT ON VIEW "execution_rates" IS '预算执行率: Execution rate by agency and year: as printed, and as its own amounts give it';

CREATE VIEW "indicators_by_level" AS
SELECT r.fiscal_year, i.level1, i.level2, count(*) AS indicators,
	CAST(sum(CASE WHEN i.achieved THEN 1 ELSE 0 END) AS integer) AS achieved,
	CAST(sum(CASE WHEN NOT i.achieved THEN 1 ELSE 0 END) AS integer) AS missed,
	CAST(sum(CASE WHEN i.achieved IS NULL THEN 1 ELSE 0 END) AS integer) AS not_comparable,
	sum(i.weight) AS weight, sum(i.score) AS score
FROM indicators i JOIN reports r ON r.report_key = i.report_key
WHERE r.is_current
GROUP BY r.fiscal_year, i.level1, i.level2;

COMMENT ON VIEW "indicators_by_level" IS '分级指标完成情况: Indicators by year and level: how many, met, missed, weight and score';

CREATE VIEW "findings_by_rule" AS
SELECT n.rule, n.severity, r.fiscal_year, count(*) AS findings,
	count(DISTINCT n.report_key) AS reports, count(DISTINCT r.agency_key) AS agencies
FROM findings n JOIN reports r ON r.report_key = n.report_key
WHERE r.is_current
GROUP BY n.rule, n.severity, r.fiscal_year;

COMMENT ON VIEW "findings_by_rule" IS '分规则问题: Findings by rule, severity and year: how many, in how many reports and agencies';

CREATE VIEW "three_public_spending" AS
SELECT DISTINCT ON (r.agency_key, f.period, f.item, f.measure)
	r.agency_key, r.agency, f.period AS fiscal_year, f.item, f.measure, f.value, f.raw,
	r.fiscal_year AS reported_in, f.report_key, f.evidence_id
FROM figures f JOIN reports r ON r.report_key = f.report_key
WHERE r.is_current AND r.agency_key IS NOT NULL AND f.kind = 'money' AND f.value IS NOT NULL
	AND f.direction IS NULL AND f.entity IS NULL AND f.measure IS NOT NULL
	AND f.item IN ('three_public', 'abroad', 'vehicle', 'vehicle_purchase',
		'vehicle_operation', 'reception')
ORDER BY r.agency_key, f.period, f.item, f.measure,
	CASE WHEN f.period = CAST(r.fiscal_year AS text) THEN 0 ELSE 1 END,
	r.fiscal_year DESC, f.report_key, f.position;

COMMENT ON VIEW "three_public_spending" IS '三公经费: 三公经费 and its parts by agency and year, with the report that says so';

CREATE VIEW "self_scores" AS
SELECT r.agency_key, r.agency, r.fiscal_year, r.kind, r.project, r.report_key,
	s.value AS self_score,
	CAST(COALESCE(n.error, 0) AS integer) AS error_findings,
	CAST(COALESCE(n.warning, 0) AS integer) AS warning_findings,
	CAST(COALESCE(n.info, 0) AS integer) AS info_findings
FROM reports r
LEFT JOIN budget_totals s ON s.report_key = r.report_key AND s.measure = 'score'
LEFT JOIN (
	SELECT report_key, sum(CASE WHEN severity = 'error' THEN 1 ELSE 0 END) AS error,
		sum(CASE WHEN severity = 'warning' THEN 1 ELSE 0 END) AS warning,
		sum(CASE WHEN severity = 'info' THEN 1 ELSE 0 END) AS info
	FROM findings GROUP BY report_key
) AS n ON n.report_key = r.report_key
WHERE r.is_current;

COMMENT ON VIEW "self_scores" IS '自评得分与问题: The self-score of each current report against what is wrong with the report';

CREATE VIEW "report_versions" AS
SELECT i.path, i.version, i.is_current, r.title, r.agency, r.fiscal_year, r.format,
	i.report_key
FROM imports i JOIN reports r ON r.report_key = i.report_key;

COMMENT ON VIEW "report_versions" IS '报告版本: History: every content that a path ever held, the current one marked';
