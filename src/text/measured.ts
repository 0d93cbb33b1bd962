import type { Decimal } from "../model/decimal.ts";
import type { FigureKind } from "../model/figure.ts";
import { countsInHan } from "./counting.ts";
import { add, shift } from "./decimal.ts";
import { type Numeral, readNumeral } from "./numeral.ts";
import type { Bound } from "./qualifier.ts";
import { type Unit, unitAt } from "./unit.ts";

/** A number with its unit in folded text, normalised to the base unit. */
export interface Measured {
	readonly start: number;
	readonly end: number;
	readonly kind: FigureKind;
	readonly unit: string;
	readonly value: Decimal;
	/** Exponent of the last printed place, in the unit of `value`. */
	readonly place: number;
	/** 余, 多, 几, or a pair of digits. */
	readonly more: boolean;
	readonly ceiling: Decimal | null;
	/** Printed without decimals. */
	readonly whole: boolean;
}

const FRACTION_POWER: Readonly<Record<string, number>> = { 百: 0, 千: -1, 万: -2 };
/** Says in the clause before 260万 that it is money. */
const MONEY_WORD =
	/(?:经费|资金|投入|支出|收入|预算|拨款|补助|补贴|奖励|贷|贴息|拨付|支付|金额|费|款|投资|产值|税|债|价值|余额|资产|采购|合同价|结余|结转|节约|追加|调减|追减|捐赠|营收|成交|利润|总额|自筹|配套|财政|元)[^，。；,;\n]{0,20}$/u;
/** What 50万 without a unit counts, though money stands before it in the clause: 资金惠及群众50万. */
const COUNT_WORD =
	/(?:群众|人口|居民|学生|患者|观众|游客|师生|农户|职工|受益|惠及|服务|覆盖|参与|面积|产量|数量|人数|次数)[^，。；,;\n]{0,4}$/u;
const VALUE_LABEL =
	/(?:指标值|目标值|完成值|实际值|年限|期限|寿命|时限|时长|龄|连续|延长|缩短|达到?)[:：为是]?$/u;
/** 几十, 数百, 上千, 成百 say no number; 完成十一个, 人数十五人 and 加上百余人 do. */
const INDEFINITE =
	/(?:几[十百千万亿]|(?<![人户次件总份个台天])数[十百千万亿]|(?<![以加])上[百千万亿]|(?<!完|建|形|达|组)成[百千])$/u;
const LOOK_BEHIND = 32;

const behind = (text: string, at: number, length: number): string =>
	text.slice(Math.max(0, at - length), at);

/** `number` measured in `unit`. */
export function measure(start: number, number: Numeral, unit: Unit): Measured {
	return {
		start,
		end: unit.end,
		kind: unit.kind,
		unit: unit.name,
		value: shift(number.value, unit.power),
		place: number.place + unit.power,
		more: number.more,
		ceiling: number.ceiling === null ? null : shift(number.ceiling, unit.power),
		whole: !number.printed.includes("."),
	};
}

/** 百分之九十二, 千分之五, 百分之95.6. Null if none starts at `at`. */
export function fractionAt(text: string, at: number): Measured | null {
	const power = FRACTION_POWER[text.charAt(at)];
	if (power === undefined || !text.startsWith("分之", at + 1)) return null;
	const number = readNumeral(text, at + 3);
	if (!number || number.scaled) return null;
	return measure(at, number, {
		kind: "rate",
		name: "%",
		end: number.end,
		power,
		counter: null,
	});
}

/** The number at `at` with its unit, or null if it has none or is no figure. */
export function measuredAt(text: string, at: number, before: Bound | null): Measured | null {
	const fraction = fractionAt(text, at);
	if (fraction) return fraction;
	const number = readNumeral(text, at);
	if (!number) return null;
	// 近3年 names a period; 约3年 and 不少于3年 measure.
	const comparator = before !== null && text.charAt(at - 1) !== "近";
	const bounded = comparator || VALUE_LABEL.test(behind(text, at, 6));
	const unit = unitAt(text, number.end, number, bounded) ?? unnamedUnit(text, at, number);
	if (!unit) return sharingUnit(text, at, number);
	if (
		number.han &&
		!(saysNumber(text, at, number, unit, before) && countsInHan(text, at, number, unit))
	) {
		return null;
	}
	return withTail(text, measure(at, number, unit), number, unit);
}

