/** Two names that between them leave nothing out. */
const HALVES: readonly (readonly [RegExp, RegExp])[] = [
	[/财政|补助|政府|上级/u, /自筹/u],
	[/出口/u, /进口/u],
	[/男/u, /女/u],
	[/农村|乡村/u, /城市|城镇|城区/u],
	[/集中/u, /分散/u],
	[/纵向/u, /横向/u],
	[/专职/u, /兼职/u],
	[/在编|编内/u, /编外|非在编|聘用/u],
	[/门诊/u, /住院/u],
	[/公办/u, /民办/u],
	[/线上/u, /线下/u],
	[/上半年/u, /下半年/u],
	[/初中/u, /高中/u],
];

/** Sets of names that are complete: the quarters of a year, the three classes of 政府采购, the levels of government. */
const SETS: readonly (readonly RegExp[])[] = [
	[/[一1]季度/u, /[二2]季度/u, /[三3]季度/u, /[四4]季度/u],
	[/货物/u, /工程/u, /服务/u],
	[/中央/u, /省|自治区/u, /市/u, /县|区(?!域)/u],
];

const LEVELS = /中央|省|市|县/gu;

export const areHalves = (names: readonly string[]): boolean =>
	names.length === 2 &&
	HALVES.some((halves) => halves.every((half) => names.some((name) => half.test(name))));

/** Whether names of parts leave nothing of the whole out; 监理及其他费用 takes in all that is not named. */
export function leavesNothing(names: readonly string[], whole: string): boolean {
	if (/其[他它余]|^剩余/u.test(names.at(-1) ?? "") || areHalves(names)) return true;
	const isSet = SETS.some(
		(set) =>
			set.length === names.length && set.every((word) => names.some((name) => word.test(name))),
	);
	return isSet || areLevelsOf(names, whole);
}

/** 中央和省级共下达48,326万元，其中中央资金…、省级资金…: the whole names its parts. */
function areLevelsOf(names: readonly string[], whole: string): boolean {
	const givers =
		/^(.{2,12}?)(?:财政)?[共合]?计?(?:下达|安排|拨付|投入|补助)/u.exec(whole)?.[1] ?? "";
	const levels = [...new Set(givers.match(LEVELS) ?? [])];
	return (
		levels.length > 1 &&
		levels.length === names.length &&
		levels.every((level) => names.some((name) => name.includes(level)))
	);
}
