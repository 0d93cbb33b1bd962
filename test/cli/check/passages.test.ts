import { expect, test } from "vitest";
import { passagesOf } from "../../../src/cli/check/passages.ts";
import type { Evidence } from "../../../src/model/evidence.ts";

const at = (text: string, quote: string, from = 0): Evidence => {
	const start = text.indexOf(quote, from);
	return { start, end: start + quote.length, quote, page: 2, line: null, boxes: [] };
};

const marked = (text: string, ...evidence: readonly [Evidence, ...Evidence[]]): string[] =>
	passagesOf(text, evidence).map((passage) => {
		const { cutBefore, cutAfter, marks } = passage;
		let shown = passage.text;
		for (const { start, end } of [...marks].reverse()) {
			shown = `${shown.slice(0, start)}【${shown.slice(start, end)}】${shown.slice(end)}`;
		}
		return `${cutBefore ? "…" : ""}${shown}${cutAfter ? "…" : ""}`;
	});

test("quotes of one paragraph stand in one passage, in reading order", () => {
	const text = "上段\n全年支出480万元，执行率69%。\n下段";
	expect(marked(text, at(text, "69%"), at(text, "480万元"))).toEqual([
		"全年支出【480万元】，执行率【69%】。",
	]);
});

test("quotes of two paragraphs stand in two passages, the first quote first", () => {
	const text = "支出480万元。\n支出408万元。";
	expect(marked(text, at(text, "408万元"), at(text, "480万元"))).toEqual([
		"支出【408万元】。",
		"支出【480万元】。",
	]);
});

test("a quote within a quote is one mark; long paragraphs are cut", () => {
	const text = `${"前".repeat(200)}指标值90%以上${"后".repeat(200)}`;
	expect(marked(text, at(text, "90%以上"), at(text, "指标值90%以上"))).toEqual([
		`…${"前".repeat(60)}【指标值90%以上】${"后".repeat(60)}…`,
	]);
});

test("a character of two units is not cut in half", () => {
	const text = `${"𠮷".repeat(50)}69%`;
	const [passage] = passagesOf(text, [at(text, "69%")]);
	expect(passage?.text).toBe(`${"𠮷".repeat(30)}69%`);
	const odd = `a${"𠮷".repeat(50)}b69%`;
	expect(passagesOf(odd, [at(odd, "69%")])[0]?.text).not.toMatch(/\p{Cs}/u);
});

test("a quote over two lines", () => {
	const text = "上\n半句\n下半\n末";
	expect(marked(text, at(text, "句\n下"))).toEqual(["半【句\n下】半"]);
});
