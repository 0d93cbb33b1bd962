import type { Span } from "../../model/span.ts";
import type { MarkDraft, ReadBlock } from "../context.ts";

/** Template text by the way in which it stands for what should be filled in. The whole match is the mark. */
const EVERYWHERE: readonly RegExp[] = [
	// XX局, 20XX年, ××年度; not the XX of a code or a Latin word.
	/(?<![A-Za-zＡ-Ｚａ-ｚ0-9０-９.\-_/])(?:20|２０)?(?:[XＸ]{2,8}|[xｘ]{2,8}|×{2,8}|[*＊]{2,8}|[○〇]{2,8}(?=[省市县区镇乡局委部年项]))(?![A-Za-zＡ-Ｚａ-ｚ0-9０-９\-_/*])/gu,
	// {单位名称}, ｛项目｝
	/[{｛][^{}｛｝]{0,30}[}｝]/gu,
	// （填写说明：…）, （待填写）, 【请填写…】
	/[（(【[](?:填[写报]说明|填表说明|编[写制]说明|待填[写报入]?|待补充|此处填[写报]|请(?:在此)?填[写报]|请(?:按|根据|结合|说明|概括|简述|简要|逐项|重点说明))[^（）()【】[\]]{0,200}[）)】\]]/gu,
	/(?<![（(【[])(?:此处填写|待填写|待补充填写)/gu,
	// 单位：＿＿＿
	/[_＿]{3,20}/gu,
];
/** Instructions of the form as a paragraph of their own. */
const OWN_PARAGRAPH = /^(?:填[写报]说明|填表说明)(?=[：:])/dgu;
/** The words that a form prints where the name is to stand in a title; 项目名称 2020年…资金 is a cell and its value. */
const NAME_WORDS =
	/^(?:第[一二三四五六七八九十]{1,2}部分)?[（(【[]?(?<name>(?:部门|单位|项目|机构)(?:[（(](?:部门|单位)[）)])?名称)(?=[）)】\]]?\s*(?:(?:19|20|XX|××)\s*[\dX×]{2}\s*年(?=[^。]{0,60}(?:报告|[表书]|[决预]算|说明|总结|公开|情况|方案|绩效)[^。一-龥]{0,8}$)|部门|单位|整体|关于|概况|基本情况))/dgu;

const SURNAME =
	/(?:^|[^\p{Script=Han}]|[由以向为和与、对是书记长任同志工])[赵钱孙李周吴郑王冯陈沈韩杨朱秦许何吕张孔曹严魏陶姜谢邹苏潘葛范彭鲁马方任袁柳唐罗薛雷贺倪汤殷郝常傅康余孟黄萧尹姚邵汪毛宋庞熊项董梁杜阮江童郭梅林徐邱骆高夏蔡田胡万卢莫丁邓洪石崔吉龚程陆翁]$/u;

/** Template text that was left in (RECORD section 4, placeholder-left); masked names of persons are none. */
export function placeholders(blocks: readonly ReadBlock[]): readonly MarkDraft[] {
	return blocks.flatMap(({ text }, block) =>
		[...everywhere(text), ...atStart(text)].map((at) => ({
			kind: "placeholder" as const,
			block,
			at,
		})),
	);
}

function everywhere(text: string): readonly Span[] {
	const found: Span[] = [];
	for (const form of EVERYWHERE) {
		for (const match of text.matchAll(form)) {
			const at = { start: match.index, end: match.index + match[0].length };
			const isTaken = found.some(({ start, end }) => at.start < end && start < at.end);
			if (!isTaken && !masksPerson(text, at)) found.push(at);
		}
	}
	return found;
}

/** 张××: a surname with the rest masked, and no body or thing behind it. */
function masksPerson(text: string, { start, end }: Span): boolean {
	return (
		SURNAME.test(text.slice(Math.max(0, start - 2), start)) &&
		!/^[省市县区镇乡村街局委部办厅院校公年月日项]/u.test(text.slice(end))
	);
}

function atStart(text: string): readonly Span[] {
	const names = [...text.matchAll(NAME_WORDS)].map((match) => match.indices?.groups?.["name"]);
	const notes = [...text.matchAll(OWN_PARAGRAPH)].map((match) => match.indices?.[0]);
	return [
		...names.flatMap((at) => (at ? [{ start: at[0], end: at[1] }] : [])),
		...notes.flatMap((at) => (at ? [{ start: at[0], end: at[1] }] : [])),
	];
}
