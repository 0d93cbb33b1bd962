import { expect, test } from "vitest";
import { importReport } from "../../src/pipeline.ts";

/** As `pdftotext -layout` writes a report: the wide table sets its page narrower than the page before. */
const PAGES = `
      青峦县文化旅游局 2022 年度项目支出绩效自评情况
  一、项目基本情况
  根据《青峦县财政局关于开展 2022 年度县级预算绩效自评工作的通知》
（青财绩〔2023〕6 号）要求，我局对 2022 年度纳入绩效目标管理的一个
项目支出开展了绩效自评，即文化馆设备更新项目，年度绩效目标已在年初
随部门预算一并批复。
  二、资金投入和使用情况
  项目全年预算数 86.40 万元，全年执行数 82.15 万元，执行率 95.08%。
资金使用符合国家财经法规和专项资金管理办法的规定，拨付审批程序和手
续完整，未发现截留、挤占、挪用和虚列支出等情况。
  三、绩效目标完成情况和自评结论
  从自评结果看，项目立项依据充分，管理制度健全，产出和效益指标总
体达到预期，项目得分和指标完成情况详见后附的项目支出绩效自评表，有
关材料已按要求归档备查。
  四、存在的主要问题
\f 一是绩效指标编制不够精准，个别指标的目标值与项目的实际需求结合得
不紧。二是个别设备的资金支付集中在年底，预算执行均衡性有待提高。
 五、下一步改进措施
 下一步，我局将结合 2024 年度预算编制，进一步细化量化绩效指标，
加强项目前期论证，加快项目实施和资金支付进度，切实提高财政资金使
用效益。
\f                        项目支出绩效自评表
                              （2022 年度）
 项目名称                      文化馆设备更新项目
                                                           执行
                      年初预算数      全年预算数     全年执行数     分值              得分
                                                            率
            年度资金总                                          95.0
                      86.40      86.40    82.15   10               9.5
              额                                             8%
                                                                   偏差原因分析
     一级指标   二级指标      三级指标       年度指标值     实际完成值     分值    得分
                                                                    及改进措施
                     更新设备数量     ≥36 台    36 台   10     10
            数量指标
                     培训操作人员     ≥25 人次    25 人次   10     10
绩效                  设备平均单价标
            成本指标                 2.4 万元     2.28 万元   10     10
                       准
`;

test("a section is not lost where the page of a wide table loses its indents", async () => {
	const bytes = new TextEncoder().encode(PAGES);
	const { sections, findings, diagnostics, text } = await importReport({ path: "a.txt", bytes });
	expect(diagnostics.map(({ code }) => code)).toContain("flattened-table-unread");
	expect(sections.map(({ ordinal }) => ordinal)).toEqual(["一", "二", "三", "四", "五"]);
	expect(findings.filter(({ rule }) => rule === "section-missing")).toEqual([]);
	const [, own] = /^(下一步，.*)$/mu.exec(text) ?? [];
	expect(own).toMatch(/用效益。$/u);
});
