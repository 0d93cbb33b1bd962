import type { Diagnostic } from "../model/diagnostic.ts";
import type { Ingested } from "../model/document.ts";
import type { Furniture } from "./furniture.ts";
import type { Order } from "./order.ts";

const FURNITURE: Record<Furniture, string> = {
	"page-number": "页码",
	"running-head": "页眉或页脚",
	contents: "目录",
};

/** What was taken for furniture, by sort. */
export function furnitureRemoved(
	report: Ingested,
	marks: ReadonlyMap<number, Furniture>,
): Diagnostic[] {
	return (Object.keys(FURNITURE) as Furniture[]).flatMap((kind) => {
		const found = [...marks].filter(([, mark]) => mark === kind);
		if (found.length === 0) return [];
		const texts = [...new Set(found.map(([index]) => report.lines[index]?.text.trim() ?? ""))];
		const shown = texts.slice(0, 5).join("、") + (texts.length > 5 ? " 等" : "");
		return [
			{
				code: `${kind}-removed`,
				severity: "info" as const,
				message: `${FURNITURE[kind]} ${found.length} 行不计入正文：${shown}`,
				evidence: null,
			},
		];
	});
}

/** Which lines were moved, and why. */
export function orderRestored(restored: Order, texts: readonly string[]): Diagnostic[] {
	return restored.moves.map((move) => ({
		code: "reading-order-restored",
		severity: "info" as const,
		message: `阅读顺序已还原：“${excerpt(texts[move.first])}”起的 ${move.last - move.first + 1} 行移到“${excerpt(texts[move.before])}”之前。依据：${move.reason}`,
		evidence: null,
	}));
}

const excerpt = (text = "文末"): string => (text.length > 12 ? `${text.slice(0, 12)}…` : text);
