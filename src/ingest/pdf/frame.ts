import type { Turn } from "./page-model.ts";

/** From PDF user space (origin below, page not turned) to the page as it is shown. */
export interface Frame {
	readonly width: number;
	readonly height: number;
	/** Quarter turns clockwise by which the page is shown. */
	readonly turn: Turn;
	x(x: number, y: number): number;
	y(x: number, y: number): number;
}

/** The edges of the page box in user space. */
export interface PageBox {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

/** A page box shown with so many quarter turns (`/Rotate`; ISO 32000-1, 14.11.2 and 7.7.3.3). */
export function frameOf({ left, top, right, bottom }: PageBox, turn: Turn): Frame {
	const across: Record<Turn, (x: number, y: number) => number> = {
		0: (x) => x - left,
		1: (_, y) => y - bottom,
		2: (x) => right - x,
		3: (_, y) => top - y,
	};
	const down: Record<Turn, (x: number, y: number) => number> = {
		0: (_, y) => top - y,
		1: (x) => x - left,
		2: (_, y) => y - bottom,
		3: (x) => right - x,
	};
	const [wide, tall] = [right - left, top - bottom];
	return {
		width: turn % 2 === 0 ? wide : tall,
		height: turn % 2 === 0 ? tall : wide,
		turn,
		x: across[turn],
		y: down[turn],
	};
}

export function quarter(turns: number): Turn {
	const rest = ((Math.round(turns) % 4) + 4) % 4;
	return rest === 1 || rest === 2 || rest === 3 ? rest : 0;
}
