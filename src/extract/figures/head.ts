import type { Setting } from "./dimensions.ts";
import { abbreviates } from "./found.ts";
import type { Mention } from "./mention.ts";
import { readLabel } from "./vocabulary.ts";

const HEAD = /^\s*([一-龥“”]{4,16})[：:]/u;
const LEAST = 4;
/** What a sentence may be about other than one thing that money is spent on. */
const NO_THING =
	/情况|规模|效[率益果]|目标|绩效|进度|[结概]论|概况|指标|方面|结构|管理|结果|分析|来源|原因|措施|问题|建议|做法|任务|举措|成效|说明|工作|计划|依据|标准|范围|对象|内容|方式|资产|人员|编制|职[能责]|机构|主要|具体|其中|构成|预算|决算|执行|满意|[率分]$/u;

const NUMBERED =
	/(?:^|[：:；;])\s*(?:\d{1,2}[.．、]|[①-⑳]|[（(]\d{1,2}[）)])([一-龥“”]{4,20})[，,]$/u;

/** …4个项目：1.设备运行维护费，预算160万元，支出157万元；2.…: the project that the number in the sentence opens. */
export function numberedHead({ lead }: Mention, setting: Setting): string | null {
	const name = NUMBERED.exec(lead)?.[1];
	if (name === undefined || readLabel(name).unknown.length < LEAST) return null;
	return abbreviates(name, setting.whole) || abbreviates(name, setting.agency) ? null : name;
}

/** 农村公路养护：安排860万元，支出860万元: what the sentence is about, named before its colon; null for none. */
export const headOf = ({ lead, sentenceText }: Mention, setting: Setting): string | null =>
	/[：:]/u.test(lead) ? headIn(sentenceText, setting) : null;

/** The name before the colon that opens a stretch of text; null for none. */
export function headIn(text: string, setting: Setting): string | null {
	const name = HEAD.exec(text)?.[1];
	if (name === undefined) return null;
	if (NO_THING.test(name) || readLabel(name).unknown.length < LEAST) return null;
	return abbreviates(name, setting.whole) || abbreviates(name, setting.agency) ? null : name;
}
