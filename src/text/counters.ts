/** Counters (量词) and units of measure that may follow a printed number, and where they are no counters. */

/** Counters of things that come in whole numbers; a decimal without 万 or 亿 before them is no figure (2.3本项目). */
const WHOLE = [
	"个 名 位 人 户 家 件 份 册 本 部 台 套 辆 艘 架 座 栋 幢 间 处 所 条 项 次 场 期 批 组 类 种 款 门 堂 节 课",
	"篇 则 首 幅 张 枚 块 片 面 颗 棵 株 头 只 匹 羽 尾 口 眼 孔 盏 根 支 枝 把 顶 床 桌 餐 顿 瓶 箱 盒 包 袋 桶",
	"趟 轮 遍 起 宗 例 案 单 笔 对 双 队 班 站 村 镇 乡 县 区 街 校 店 厂 层 粒 剂 针 页 集 版 票 卷",
	"杆 扇 副 讲 樽 尊 樘 垛 坛 窝 箩 筐 盆 捆 罐 杯 碗 帧 封 字 跨 榀 段",
	"人份 床位 张床 床次 网格 小组 科室 学时 课时 工日 机位 车位 泊位 席位 学位 标准箱 人时 户数 户次 人头",
	"批次 场次 家次 篇次 件次 户次 辆次 台次 趟次 班次 架次 课次 例次 站次 车次 期次 项次 份次 艘次 队次 轮次",
	"处次 头次 剂次 针次 人次 人天 台套 台班 个次 宗次 条次 所次 点次 户次 起次 组次 村次 校次 笔次 单次 校点 套次",
	"人(次) 户(次) 批(次) 场(次) 家(次) 件(次) 个(次) 站点 点位 盏次 羽次 行政村 自然村 乡镇 镇街 街道 社区 小区 村居 单元 楼栋 车间 车次 航次 门次",
];

/** Units that are measured, so that decimals are at home before them. */
const MEASURED = [
	"天 小时 分钟 秒 个月 个小时 个工作日 工作日 日历天 个日历天 个自然日 自然日 个学时 个课时 倍 折",
	"吨 斤 公斤 千克 克 毫克 微克 吨标煤 吨标准煤 标准煤 万吨公里 吨公里 人公里 车公里",
	"米 千米 公里 里 海里 厘米 毫米 分米 延米 延长米 双车道公里 皮长公里 芯公里",
	"亩 公顷 顷 平方米 平方公里 平方千米 平方厘米 平米 平方 方 立方米 立方 立方厘米 公亩 亩次",
	"升 毫升 加仑 桶油当量 度电 千瓦 千瓦时 兆瓦 兆瓦时 瓦 千伏 千伏安 兆伏安 千卡 吉焦 兆帕 赫兹 分贝 摄氏度 度",
	"美元 港元 港币 欧元 日元 英镑 澳元 加元 新台币 澳门元",
	"个标准箱 当量 人年 户年 ㎡ ㎥ ㎞ ㎏ ℃ μg/m³",
];

/** Unit symbols in Latin letters (GB 3100-1993). */
export const LATIN_UNITS: readonly string[] =
	"km² km2 hm² hm2 m² m2 m³ m3 km kg mg/L mg g t cm mm mL ml L kWh kVA kW MWh MW GW kV GB TB MB Mbps dB min h m".split(
		" ",
	);

/**
 * What turns a counter into the start of another word: 人 before 民 or 均 is 人民, 人均; 对 before 于 is 对于.
 * Only what a number would hardly be followed by: 3家具有资质的企业 and 10名优秀党员 are counts.
 */
