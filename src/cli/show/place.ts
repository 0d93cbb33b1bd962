import type { Evidence } from "../../model/evidence.ts";

/** Page and line where a value stands, as far as the format has them. */
export function place({ page, line }: Pick<Evidence, "page" | "line">): string {
	return [page === null ? "" : `第${page}页`, line === null ? "" : `${line}行`].join("");
}
