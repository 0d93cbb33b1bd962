import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { json } from "../../../../src/cli/check/formats/json.ts";
import { ImportError } from "../../../../src/errors.ts";
import { violations } from "../../../support/json-schema.ts";
import { report, wrongReport } from "../../ziping.ts";
import { shownOf } from "../shown.ts";

const schema = JSON.parse(
	readFileSync(new URL("../../../../schemas/check.schema.json", import.meta.url), "utf8"),
);

test("is what the published schema says, with totals", async () => {
	const missing = new ImportError("not-found", "b.txt", "找不到");
	const shown = await shownOf({ "a.txt": wrongReport, "c.txt": report }, [missing]);
	const printed = JSON.parse(String(json.render(shown)));
	expect(violations(schema, printed)).toEqual([]);
	expect(printed.totals).toMatchObject({ reports: 2, failed: 1, findings: { error: 1 } });
	const [{ findings, coverage, undecided }] = printed.reports;
	expect(findings).toHaveLength(1);
	expect(findings[0]).toMatchObject({ rule: "rate-mismatch", expected: "96.00%" });
	expect(undecided).toHaveLength(coverage.undecidable);
});

test("says why a relation could not be judged", async () => {
	const zero = wrongReport.replace("500.00", "0.00").replace("480.00", "0.00");
	const shown = await shownOf({ "a.txt": zero });
	const [checked] = JSON.parse(String(json.render(shown))).reports;
	expect(checked.undecided).toMatchObject([
		{ rule: "rate-mismatch", reason: "分母为零", calculation: "0.00万元÷0.00万元" },
	]);
});
