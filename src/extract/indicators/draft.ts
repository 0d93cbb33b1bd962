import type { IndicatorValue } from "../../model/indicator.ts";
import type { IndicatorDraft } from "../context.ts";
import { achieved } from "./achieved.ts";
import { type Named, nameBefore } from "./name.ts";
import type { Pair, Reading } from "./pattern.ts";
import type { Tail } from "./tail.ts";
import type { View } from "./view.ts";

interface Found {
	readonly view: View;
	/** End of the indicator before: how far back the name may reach. */
	readonly from: number;
	readonly reading: Reading;
	readonly tail: Tail;
	readonly project: string | null;
	/** The name that a heading gives which runs into the statement: （1）建档率。指标值≥90%…. */
	readonly heading: string | null;
}

/** The indicators of one reading: none where no name can be read, several where 均 or 分别 spread the values. */
export function draftsOf(found: Found): IndicatorDraft[] {
	const { view, from, reading } = found;
	const named =
		reading.name === null
			? (nameBefore(view, from, reading.start) ?? headed(found))
			: { name: reading.name, start: reading.start, weight: null };
	if (named === null) return [];
	const names = reading.spread ? listedNames(named.name) : [named.name];
	const { pairs } = reading;
	if (pairs.length > 1 && pairs.length !== names.length) return [];
	return names.map((name, index) => draft(found, { ...named, name }, pairs[index] ?? pairs[0]));
}

/** Nothing stands between the heading and the statement but a separator. */
const headed = ({ view, reading, heading }: Found): Named | null =>
	heading === null || /[^，,：:]/u.test(view.text.slice(0, reading.start))
		? null
		: { name: heading, start: reading.start, weight: null };

function draft({ view, reading, tail, project }: Found, named: Named, pair: Pair): IndicatorDraft {
	const target = pair.target?.value ?? null;
	const actual = withoutName(pair.actual?.value ?? null, named.name);
	return {
		project: project === named.name ? null : project,
		level1: null,
		level2: null,
		name: named.name,
		target,
		actual,
		weight: tail.weight ?? named.weight,
		score: tail.score,
		achieved: achieved(target, actual, named.name),
		deviation: tail.deviation,
		at: view.toBlock({ start: Math.min(named.start, reading.start), end: tail.end }),
		claims: [...(pair.target?.claims ?? []), ...(pair.actual?.claims ?? []), ...tail.claims],
	};
}

/** 实际完成指标值村容村貌明显改善: a name repeated before words is no part of the value. */
function withoutName(value: IndicatorValue | null, name: string): IndicatorValue | null {
	if (value === null || value.value !== null || !value.raw.startsWith(name)) return value;
	return value.raw === name ? value : { ...value, raw: value.raw.slice(name.length) };
}

/** What the names of measured things end with. */
const MEASURED = "[率度数量额次例值积程]";
const IS_MEASURED = new RegExp(`${MEASURED}$`, "u");
const BETWEEN = new RegExp(`、|(?<=${MEASURED})(?:以及|和|及|与)`, "u");

/** A、B和C: the names that 均 spreads a value over; one name where a part of it could not stand alone. */
function listedNames(name: string): readonly string[] {
	const names = name.split(BETWEEN);
	return names.every((part) => IS_MEASURED.test(part)) ? names : [name];
}
