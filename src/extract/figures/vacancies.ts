import type { BlockReading } from "./block.ts";
import type { CountStatement } from "./counts.ts";

/** 编制45名，实有在职38人，空编7名: what is authorized is filled or vacant. */
export function* vacancies({ mentions, dimensions }: BlockReading): Iterable<CountStatement> {
	for (const vacant of mentions) {
		if (
			vacant.quantity.kind !== "count" ||
			!/^(?:空编|缺编|空[缺余]编制)(?:共)?$/u.test(vacant.label)
		)
			continue;
		const [whole, filled] = (["staff_authorized", "staff_actual"] as const).map((measure) => {
			const found = mentions.filter(
				(m) =>
					m.sentence === vacant.sentence &&
					m.index < vacant.index &&
					dimensions[m.index]?.measure === measure &&
					dimensions[m.index]?.item === "total",
			);
			return found.length === 1 ? found[0] : undefined;
		});
		if (whole && filled)
			yield { kind: "sum", whole: whole.index, parts: [filled.index, vacant.index], open: false };
	}
}
