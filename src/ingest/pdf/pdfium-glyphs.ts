import { ordinary, UNMAPPED } from "../characters.ts";
import { type Frame, quarter } from "./frame.ts";
import type { Glyph, Mark, Turn } from "./page-model.ts";
import { isFaint } from "./paint.ts";
import type { Pdfium } from "./pdfium.ts";

/** What all characters of one text object share. */
interface Setting {
	readonly size: number;
	readonly turn: Turn;
	readonly oblique: boolean;
	readonly invisible: boolean;
	readonly faint: boolean;
}

/** Text that leans more than this, in quarter turns, is set at a slant (6 degrees). */
const SLANT = 6 / 90;

/** `FPDF_TEXTRENDERMODE_INVISIBLE`, fpdf_edit.h. */
const INVISIBLE = 3;
const SPACE = 0x20;
const HYPHEN_AT_END = 2;

export interface ReadGlyphs {
	readonly glyphs: readonly Glyph[];
	/** The same by the text object that they come from. */
	readonly objects: ReadonlyMap<number, readonly Glyph[]>;
}

/** The characters that are really on the page: what PDFium adds for spaces and line ends is left out. */
export function glyphsOf(
	engine: Pdfium,
	text: number,
	frame: Frame,
	marks: ReadonlyMap<number, Mark>,
): ReadGlyphs {
	const { native, scratch, float, double } = engine;
	const settings = new Map<number, Setting>();
	let last = 0;
	let setting: Setting | undefined;
	let own: Glyph[] = [];
	const glyphs: Glyph[] = [];
	const objects = new Map<number, Glyph[]>();
	const count = native.FPDFText_CountChars(text);
	for (let i = 0; i < count; i++) {
		const object = native.FPDFText_GetTextObject(text, i);
		if (object === 0) continue;
		if (object !== last) {
			last = object;
			setting = settings.get(object);
			own = objects.get(object) ?? [];
			objects.set(object, own);
		}
		const codePoint = native.FPDFText_GetUnicode(text, i);
		if (codePoint === SPACE && native.FPDFText_IsGenerated(text, i) === 1) continue;
		const char = hyphen(engine, text, i, codePoint) ?? character(engine, text, i, codePoint);
		if (char === "") continue;
		if (!setting) {
			setting = settingOf(engine, text, i, object, frame);
			settings.set(object, setting);
		}
		native.FPDFText_GetCharOrigin(text, i, scratch, scratch + 8);
		const x = double(0);
		const y = double(8);
		native.FPDFText_GetLooseCharBox(text, i, scratch);
		const wide = Math.abs(float(8) - float(0));
		const tall = Math.abs(float(4) - float(12));
		const upright = (setting.turn - frame.turn) % 2 === 0;
		const glyph: Glyph = {
			text: char,
			x: frame.x(x, y),
			y: frame.y(x, y),
			width: upright ? wide : tall,
			size: setting.size,
			turn: setting.turn,
			oblique: setting.oblique,
			invisible: setting.invisible,
			faint: setting.faint,
			mark: marks.get(object),
		};
		glyphs.push(glyph);
		own.push(glyph);
	}
	return { glyphs, objects };
}

/** PDFium gives a control character for a hyphen that ends a line. */
function hyphen({ native }: Pdfium, text: number, index: number, codePoint: number): string | null {
	return codePoint === HYPHEN_AT_END && native.FPDFText_IsHyphen(text, index) === 1 ? "-" : null;
}

/** For a character that the font does not map, PDFium gives its bare code, which means nothing. */
function character({ native }: Pdfium, text: number, index: number, codePoint: number): string {
	return native.FPDFText_HasUnicodeMapError(text, index) === 1 ? UNMAPPED : ordinary(codePoint);
}

function settingOf(
	engine: Pdfium,
	text: number,
	index: number,
	object: number,
	frame: Frame,
): Setting {
	const { native, scratch, float } = engine;
	native.FPDFText_GetMatrix(text, index, scratch);
	const [a, b, c, d] = [float(0), float(4), float(8), float(12)];
	const fontSize = native.FPDFText_GetFontSize(text, index);
	// A font of negative size stands on its head, as a rule in a matrix that does so too.
	const forward = fontSize < 0 ? -1 : 1;
	// User space turns counter-clockwise, the page model clockwise.
	const angle = Math.atan2(b * forward, a * forward) / (Math.PI / 2);
	return {
		size: Math.abs(fontSize) * Math.hypot(c, d),
		turn: quarter(frame.turn - angle),
		oblique: Math.abs(angle - Math.round(angle)) > SLANT,
		invisible: native.FPDFTextObj_GetTextRenderMode(object) === INVISIBLE,
		faint: isPaintedFaint(engine, object),
	};
}

function isPaintedFaint({ native, scratch, integer }: Pdfium, object: number): boolean {
	const [r, g, b, a] = [scratch, scratch + 4, scratch + 8, scratch + 12];
	if (native.FPDFPageObj_GetFillColor(object, r, g, b, a) === 0) return false;
	return isFaint([integer(0), integer(4), integer(8)], integer(12));
}
