import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as z from "zod";
import { sarif } from "../../../../src/cli/check/formats/sarif.ts";
import { ImportError } from "../../../../src/errors.ts";
import { wrongReport } from "../../ziping.ts";
import { shownOf } from "../shown.ts";

const message = z.strictObject({ text: z.string().min(1) });
const level = z.enum(["none", "note", "warning", "error"]);
const bag = z.record(z.string(), z.unknown());
const index = z.int().nonnegative();

/** A relative or absolute reference of RFC 3986: nothing but its characters and escapes. */
const uri = z.string().regex(/^(?:[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=]|%[0-9A-F]{2})+$/u);
const region = z
	.strictObject({
		startLine: z.int().positive().optional(),
		charOffset: index.optional(),
		charLength: index.optional(),
		snippet: message,
		properties: bag.optional(),
	})
	.refine(({ startLine, charOffset }) => startLine !== undefined || charOffset !== undefined);
const location = z.strictObject({
	id: index.optional(),
	physicalLocation: z.strictObject({
		artifactLocation: z.strictObject({ uri, index }),
		region,
	}),
});

/** The parts of SARIF 2.1.0 (OASIS) that are used, with what the standard demands of each. */
const log = z.strictObject({
	$schema: z.url(),
	version: z.literal("2.1.0"),
	runs: z.tuple([
		z.strictObject({
			tool: z.strictObject({
				driver: z.strictObject({
					name: z.string().min(1),
					version: z.string(),
					language: z.string().regex(/^[a-z]{2}(?:-[A-Z]{2})?$/),
					rules: z.array(
						z.strictObject({
							id: z.string().min(1),
							shortDescription: message,
							fullDescription: message,
							help: message,
							defaultConfiguration: z.strictObject({ level }),
							properties: bag,
						}),
					),
				}),
			}),
			columnKind: z.enum(["utf16CodeUnits", "unicodeCodePoints"]),
			invocations: z.array(
				z.strictObject({
					executionSuccessful: z.boolean(),
					toolExecutionNotifications: z.array(z.strictObject({ level, message })),
				}),
			),
			artifacts: z.array(
				z.strictObject({
					location: z.strictObject({ uri }),
					description: message.optional(),
					properties: bag,
				}),
			),
			results: z.array(
				z.strictObject({
					ruleId: z.string(),
					ruleIndex: index,
					level,
					message,
					locations: z.array(location).min(1),
					relatedLocations: z.array(location),
					partialFingerprints: z.record(z.string(), z.string().min(1)),
					properties: bag,
				}),
			),
		}),
	]),
});

const render = async (...given: Parameters<typeof shownOf>) =>
	log.parse(JSON.parse(String(await sarif.render(await shownOf(...given)))));

const pdf = readFileSync(
	new URL("../../../../fixtures/jianglin-water-2023/source.pdf", import.meta.url),
);

test("is SARIF 2.1.0: every result has its rule, its artifact and its region", async () => {
	const { runs } = await render({ "报告 #1/a.txt": wrongReport, "/b/c%.pdf": pdf });
	const [{ tool, artifacts, results }] = runs;
	expect(results.length).toBeGreaterThan(5);
	for (const { ruleId, ruleIndex, locations, relatedLocations } of results) {
		expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
		for (const { physicalLocation } of [...locations, ...relatedLocations]) {
			const { index, uri } = physicalLocation.artifactLocation;
			expect(artifacts[index]?.location.uri).toBe(uri);
		}
	}
	expect(artifacts.map(({ location }) => location.uri)).toEqual([
		"%E6%8A%A5%E5%91%8A%20%231/a.txt",
		"file:///b/c%25.pdf",
	]);
	const ids = new Set(
		results.map(({ partialFingerprints }) => JSON.stringify(partialFingerprints)),
	);
	expect(ids.size).toBe(results.length);
});

test("plain text has lines, a PDF offsets and pages", async () => {
	const { runs } = await render({ "a.txt": wrongReport, "b.pdf": pdf });
	const [{ results }] = runs;
	const regionOf = (file: string) =>
		results.find(({ locations: [at] }) => at?.physicalLocation.artifactLocation.uri === file)
			?.locations[0]?.physicalLocation.region;
	expect(regionOf("a.txt")).toEqual({ startLine: 5, snippet: { text: "69.00%" } });
	expect(regionOf("b.pdf")).toMatchObject({
		charOffset: expect.any(Number),
		charLength: expect.any(Number),
		properties: { page: expect.any(Number) },
	});
});

test("an input that could not be read is a notification, and the run no success", async () => {
	const { runs } = await render({}, [new ImportError("not-found", "x.txt", "找不到")]);
	const [{ invocations, results }] = runs;
	expect(results).toEqual([]);
	expect(invocations).toEqual([
		{
			executionSuccessful: false,
			toolExecutionNotifications: [
				{ level: "error", message: { text: "x.txt：找不到 [not-found]" } },
			],
		},
	]);
});
