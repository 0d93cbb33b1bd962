/**
 * Names of organisations as official documents print them: a place or none, words, and the kind of body.
 * Where a name begins and ends is for the sentence to say; here it is only judged.
 */

/** 国家机关, 群团, 事业单位 and their offices, the longer first. */
const BODY = [
	"人民政府(?:办公室|办公厅)?",
	"(?<=[乡镇])政府",
	"街道(?:办事处)?",
	"委员会(?:办公室|[宣组统][传织战]部|社会工作部|党校)?",
	"管委会",
	"[常党纪监工团]委(?:会)?(?:监委|办公室)?",
	"委(?:办公室|[宣组统][传织战]部|政法委|党校)",
	"联合会|工商联|总工会|工会|妇联|[残文侨科红]联|红十字会|协会|学会|基金会|商会|志愿者?会|[促贸]会",
	"办公室|办公厅|(?<=[\\p{Script=Han}]{3})办|办事处|代表处|管理处",
	"[局厅委署]",
	"人民法院|法院|检察院|看守所|监狱|派出所|戒毒所",
	"(?:医|卫生|福利|敬老|养老|光荣|研究|学|剧|科学|设计|书画|干休|疗养|画|养护|优抚医)院",
	"中心|服务站|管理站|监督站|推广站|监测站|[总支大中]队|[林农牧渔茶]场|站|所|处",
	"(?:学校|中学|小学|幼儿园|大学|党校|干校|一中|二中|三中|高中|初中)",
	"(?:图书|博物|文化|美术|档案|纪念|展览|体育|科技|群艺|方志)馆",
	"电视台|广播台|融媒体|日报社|报社|供销社|社|气象台",
	"集团|公司|园区|开发区|高新区|保护区",
	"政协|人大|人大常委会|[乡镇]",
].join("|");

const ORGANISATION = new RegExp(
	`^[\\p{Script=Han}·（）()“”A-Za-z0-9]{1,40}?(?:${BODY})(?:机关|[（(]?本级[）)]?)?$`,
	"u",
);

/** 我局, 各县, 本单位: words that stand for a name. */
const STANDS_FOR_NAME =
	/^(?:我|各|由|对|其[他中]|有关|相关|所有|全[省市区县国]|[本该](?:部门|单位|局|委|院|中心|站|所|校|级|市|县|区)|下属|所属|主管|上级|根据|按照|经过|通过|会同|部分|[省市区县]级|部门|单位|机关(?!事务)|政府(?!采购)|预算|项目|一般公共|财政(?![局厅所]|部(?!门)|监督|评审))/u;
/** 部门名称, XX局: template words that were left in. */
const TEMPLATE = /(?:部门|单位)名称|[XxＸ×*＊〇○]{2,}/u;

/** 人民政府, 市政府, 区委: the power above a department, never its 主管部门. */
export const isGovernment = (name: string): boolean =>
	/(?:政府|[省市区县州旗镇乡党]委)$/u.test(name);

/** 补助资金（国有农场 is cut out of brackets. */
const isBalanced = (words: string): boolean =>
	(words.match(/[（(]/gu)?.length ?? 0) === (words.match(/[）)]/gu)?.length ?? 0);

/** Whether words are the full name of one organisation. */
export const isOrganisation = (words: string): boolean =>
	words.length >= 4 &&
	words.length <= 40 &&
	ORGANISATION.test(words) &&
	!STANDS_FOR_NAME.test(words) &&
	isBalanced(words) &&
	!TEMPLATE.test(words);

/** 教育部, 县委办, 市妇联: too short, or of too general a body, for a sentence to tell; a label tells. */
const LABELLED_BODY =
	/^[\p{Script=Han}·]{1,30}(?:部|办|委|局|厅|院|署|会|处|站|所|馆|校|社|妇联|[残文侨科红]联|法院|公司|中心)$/u;
const NO_BODY = /^(?:全部|内部|外部|同上|其他|机关|本级)/u;

/** Whether what stands beside 填报单位 or 主管部门 names an organisation. */
export const isLabelledOrganisation = (words: string): boolean =>
	isOrganisation(words) ||
	(words.length >= 3 &&
		LABELLED_BODY.test(words) &&
		!NO_BODY.test(words) &&
		!STANDS_FOR_NAME.test(words) &&
		!TEMPLATE.test(words));

/** 文化中心建设, 中学改造: what is built is no agency. */
const THING_BUILT = /^(?:建设|改造|工程|新建|扩建|迁建|维修|装修|修缮|提升|运行维护|运维|设备)/u;

/** 推进乡|村振兴, 服务所|有, 处|置: the last character of the name begins another word. */
const OTHER_WORDS =
	/^(?:[乡镇][村域土]|社[会区保]|所[有属需在]|处[置理罚]|局(?:[面限]|部(?!门))|站[点位]|场[所地馆]|委托|院[校系]|部[分门署])/u;
const goesOn = (name: string, rest: string): boolean =>
	OTHER_WORDS.test(name.slice(-1) + rest.slice(0, 2));

export interface NamedBy {
	readonly name: string;
	/** The words behind the name. */
	readonly rest: string;
}

/** The longest organisation that words begin with, save one that a project builds. */
export function organisationAtStart(words: string): NamedBy | null {
	for (let end = Math.min(words.length, 40); end >= 4; end--) {
		const name = words.slice(0, end);
		if (!isOrganisation(name)) continue;
		const rest = words.slice(end);
		if (!THING_BUILT.test(rest) && !goesOn(name, rest)) return { name, rest };
	}
	return null;
}
