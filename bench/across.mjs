// Time and peak memory of the checks across reports over folders of synthetic records: two years of each
// agency, the second carried over from the first, so that half of the records are written anew.
// Usage: npm run bench -- across [RECORDS …]      (1,000 and 10,000 unless told)
import { fork } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

/** MB of heap: with less memory than the records take, none of them can be kept. */
const HEAP = 64;

const self = fileURLToPath(import.meta.url);
const [mode, ...rest] = process.argv.slice(2);

/** A record of one agency and year, from one real record by names of the same length. */
function writeRecords(folder, count, base) {
	const files = [];
	for (let i = 0; i < count; i++) {
		const agency = i >> 1;
		const year = 2021 + (i % 2);
		const place = String.fromCodePoint(
			0x5000 + (agency % 5000),
			0x6500 + Math.floor(agency / 5000),
		);
		const text = base.replaceAll("增城", place).replaceAll("2021", String(year));
		const file = `${String(i).padStart(7, "0")}.json`;
		writeFileSync(join(folder, file), text.replaceAll("zengcheng", `r${i}`));
		files.push(file);
	}
	return files;
}

async function measure(folder, count) {
	const { checkAcrossRecords } = await import("../dist/batch/across/check-across.js");
	const { Digests } = await import("../dist/batch/across/digests.js");
	const files = Array.from({ length: count }, (_, i) => `${String(i).padStart(7, "0")}.json`);
	const start = performance.now();
	let changed = 0;
	const digests = await Digests.open(join(folder, "..", "digests"));
	await checkAcrossRecords(folder, files, digests, () => changed++);
	await digests.close();
	const seconds = (performance.now() - start) / 1000;
	const peak = Math.round(process.resourceUsage().maxRSS / 1024);
	console.log(
		`${count} records  ${changed} written anew  ${seconds.toFixed(1)} s  ` +
			`${((seconds / count) * 1000).toFixed(2)} ms each  peak ${peak} MB`,
	);
}

async function run(count) {
	const { importReport } = await import("../dist/index.js");
	const source = new URL("../fixtures/zengcheng-2021/source.txt", import.meta.url);
	const record = await importReport({ path: "zengcheng.txt", bytes: readFileSync(source) });
	const base = `${JSON.stringify(record, null, "\t")}\n`;
	const root = mkdtempSync(join(tmpdir(), "ziping-bench-"));
	try {
		mkdirSync(join(root, "records"));
		writeRecords(join(root, "records"), count, base);
		const child = fork(self, ["--measure", join(root, "records"), String(count)], {
			execArgv: [`--max-old-space-size=${HEAP}`],
		});
		await new Promise((resolve) => child.on("exit", resolve));
	} finally {
		rmSync(root, { recursive: true, force: true });
	}
}

if (mode === "--measure") await measure(rest[0], Number(rest[1]));
else {
	const counts = process.argv.slice(2).map(Number);
	for (const count of counts.length > 0 ? counts : [1000, 10_000]) await run(count);
}
