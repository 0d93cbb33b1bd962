// Share of checking in the time of importing a text report, for reports whose lines are paragraphs and for the
// sample, whose lines are put in order first.
// Usage: npm run bench -- check [RUNS]
import { readFileSync } from "node:fs";
import process from "node:process";
import { check } from "../dist/check/index.js";
import { extract } from "../dist/extract/index.js";
import { importReport } from "../dist/index.js";
import { ingest } from "../dist/ingest/index.js";
import { reflow } from "../dist/reflow/index.js";
import { segment } from "../dist/segment/index.js";

const REPORTS = [
	"fixtures/zengcheng-2021/source.txt",
	"fixtures/haiyu-disabled-2021/source.txt",
	"fixtures/linzhu-commerce-2021/source.txt",
	"test/prose/tanxi-agri-2022.txt",
	"test/prose/heyang-culture-2021.txt",
	"test/prose/lushui-housing-2022.txt",
];
const runs = Number(process.argv[2] ?? 21);
/** Of repeated times the lower quartile: what else the machine does only adds to them. */
const usual = (times) => times.toSorted((a, b) => a - b)[times.length >> 2];

async function timed(work) {
	const start = performance.now();
	await work();
	return performance.now() - start;
}

for (const path of REPORTS) {
	const bytes = readFileSync(new URL(`../${path}`, import.meta.url));
	const extracted = extract(segment(reflow(await ingest({ path, bytes }))));
	const whole = [];
	const checking = [];
	for (let run = 0; run < runs + 3; run++) {
		const imported = await timed(() => importReport({ path, bytes }));
		const checked = await timed(() => check(extracted));
		// The first runs warm up.
		if (run < 3) continue;
		whole.push(imported);
		checking.push(checked);
	}
	const [all, part] = [usual(whole), usual(checking)];
	const share = ((100 * part) / all).toFixed(1);
	console.log(
		`${path.padEnd(42)} import ${all.toFixed(2).padStart(7)} ms  check ${part.toFixed(2)} ms  ${share} %`,
	);
}
