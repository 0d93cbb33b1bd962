// Speed of the number grammar: characters a second over the sample repeated to 5 MB and to 10 MB.
// Usage: npm run build && node bench/quantities.mjs
import { readFileSync } from "node:fs";
import { quantities } from "../dist/text/quantities.js";

const sample = readFileSync(
	new URL("../fixtures/zengcheng-2021/source.txt", import.meta.url),
	"utf8",
);
quantities(sample);
for (const size of [5_000_000, 10_000_000]) {
	const text = sample.repeat(Math.ceil(size / sample.length)).slice(0, size);
	const start = performance.now();
	const found = quantities(text).length;
	const seconds = (performance.now() - start) / 1000;
	const speed = (size / seconds / 1e6).toFixed(2);
	console.log(`${size} chars  ${found} figures  ${seconds.toFixed(2)} s  ${speed} M chars/s`);
}
