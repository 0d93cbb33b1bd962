/**
 * Words of the names of government departments, with the short form that stands for them
 * (《党和国家机构改革方案》2018年、2023年 and the names of local departments under it).
 * A name is read as such words only if it is made of nothing else.
 */
const WORDS: readonly (readonly [short: string, ...forms: string[]])[] = [
	["文", "文化"],
	["广", "广播电视", "广播电影电视", "广电"],
	["新", "新闻出版"],
	["旅", "旅游"],
	["体", "体育"],
	["教", "教育"],
	["科", "科学技术", "科技"],
	["人社", "人力资源社会保障", "人力资源", "人社"],
	["住建", "住房城乡建设", "住建"],
	["发", "发展"],
	["改", "改革"],
	["卫", "卫生"],
	["健", "健康"],
	["计生", "计划生育", "计生"],
	["工信", "工业信息化", "工信"],
	["经信", "经济信息化", "经信"],
	["市监", "市场监督管理", "市场监管", "市监"],
	["药监", "药品监督管理", "药监"],
	["自然资源", "自然资源", "自资"],
	["自然资源规划", "自然资源规划", "自规", "资规"],
	["规划", "规划"],
	["农", "农业农村"],
	["交", "交通运输", "交运"],
	["退役", "退役军人事务", "退役军人"],
	["应急", "应急管理", "应急"],
	["医保", "医疗保障", "医保"],
	["城管", "城市管理", "城管"],
	["综合执法", "综合行政执法", "综合执法"],
	["国资", "国有资产监督管理", "国资"],
	["政数", "政务服务数据管理", "政数"],
	["行政审批", "行政审批服务", "行政审批"],
	["机关事务", "机关事务管理", "机关事务", "机关事务服务"],
	["编", "机构编制委员会", "编"],
	["残", "残疾人", "残"],
	["妇", "妇女", "妇"],
	["工商", "工商业", "工商"],
	["文", "文学艺术界"],
	["侨", "归国华侨", "侨"],
	["社科", "社会科学界", "社科"],
	["人防", "人民防空", "人防"],
	["林", "林业"],
	["草", "草原"],
	["民宗", "民族宗教事务", "民族宗教", "民宗"],
	["乡振", "乡村振兴"],
];

/** Short forms that are read as the word beside other words alone: 文广旅体, 卫健, 发改, 教体. */
const LETTERS: readonly (readonly [form: string, short: string])[] = [
	["文", "文"],
	["广", "广"],
	["新", "新"],
	["旅", "旅"],
	["体", "体"],
	["教", "教"],
	["科", "科"],
	["发", "发"],
	["改", "改"],
	["卫", "卫"],
	["健", "健"],
	["林", "林"],
	["草", "草"],
];

/** Every form with its short one, the longest first. */
export const UNITS: readonly (readonly [form: string, short: string])[] = [
	...WORDS.flatMap(([short, ...forms]) => forms.map((form) => [form, short] as const)),
	...LETTERS,
].sort((a, b) => b[0].length - a[0].length);
