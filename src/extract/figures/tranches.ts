import type { BlockReading } from "./block.ts";
import type { Dimensions } from "./dimensions.ts";
import type { Mention } from "./mention.ts";

/** 根据某财农〔2022〕21号文件，下达…: the sentence names the document that handed the money down. */
const BY_DOCUMENT =
	/[〔[【（(](?:19|20)\d\d[〕\]】）)][^，。]{0,6}号|(?:根据|按照|以)[^，。]{0,60}(?:文件|通知)/u;

interface Grant {
	readonly mention: Mention;
	readonly dimensions: Dimensions;
}

/**
 * Money that comes by several documents comes in parts: none of them is what was allocated in all
 * (财政部 转移支付绩效自评报告提纲: 资金分解下达情况 lists each document). Where two sentences name their
 * documents and give different amounts for the same thing, neither keeps its measure.
 */
export function withoutTranches(readings: readonly BlockReading[]): readonly BlockReading[] {
	const byName = new Map<string, Grant[]>();
	for (const grant of readings.flatMap(grants)) {
		const { item, fund, entity, period } = grant.dimensions;
		const name = JSON.stringify([item, fund, entity, period]);
		byName.set(name, [...(byName.get(name) ?? []), grant]);
	}
	const parts = new Set<Dimensions>();
	for (const group of byName.values()) {
		const values = new Set(group.map(({ mention }) => mention.quantity.value));
		if (values.size > 1) for (const { dimensions } of group) parts.add(dimensions);
	}
	if (parts.size === 0) return readings;
	return readings.map((reading) => ({
		...reading,
		dimensions: reading.dimensions.map((d) => (d !== null && parts.has(d) ? null : d)),
	}));
}

function grants({ mentions, dimensions }: BlockReading): readonly Grant[] {
	return mentions.flatMap((mention, i): Grant[] => {
		const read = dimensions[i];
		if (read?.measure !== "budget_allocated") return [];
		return BY_DOCUMENT.test(mention.sentenceText) ? [{ mention, dimensions: read }] : [];
	});
}
