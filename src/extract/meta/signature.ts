import type { Segmented } from "../../model/document.ts";
import { isOrganisation } from "./organisation.ts";
import { plain } from "./title.ts";

export interface Signature {
	readonly name: string;
	/** Index into the report's blocks. */
	readonly block: number;
}

const DATE =
	/(?:(?:19|20)\d{2}年\d{1,2}月\d{1,2}日|二[〇○零][〇○零一二三四五六七八九]{2}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)$/u;
const SEAL = /[（(](?:公章|盖章|签章|印章)[）)]$/u;

/** The one name above the date of signing, or with it on one line; without a date, the last line. */
export function signatureOf(report: Segmented): Signature | null {
	const lines = report.blocks.map(({ text }) => plain(text).normalize("NFC"));
	for (let at = lines.length - 1; at > 0; at--) {
		const date = DATE.exec(folded(lines[at]));
		if (!date) continue;
		const isAlone = date.index === 0;
		const block = isAlone ? at - 1 : at;
		const name = isAlone ? nameIn(lines[block]) : nameIn(lines[at]?.slice(0, date.index));
		if (name === null) continue;
		return nameIn(lines[block - 1]) === null ? { name, block } : null;
	}
	const block = lines.length - 1;
	const name = nameIn(lines[block]);
	return name === null || nameIn(lines[block - 1]) !== null ? null : { name, block };
}

/** Full-width digits as half-width ones; the length stays. */
const folded = (line = ""): string => line.replace(/[０-９]/gu, (digit) => digit.normalize("NFKC"));

function nameIn(line = ""): string | null {
	const name = line.replace(SEAL, "");
	return isOrganisation(name) ? name : null;
}