const CLOSED: Readonly<Record<string, string>> = {
	人: "民|均|才",
	户: "籍|均",
	家: "庭",
	本: "[级年部局项报单院委会季月轮次]|市区?|区|县|着|质|身|指",
	位: "于|置",
	台: "账|湾",
	场: "所|馆",
	处: "理|置|罚|于",
	条: "件|例|款",
	项: "目(?!标)",
	所: "有|属|需|以|得|涉|示|述|谓|致|列",
	部: "门|分|位|署",
	批: "准|复|发|示|评|注|改|量",
	次: "性",
	期: "间|限|末|货",
	起: "步|草|止|伏|到",
	对: "于|象|外|内|全|照|接|策|比|应|标|口|方|该|此|本|我|各",
	组: "织|建",
	间: "接",
	面: "积|向|临",
	片: "区",
	块: "链",
	支: "出|付|持|撑|部|线|行",
	根: "据|本",
	口: "头|岸|罩|粮|腔|径",
	头: "部",
	只: "有|能|是|要|需|为|限",
	双: "方|拥|随|控|减|创|向|重|休",
	单: "位|独|一|项|纯|价|元|据",
	门: "诊|户|禁|牌|槛|卫",
	节: "能|约|水|点|日|假|省|目|余|庆|气",
	课: "程|题|堂|后|外",
	类: "似|别|型",
	班: "子|长",
	队: "伍|员|长",
	站: "位|在",
	县: "级|委|政",
	镇: "级|政",
	乡: "级|村|政",
	村: "级|民|委|两",
	区: "级|域|委|政",
	街: "道|镇",
	校: "园|长|准",
	层: "面|级",
	集: "中|体|聚|成",
	版: "本",
	案: "件|例",
	件: "套|数",
	副: "[局主书县市科处镇省院校会部厅总本产食]",
	讲: "话|座|解|述|师",
	杆: "菌",
	笔: "记",
	封: "闭",
	字: "样|段|典",
	段: "落",
	首: "先|次|问",
	则: "[由不按以应需可会要被将为是有无]",
	顶: "层",
	包: "括|含|保|干",
	天: "然",
	方: "面|案|式|向|法|便|针|位",
	里: "程|面",
	克: "服",
	折: "合|算",
	升: "级|学",
	店: "铺",
	厂: "区",
	针: "对",
	床: "位",
	卷: "入",
	票: "据|价",
	款: "项",
	种: "植|养|粮|子",
	度: "假|汛",
};

/** Counters that a single 汉字 digit may stand before (三个, 五名); the others make names (二级, 三线, 四类). */
const HAN_COUNTERS = new Set(
	"个 名 位 人 户 家 件 份 次 场 台 套 辆 座 栋 幢 所 处 间 篇 起 宗 例 册 枚 吨 亩 公里 平方米 立方米 天 个月 人次 场次 批次 小时 个工作日 条 项 期 批 类 种 轮 组 支 笔 本".split(
		" ",
	),
);

export interface Counter {
	readonly name: string;
	/** Comes in whole numbers. */
	readonly whole: boolean;
}

const split = (lines: readonly string[]): string[] =>
	lines.flatMap((line) => line.split(" ")).filter((name) => name !== "");

function table(): ReadonlyMap<string, readonly Counter[]> {
	const known = new Map<string, Counter>();
	for (const name of split(WHOLE)) known.set(name, { name, whole: true });
	for (const name of [...split(MEASURED), ...LATIN_UNITS]) known.set(name, { name, whole: false });
	const byFirst = new Map<string, Counter[]>();
	for (const counter of known.values()) {
		const first = counter.name.charAt(0);
		byFirst.set(first, [...(byFirst.get(first) ?? []), counter]);
	}
	for (const list of byFirst.values()) list.sort((a, b) => b.name.length - a.name.length);
	return byFirst;
}

const BY_FIRST = table();
const CLOSED_AFTER: ReadonlyMap<string, RegExp> = new Map(
	Object.entries(CLOSED).map(([name, words]) => [name, new RegExp(words, "y")]),
);
const LATIN_OR_DIGIT = /[A-Za-z0-9]/u;

function isClosed(name: string, text: string, end: number): boolean {
	if (/^[A-Za-z]/u.test(name)) return LATIN_OR_DIGIT.test(text.charAt(end));
	const closed = CLOSED_AFTER.get(name);
	if (!closed) return false;
	closed.lastIndex = end;
	return closed.test(text);
}

/** Two-character beginnings of counters: 人次, 批次, 个百, 万吨. */
const PAIRS = new Set([...BY_FIRST.values()].flat().map((c) => c.name.slice(0, 2)));

/** The longest counter that stands at `at`, or null. */
export function counterAt(text: string, at: number): Counter | null {
	const list = BY_FIRST.get(text.charAt(at));
	if (!list) return null;
	for (const counter of list) {
		if (!text.startsWith(counter.name, at)) continue;
		if (!isClosed(counter.name, text, at + counter.name.length)) return counter;
	}
	return null;
}

/** True where `pair` is the beginning of a counter of two or more characters. */
export const isCounterPair = (pair: string): boolean => pair.length === 2 && PAIRS.has(pair);

export const takesHanDigit = (name: string): boolean => HAN_COUNTERS.has(name);
