import { ordinary } from "../characters.ts";
import { type Frame, quarter } from "./frame.ts";
import { apply, type Matrix, multiply } from "./matrix.ts";
import type { Glyph, Mark } from "./page-model.ts";
import type { Font, Shown, ShownGlyph } from "./pdfjs-operators.ts";
import { isPaintedFaint, type State } from "./pdfjs-state.ts";

/** Text that leans more than this, in quarter turns, is set at a slant (6 degrees). */
const SLANT = 6 / 90;
const INVISIBLE = 3;
/** Units of the em that most fonts use, and in which moves between characters are given. */
const UNITS = 1000;

/** Shows a string: the characters that it prints; moves the text matrix on (ISO 32000-1, 9.4.4). */
export function show(
	state: State,
	font: Font,
	shown: Shown,
	frame: Frame,
	mark: Mark | undefined,
): Glyph[] {
	const { fontSize, horizontalScale, charSpacing, wordSpacing } = state;
	const unit = fontSize * (font.fontMatrix?.[0] ?? 1 / UNITS);
	const setting = settingOf(state, frame);
	const advance = (by: number): void => {
		const [x, y] = font.vertical ? [0, by] : [by * horizontalScale, 0];
		state.textMatrix = multiply([1, 0, 0, 1, x, y], state.textMatrix);
	};
	const glyphs: Glyph[] = [];
	for (const glyph of shown) {
		if (typeof glyph === "number") {
			advance((-glyph / UNITS) * fontSize);
			continue;
		}
		const text = [...glyph.unicode].map((char) => ordinary(char.codePointAt(0) ?? 0)).join("");
		if (text !== "") {
			const [left, up] = font.vertical ? verticalOrigin(glyph, font, unit) : [0, 0];
			const toPage = multiply(state.textMatrix, state.ctm);
			const [x, y] = apply(toPage, -left * horizontalScale, state.rise - up);
			const width = Math.abs(glyph.width * unit * horizontalScale) * setting.stretch;
			const { size, turn, oblique, invisible, faint } = setting;
			glyphs.push({
				text,
				x: frame.x(x, y),
				y: frame.y(x, y),
				width,
				size,
				turn,
				oblique,
				invisible,
				faint,
				mark,
			});
		}
		const spacing = charSpacing + (glyph.isSpace ? wordSpacing : 0);
		advance(
			(font.vertical ? (metricOf(glyph, font)?.[0] ?? -UNITS) : glyph.width) * unit + spacing,
		);
	}
	return glyphs;
}

const metricOf = ({ vmetric }: ShownGlyph, font: Font) => vmetric ?? font.defaultVMetrics;

/**
 * Where the origin of vertical writing lies, seen from that of horizontal writing: by default in the
 * middle of the character's own width (ISO 32000-1, 9.7.4.3), which pdfjs takes for the same in all.
 */
function verticalOrigin(glyph: ShownGlyph, font: Font, unit: number): readonly [number, number] {
	const [, x, y] = metricOf(glyph, font) ?? [0, 0, 0];
	const isDefault = x === font.defaultVMetrics?.[1] && y === font.defaultVMetrics[2];
	return [(isDefault ? glyph.width / 2 : x) * unit, y * unit];
}

/** What all characters of one string share; `stretch` is from text space to points along the line. */
function settingOf(state: State, frame: Frame) {
	const [a, b, c, d]: Matrix = multiply(state.textMatrix, state.ctm);
	const forward = Math.sign(state.fontSize * state.horizontalScale) || 1;
	// User space turns counter-clockwise, the page model clockwise.
	const angle = Math.atan2(b * forward, a * forward) / (Math.PI / 2);
	return {
		stretch: Math.hypot(a, b),
		size: Math.abs(state.fontSize) * Math.hypot(c, d),
		turn: quarter(frame.turn - angle),
		oblique: Math.abs(angle - Math.round(angle)) > SLANT,
		invisible: state.renderMode === INVISIBLE,
		faint: isPaintedFaint(state.fill),
	};
}
