// A process that imports what it is sent, one input after another, and says what became of each.
import process from "node:process";
import { importReports } from "../../dist/index.js";

process.on("message", async ({ id, path, bytes }) => {
	for await (const outcome of importReports([{ path, bytes }], { soffice: false })) {
		const { error } = outcome;
		process.send({ id, code: error?.code ?? "record", cause: String(error?.cause?.stack ?? "") });
	}
});
