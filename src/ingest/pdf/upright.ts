import type { Glyph, PageModel, Rule, Turn } from "./page-model.ts";

export type Box = [x0: number, y0: number, x1: number, y1: number];

/** A page turned so that most of its text reads from left to right. */
export interface UprightPage {
	readonly page: number;
	readonly width: number;
	readonly height: number;
	readonly glyphs: readonly Glyph[];
	readonly rules: readonly Rule[];
	/** A box of this page as a box of the page as it is shown. */
	shown(box: Box): Box;
}

type Point = readonly [x: number, y: number];

/** Turns a page by the direction of most of its characters. */
export function upright(model: PageModel): UprightPage {
	const turn = commonTurn(model.glyphs);
	const turned = (x: number, y: number): Point => turnBack(turn, x, y, model);
	const swapped = turn % 2 === 1;
	return {
		page: model.page,
		width: swapped ? model.height : model.width,
		height: swapped ? model.width : model.height,
		glyphs:
			turn === 0
				? model.glyphs
				: model.glyphs.map((glyph) => {
						const [x, y] = turned(glyph.x, glyph.y);
						return { ...glyph, x, y, turn: ((((glyph.turn - turn) % 4) + 4) % 4) as Turn };
					}),
		rules: turn === 0 ? model.rules : model.rules.map((rule) => turnedRule(rule, turned)),
		shown: (box) => (turn === 0 ? box : shownBox(box, turn, model)),
	};
}

function commonTurn(glyphs: readonly Glyph[]): Turn {
	const counts = [0, 0, 0, 0];
	for (const { turn } of glyphs) counts[turn] = (counts[turn] ?? 0) + 1;
	const turns: readonly Turn[] = [0, 1, 2, 3];
	return turns.reduce((best, turn) => ((counts[turn] ?? 0) > (counts[best] ?? 0) ? turn : best), 0);
}

/** Turns a point of the shown page counter-clockwise, so that text of this turn becomes upright. */
function turnBack(turn: Turn, x: number, y: number, { width, height }: PageModel): Point {
	if (turn === 1) return [y, width - x];
	if (turn === 2) return [width - x, height - y];
	if (turn === 3) return [height - y, x];
	return [x, y];
}

function turnForth(turn: Turn, x: number, y: number, { width, height }: PageModel): Point {
	if (turn === 1) return [width - y, x];
	if (turn === 2) return [width - x, height - y];
	if (turn === 3) return [y, height - x];
	return [x, y];
}

function turnedRule(rule: Rule, turned: (x: number, y: number) => Point): Rule {
	const [ax, ay] = turned(rule.x0, rule.y0);
	const [bx, by] = turned(rule.x1, rule.y1);
	return { x0: Math.min(ax, bx), y0: Math.min(ay, by), x1: Math.max(ax, bx), y1: Math.max(ay, by) };
}

function shownBox([x0, y0, x1, y1]: Box, turn: Turn, model: PageModel): Box {
	const [ax, ay] = turnForth(turn, x0, y0, model);
	const [bx, by] = turnForth(turn, x1, y1, model);
	return [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)];
}
