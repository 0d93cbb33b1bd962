/** Characters that stand for others, as fonts and PDF writers leave them behind. */

/**
 * Characters of the CJK Radicals Supplement (U+2E80 ff.), most of which Unicode gives no compatibility
 * mapping, each with the character that it stands for. ⼾ (U+2F3E) shares its glyph with 户 in fonts of simplified
 * characters, by which browsers name it in the PDFs they print; Unicode makes it 戶.
 */
const RADICALS: ReadonlyMap<string, string> = new Map(
	[
		"⼾户 ⺁厂 ⺇几 ⺈刀 ⺊卜 ⺋卩 ⺌小 ⺍小 ⺎兀 ⺏尣 ⺐尢 ⺑尣 ⺒巳 ⺓幺 ⺔彑 ⺕彐 ⺗心 ⺙攵 ⺚无 ⺛旡 ⺝月 ⺞歹 ⺟母",
		"⺠民 ⺢水 ⺣灬 ⺤爪 ⺥爪 ⺦丬 ⺧牛 ⺨犭 ⺩王 ⺪疋 ⺫目 ⺬示 ⺭礻 ⺮竹 ⺯糸 ⺰纟 ⺱网 ⺲罒 ⺳网 ⺴网 ⺵网 ⺶羊",
		"⺷羊 ⺸羊 ⺹老 ⺺聿 ⺻聿 ⺼肉 ⺽臼 ⺾艹 ⺿艹 ⻀艹 ⻁虎 ⻂衤 ⻃西 ⻄西 ⻅见 ⻆角 ⻇角 ⻈讠 ⻉贝 ⻊足 ⻋车 ⻌辶",
		"⻍辶 ⻎辶 ⻏阝 ⻐钅 ⻑長 ⻒长 ⻓长 ⻔门 ⻕阜 ⻖阝 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻞食 ⻟飠 ⻠饣 ⻡首 ⻢马",
		"⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫齐 ⻬齐 ⻭齿 ⻮齿 ⻯龙 ⻰龙 ⻱龟 ⻲龟 ⻳龟",
	].flatMap((row) => row.split(" ").map((pair) => [pair.charAt(0), pair.charAt(1)] as const)),
);

/** Bullets and ticks of the Symbol and Wingdings fonts, which stand in the private use area. */
const BULLETS: ReadonlyMap<number, string> = new Map([
	[0xf06c, "●"],
	[0xf06e, "■"],
	[0xf075, "◆"],
	[0xf0a7, "▪"],
	[0xf0a8, "□"],
	[0xf0b7, "•"],
	[0xf0d8, "➢"],
	[0xf0fc, "✓"],
	[0xf0fe, "☑"],
]);

/** Radicals, compatibility ideographs and Latin ligatures: the only ranges that are folded. */
const FOLDED = /[\u2e80-\u2fdf\uf900-\ufaff\ufb00-\ufb06]/u;
/** What a font gives no character for. */
export const UNMAPPED = "\ufffd";
/** Control characters, soft hyphen, byte order mark, non-characters and marks of direction. */
const DROPPED =
	/[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\ufffe\uffff]/u;

/** Those of the basic plane that were asked for: a page prints the same few hundred again and again. */
const known: (string | undefined)[] = new Array(0x1_0000).fill(undefined);

/** The ordinary character for a code point of a font; empty for what is no character. */
export function ordinary(codePoint: number): string {
	const found = known[codePoint];
	if (found !== undefined) return found;
	const char = folded(codePoint);
	if (codePoint < known.length) known[codePoint] = char;
	return char;
}

function folded(codePoint: number): string {
	if (codePoint === 0 || codePoint > 0x10ffff) return UNMAPPED;
	if (codePoint >= 0xd800 && codePoint <= 0xdfff) return UNMAPPED;
	const char = String.fromCodePoint(codePoint);
	if (DROPPED.test(char)) return "";
	if (!FOLDED.test(char)) return BULLETS.get(codePoint) ?? char;
	return RADICALS.get(char) ?? char.normalize("NFKC");
}
