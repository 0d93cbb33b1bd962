import fc from "fast-check";
import { expect, test } from "vitest";
import type { Shown } from "../../../../src/cli/check/format.ts";
import { html } from "../../../../src/cli/check/formats/html/index.ts";
import { wrongReport } from "../../ziping.ts";
import { shownOf } from "../shown.ts";

const render = async (shown: Shown): Promise<string> => String(await html.render(shown));

test("shows each finding with its figures marked where they stand", async () => {
	const page = await render(await shownOf({ "a.txt": wrongReport }));
	expect(page).toContain('<article class="error">');
	expect(page).toContain(
		"<mark>500.00万元</mark>，全年执行数<mark>480.00万元</mark>，执行率<mark>69.00%</mark>。",
	);
	expect(page).toContain("<dt>应为</dt><dd>96.00%</dd>");
	expect(page).toContain("财预〔2020〕10号");
});

test("needs nothing else: no script, no address, no picture", async () => {
	const page = await render(await shownOf({ "a.txt": wrongReport }));
	expect(page).not.toMatch(/<(?:script|img|link|iframe|object|embed|form)|https?:|url\(|@import/iu);
	expect(page).not.toMatch(/\son[a-z]+=/iu);
});

/** The tags of a page with their attributes, in order. */
const tags = (page: string): readonly string[] => page.match(/<[^>]*>/gu) ?? [];

const hostile = fc.oneof(
	fc.constantFrom(
		"<script>alert(1)</script>",
		"</mark></blockquote><img src=x onerror=alert(1)>",
		"\" onclick='x' &amp; &lt;",
		"]]><!--",
		"\u202e\u0000\u001b[2J",
		"</style><svg/onload=x>",
	),
	fc.string({ unit: "binary" }),
);

/** The same page with `words` in every place that may hold words of a report. */
function withWords({ result, ...rest }: Shown, words: string): Shown {
	const passages = new Map<
		(typeof result)["reports"][0]["findings"][0],
		Shown["passages"] extends ReadonlyMap<unknown, infer P> ? P : never
	>();
	const reports = result.reports.map((report) => ({
		...report,
		file: words,
		title: words,
		findings: report.findings.map((finding) => {
			const other = { ...finding, message: words, actual: words, expected: words, cause: words };
			const marks = [{ start: 0, end: words.length }];
			const cut = { cutBefore: true, cutAfter: true };
			passages.set(other, [{ page: 1, line: null, ...cut, text: words + words, marks }]);
			return other;
		}),
		undecided: (report.undecided ?? []).map((relation) => ({ ...relation, reason: words })),
	}));
	const errors = [{ path: words, code: "not-found", message: words }];
	return { ...rest, passages, result: { ...result, reports, errors } };
}

test("words of a report are never markup", async () => {
	const zero = `${wrongReport}七、其他\n2021年政府性基金全年预算数0万元，全年执行数0万元，执行率——%。\n`;
	const shown = await shownOf({ "a.txt": zero });
	const plain = tags(await render(withWords(shown, "字")));
	expect(plain.length).toBeGreaterThan(30);
	await fc.assert(
		fc.asyncProperty(hostile, async (words) => {
			const page = await render(withWords(shown, `字${words}`));
			expect(tags(page)).toEqual(plain);
			expect(page).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/u);
		}),
		{ numRuns: 60 },
	);
});
