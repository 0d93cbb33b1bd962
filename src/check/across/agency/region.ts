/** Administrative levels of the name that stands before an agency's own. */
export type Level = "省" | "市" | "县" | "乡";

export interface RegionSplit {
	/** The places that the name begins with, widest first: 禾阳市, 潭溪区. Empty where it names none. */
	readonly places: readonly string[];
	/** The level that it gives without naming the place: 市文广旅体局. */
	readonly level: Level | null;
	/** What is left: the agency's own name. */
	readonly own: string;
}

/** A place and the level that its ending gives; a place has two characters before the ending. */
const PLACES: readonly RegExp[] = [
	/^\p{Script=Han}{2,7}?(?:省|自治区|特别行政区)/u,
	/^(?:(?![县区旗])\p{Script=Han}){2,8}?(?:自治州|地区|盟|市)/u,
	/^\p{Script=Han}{2,10}?(?:自治县|自治旗|县|林区|新区|区|旗|市)/u,
	/^\p{Script=Han}{2,6}?(?:街道|镇|乡)/u,
];

/** An ending that belongs to a word of the agency's own name. */
const NO_PLACE =
	/(?:社区|园区|学区|景区|灌区|库区|矿区|院区|辖区|校区|小区|保护区|开发区|合作区|城乡|城镇|集镇|(?:智慧|数字|文明|森林)城市)$/u;

/** 市 of 市场, 市政工程 and 市容, 县 of 县域 are no levels. */
const BARE_LEVEL =
	/^(?:省(?![直级会际])|自治区|市(?![场容监级直域区民]|政(?:管理|工程|公用|设施|园林|建设|养护|局|处|所))|州(?![际级])|县(?![域级直城])|区(?![域块级直划])|旗|镇(?![域级])|乡(?![村镇土]))/u;

const LEVELS: Readonly<Record<string, Level>> = {
	省: "省",
	自治区: "省",
	市: "市",
	州: "市",
	县: "县",
	区: "县",
	旗: "县",
	镇: "乡",
	乡: "乡",
};

/** Takes the places off an agency's name: 禾阳市潭溪区农业农村局 is 禾阳市, 潭溪区 and 农业农村局. */
export function splitRegion(name: string): RegionSplit {
	const places: string[] = [];
	let own = name;
	for (const pattern of PLACES) {
		const place = pattern.exec(own)?.[0];
		if (place === undefined || NO_PLACE.test(place)) continue;
		const rest = own.slice(place.length);
		if (rest.length < 2) continue;
		places.push(place);
		own = rest;
	}
	if (places.length > 0) return { places, level: null, own };
	const bare = BARE_LEVEL.exec(own)?.[0];
	if (bare === undefined || own.length - bare.length < 2) return { places, level: null, own };
	return { places, level: LEVELS[bare] ?? null, own: own.slice(bare.length) };
}

/** The level that a place is at, by its ending. */
export function levelOf(place: string): Level {
	if (/(?:省|自治区|特别行政区)$/u.test(place)) return "省";
	if (/(?:市|自治州|地区|盟)$/u.test(place)) return "市";
	return /(?:街道|镇|乡)$/u.test(place) ? "乡" : "县";
}
