/** What the forms print beside and between their tables. */

/** Labels above the tables of a form, each followed by what is filled in (财预〔2020〕10号). */
export const FILLED_IN =
	/^(?:项目(?:单位)?名称|项目单位|(?:项目|中央|地方|省级)?主管(?:部门|单位)(?:及代码)?|(?:项目)?实施单位|预算单位|(?:部门|单位|专项|转移支付)名称|填报(?:单位|日期|人)|(?:项目)?负责人|联系(?:人|电话)|项目(?:类[别型]|属性|期|起止时间)|资金使用单位|评价年度)(?:\(.{1,8}\))?:?$/u;
export const GOALS =
	/^(?:年度|项目)?(?:年度)?(?:总体|绩效)目标(?:完成情况)?$|^(?:预期(?:绩效)?|年初设定)目标$|^年度总体目标完成情况综述$|^(?:目标)?实际完成情况$/u;
export const GOAL = /^(?:年初)?(?:预期|设定|绩效)(?:绩效)?目标$/u;
export const OUTCOME = /^(?:目标)?(?:实际)?完成情况$|^年度总体目标完成情况综述$/u;
/** 项目资金（万元） beside the amounts, 绩效指标 beside the indicators, also one character a line. */
export const BESIDE =
	/^(?:(?:(?:项目|年度|预算|部门)*资金(?:情况)?|预算执行情况)(?:\((?:单位:)?[万亿千]?元\))?(?:\(\d{1,3}分\))?|\((?:单位:)?[万亿千]?元\)|(?:年度)?绩效指标(?:\(\d{1,3}分\))?|[绩效指标]{1,2})$/u;