const LABELS_OF_LIST =
	/[数额算出](?:\(万?元\))?(?:\/[\u4e00-\u9fa5]{0,8}[数额算出](?:\(万?元\))?){1,3}[:：为是]?\s?(?:[\d.,]{1,16}\/){0,3}$/u;

/** 预算数/决算数 1200.50/1180.30万元: as many amounts as names, with one unit behind the last. */
function sharingUnit(text: string, at: number, number: Numeral): Measured | null {
	if (text.charAt(number.end) !== "/" || number.scaled || number.more) return null;
	if (!LABELS_OF_LIST.test(behind(text, at, LOOK_BEHIND * 2))) return null;
	const next = readNumeral(text, number.end + 1);
	if (!next || next.han) return null;
	const last = measuredAt(text, number.end + 1, null);
	if (last?.kind !== "money") return null;
	const power = last.place - lastPrinted(next);
	return {
		...last,
		start: at,
		end: number.end,
		value: shift(number.value, power),
		place: number.place + power,
		whole: !number.printed.includes("."),
	};
}

/** Exponent of the last digit as printed, before any unit. */
const lastPrinted = ({ printed }: Numeral): number =>
	printed.includes(".") ? printed.indexOf(".") + 1 - printed.length : 0;

/** 260万 without 元 is money where the clause speaks of money (RECORD style finding), else a count of what follows. */
function unnamedUnit(text: string, at: number, number: Numeral): Unit | null {
	if (!number.scaled) return null;
	const before = behind(text, at, LOOK_BEHIND);
	const money = MONEY_WORD.test(before) && !COUNT_WORD.test(before);
	if (!money && number.han) return null;
	return {
		kind: money ? "money" : "count",
		name: money ? "元" : "",
		end: number.end,
		power: 0,
		counter: null,
	};
}

/** 百, 千, 万 alone say a number only with 近, 约, 逾 or 余 (近万名, 千余人); 超亿元 is a class, 几十 no number. */
function saysNumber(
	text: string,
	at: number,
	number: Numeral,
	unit: Unit,
	before: Bound | null,
): boolean {
	if (INDEFINITE.test(text.slice(Math.max(0, at - 2), at + 1))) return false;
	if (number.more || !/^[百千万亿]+$/u.test(text.slice(at, number.end))) return true;
	return before !== null && (before.vague || unit.kind !== "money");
}

const JIAO = /(\d)角(?:(\d)分)?/y;
const CHENG_DIGIT = /[一二三四五六七八九](?![〇零一二三四五六七八九十百千万个名位家户人次项是、])/y;

/** 3元5角 and 九成五: a digit after the unit that belongs to the number. */
function withTail(text: string, measured: Measured, number: Numeral, unit: Unit): Measured {
	if (measured.more || number.scale !== 0) return measured;
	if (unit.kind === "money" && measured.whole) {
		JIAO.lastIndex = unit.end;
		const match = JIAO.exec(text);
		if (!match) return measured;
		const fen = match[2];
		return {
			...measured,
			end: JIAO.lastIndex,
			value: add(measured.value, fen ? `0.${match[1]}${fen}` : `0.${match[1]}`),
			place: fen ? -2 : -1,
			whole: false,
		};
	}
	if (unit.power === 1) {
		CHENG_DIGIT.lastIndex = unit.end;
		const digit = CHENG_DIGIT.exec(text)?.[0];
		const value = digit && readNumeral(digit, 0)?.value;
		if (!value) return measured;
		return { ...measured, end: unit.end + 1, value: add(measured.value, value), place: 0 };
	}
	return measured;
}
