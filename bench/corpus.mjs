// Many different reports out of the few in fixtures/.
// Usage: node bench/corpus.mjs FOLDER [N] [SEED]
// Text and Word files get three other numbers each. A PDF holds its digits in fonts of its own, an old Word file
// in a stream: they only get other bytes after their end, so that their content is another for the importer.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import yauzl from "yauzl";
import { randomFrom } from "./random.mjs";
import { zip } from "./zip-writer.mjs";

const fixtures = fileURLToPath(new URL("../fixtures/", import.meta.url));
const NUMBER = /\d{1,4}\.\d{2}/g;
const CHANGES = 3;

/** The text with three of its amounts changed in their last digits. */
function changed(text, random) {
	const places = [...text.matchAll(NUMBER)];
	let result = text;
	for (let i = 0; i < CHANGES && places.length > 0; i++) {
		const { index, 0: number } = places[Math.floor(random() * places.length)];
		const digits = String(Math.floor(random() * 100)).padStart(2, "0");
		result =
			result.slice(0, index) + number.slice(0, -2) + digits + result.slice(index + number.length);
	}
	return result;
}

async function parts(bytes) {
	const archive = await yauzl.fromBufferPromise(bytes);
	const found = [];
	for await (const entry of archive.eachEntry()) {
		const chunks = [];
		for await (const chunk of await archive.openReadStreamPromise(entry)) chunks.push(chunk);
		found.push([entry.fileName, Buffer.concat(chunks)]);
	}
	return found;
}

/** What makes another report out of the bytes of one, by its format; `n` is different each time. */
const VARY = {
	async ".txt"(bytes) {
		const encoding = bytes.toString("utf8").includes("\ufffd") ? "gb18030" : "utf-8";
		const text = new TextDecoder(encoding).decode(bytes);
		return (random, n) => Buffer.from(`${changed(text, random)}\n编号${n}\n`);
	},
	async ".docx"(bytes) {
		const found = await parts(bytes);
		return (random, n) =>
			zip(
				found.map(([name, content]) =>
					name === "word/document.xml"
						? [name, Buffer.from(`${changed(content.toString(), random)}<!-- ${n} -->`)]
						: [name, content],
				),
			);
	},
	".pdf": async (bytes) => (_, n) => Buffer.concat([bytes, Buffer.from(`\n% ${n}\n`)]),
	async ".doc"(bytes) {
		const sector = Buffer.alloc(512);
		return (_, n) => {
			sector.writeUInt32LE(n);
			return Buffer.concat([bytes, sector]);
		};
	},
};

/** Writes `count` short invented reports: they cost the reader next to nothing. */
export function makeShortReports(folder, count, seed) {
	const random = randomFrom(seed);
	mkdirSync(folder, { recursive: true });
	for (let n = 0; n < count; n++) {
		const budget = 100 + Math.floor(random() * 900);
		const text = [
			`清河县第${n + 1}中学2021年度单位整体支出绩效自评报告`,
			"一、基本情况",
			`本单位编制${30 + (n % 70)}人，实有28人。`,
			"二、部门整体收支情况",
			`2021年全年预算数${budget}.00万元，全年执行数${budget}.00万元，执行率100.00%。`,
			"三、存在的主要问题",
			"部分项目推进较慢。",
			"四、下一步改进措施",
			"加强项目管理，提高资金使用效益。",
		];
		writeFileSync(join(folder, `${n}.txt`), `${text.join("\n")}\n`);
	}
}

/** Writes `count` reports; `formats` are extensions, all without. */
export async function makeCorpus(folder, count, seed, formats = Object.keys(VARY)) {
	const random = randomFrom(seed);
	const makers = [];
	for (const name of readdirSync(fixtures)) {
		const source = readdirSync(join(fixtures, name)).find((file) => file.startsWith("source."));
		const extension = extname(source ?? "");
		if (!formats.includes(extension)) continue;
		const bytes = readFileSync(join(fixtures, name, source));
		makers.push({ name, extension, make: await VARY[extension](bytes) });
	}
	for (let n = 0; n < count; n++) {
		const { name, extension, make } = makers[n % makers.length];
		const place = join(folder, String(n % 20).padStart(2, "0"));
		mkdirSync(place, { recursive: true });
		writeFileSync(join(place, `${name}-${n}${extension}`), make(random, n));
	}
}

if (basename(process.argv[1] ?? "") === "corpus.mjs") {
	const [folder, count = "1000", seed = "1"] = process.argv.slice(2);
	if (!folder) throw new Error("usage: node bench/corpus.mjs FOLDER [N] [SEED]");
	await makeCorpus(folder, Number(count), Number(seed));
	console.log(`${count} reports in ${folder}`);
}
