import { expect, test } from "vitest";
import { numberingOf } from "../../src/text/numbering.ts";

test.for<[string, string | null, number]>([
	["1. 3个行政村完成改造", "1", 3],
	["2、 2022年预算执行情况", "2", 3],
	["10. 20户群众", "10", 4],
	["1.3个行政村", null, 0],
	["1.5万元", null, 0],
	["1.产出指标", "1", 2],
	["1 . 产出指标", "1", 3],
])("%s", ([text, ordinal, length]) => {
	const numbering = numberingOf(text);
	expect(numbering?.ordinal ?? null).toBe(ordinal);
	expect(numbering?.length ?? 0).toBe(length);
});
