/** Kinds of agency, by the ending of their names; the long form of a kind stands for its short one. */
const KINDS: readonly RegExp[] = [
	/局$/u,
	/委(?:员会)?$/u,
	/(?:办公室|办)$/u,
	/厅$/u,
	/部$/u,
	/(?:联合会|联|协会|学会|总会|商会|会)$/u,
	/院$/u,
	/(?:中心)$/u,
	/(?:学校|校|中学|小学|幼儿园|大学|学院)$/u,
	/(?:政府|街道|办事处|镇|乡)$/u,
	/(?:站|所|队|馆|台|社|处)$/u,
];

/** Words by which every agency calls itself. */
const SELF =
	/^(?:我|本|该|各|全)?(?:局|委|办|会|院|厅|部|中心|站|所|校|馆|单位|部门|机关|街道|镇|乡|县|区|市|省|州)(?:机关|本级)?$/u;

/**
 * Whether `name` may stand for `agency`: one is made of characters of the other in their order
 * (市文广旅体局 for 某某市文化广电旅游体育局), or it is a word of address (我局).
 */
export function isNameOf(name: string, agency: string): boolean {
	const [short, full] = [bare(name), bare(agency)];
	return short === "" || SELF.test(short) || isWithin(short, full) || isWithin(full, short);
}

/** Whether both names end in the same kind of agency. */
export function sameKind(a: string, b: string): boolean {
	const kind = (name: string) => KINDS.findIndex((ending) => ending.test(bare(name)));
	return kind(a) >= 0 && kind(a) === kind(b);
}

const bare = (name: string): string =>
	name
		.replace(/[（(][^（）()]*[）)]|[\s“”"]/gu, "")
		.replace(/^(?:我|本|该)/u, "")
		.replace(/(?:本级|机关)$/u, "");

function isWithin(short: string, full: string): boolean {
	let at = 0;
	for (const char of full) if (char === short[at]) at++;
	return at === short.length;
}
