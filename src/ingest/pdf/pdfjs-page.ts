import type { Frame } from "./frame.ts";
import { type Matrix, multiply } from "./matrix.ts";
import type { Glyph, PageModel, Rule } from "./page-model.ts";
import { pathRules } from "./path-rules.ts";
import { OpenMarks } from "./pdfjs-marks.ts";
import type {
	Font,
	OperatorList,
	OperatorName,
	OperatorNumbers,
	PaintName,
	Shown,
} from "./pdfjs-operators.ts";
import { pathPoints } from "./pdfjs-path.ts";
import { initialState, isUnseen, moveText, type State, UNSEEN } from "./pdfjs-state.ts";
import { show } from "./pdfjs-text.ts";

type Arguments = readonly unknown[];
type Handlers = Readonly<Record<OperatorName, (args: Arguments) => void>>;

const PAINTS: Readonly<Record<PaintName, { readonly fills: boolean; readonly strokes: boolean }>> =
	{
		closeEOFillStroke: { fills: true, strokes: true },
		closeFillStroke: { fills: true, strokes: true },
		closeStroke: { fills: false, strokes: true },
		eoFill: { fills: true, strokes: false },
		eoFillStroke: { fills: true, strokes: true },
		fill: { fills: true, strokes: false },
		fillStroke: { fills: true, strokes: true },
		stroke: { fills: false, strokes: true },
	};

const number = (value: unknown): number => (typeof value === "number" ? value : 0);
const colour = (value: unknown): string | null => (typeof value === "string" ? value : null);

function matrix(value: unknown): Matrix {
	const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = (value ?? []) as Iterable<number>;
	return [a, b, c, d, e, f];
}

/** One walk over the operators of a page: characters, rules and the number of images. */
export function walk(
	list: OperatorList,
	numbers: OperatorNumbers,
	fonts: ReadonlyMap<string, Font>,
	frame: Frame,
): Pick<PageModel, "glyphs" | "rules" | "images"> {
	const glyphs: Glyph[] = [];
	const rules: Rule[] = [];
	let images = 0;
	let state = initialState();
	const saved: State[] = [];
	/** For each open group whether it is a soft mask, which prints nothing itself. */
	const groups: boolean[] = [];
	const marks = new OpenMarks();

	const save = (): void => {
		saved.push({ ...state });
	};
	const restore = (): void => {
		state = saved.pop() ?? state;
	};
	const transform = (by: Matrix): void => {
		state.ctm = multiply(by, state.ctm);
	};
	const image = (): void => {
		images++;
	};
	const paintOf = new Map(
		Object.entries(PAINTS).map(([name, paint]) => [numbers[name as PaintName], paint]),
	);
	const handlers: Handlers = {
		save,
		restore,
		transform: (args) => transform(matrix(args)),
		paintFormXObjectBegin([inner]) {
			save();
			marks.beginForm();
			transform(matrix(inner));
		},
		paintFormXObjectEnd() {
			marks.endForm();
			restore();
		},
		beginMarkedContent: ([name]) => marks.begin(name),
		beginMarkedContentProps: ([name, id]) => marks.begin(name, id),
		endMarkedContent: () => marks.end(),
		beginGroup([group]) {
			groups.push(Boolean((group as { readonly smask?: unknown }).smask));
			save();
		},
		endGroup() {
			groups.pop();
			restore();
		},
		setGState([entries]) {
			for (const [key, value] of entries as readonly (readonly [string, unknown])[]) {
				if (key === "ca") state.fill = { ...state.fill, alpha: number(value) };
				if (key === "CA") state.stroke = { ...state.stroke, alpha: number(value) };
				if (key === "Font") handlers.setFont(value as Arguments);
			}
		},
		setFillRGBColor([value]) {
			state.fill = { ...state.fill, colour: colour(value) };
		},
		setFillColorN() {
			state.fill = { ...state.fill, colour: null };
		},
		setFillTransparent() {
			state.fill = { ...state.fill, colour: UNSEEN };
		},
		setStrokeRGBColor([value]) {
			state.stroke = { ...state.stroke, colour: colour(value) };
		},
		setStrokeColorN() {
			state.stroke = { ...state.stroke, colour: null };
		},
		setStrokeTransparent() {
			state.stroke = { ...state.stroke, colour: UNSEEN };
		},
		constructPath([how, data]) {
			const paint = paintOf.get(number(how));
			const [steps] = (data ?? []) as readonly (ArrayLike<number> | null)[];
			if (!paint || !steps) return;
			const seen =
				(paint.strokes && !isUnseen(state.stroke)) || (paint.fills && !isUnseen(state.fill));
			if (seen) rules.push(...pathRules(pathPoints(steps, state.ctm, frame), paint.strokes));
		},
		paintImageXObject: image,
		paintInlineImageXObject: image,
		paintImageMaskXObject: image,
		paintSolidColorImageMask: image,
		beginText() {
			state.textMatrix = state.lineMatrix = matrix([]);
		},
		setTextMatrix([value]) {
			state.textMatrix = state.lineMatrix = matrix(value);
		},
		moveText: ([x, y]) => moveText(state, number(x), number(y)),
		setLeadingMoveText([x, y]) {
			state.leading = -number(y);
			moveText(state, number(x), number(y));
		},
		nextLine: () => moveText(state, 0, -state.leading),
		setFont([name, size]) {
			state.font = String(name);
			state.fontSize = number(size);
		},
		setCharSpacing([value]) {
			state.charSpacing = number(value);
		},
		setWordSpacing([value]) {
			state.wordSpacing = number(value);
		},
		setHScale([value]) {
			state.horizontalScale = number(value) / 100;
		},
		setLeading([value]) {
			state.leading = number(value);
		},
		setTextRise([value]) {
			state.rise = number(value);
		},
		setTextRenderingMode([value]) {
			state.renderMode = number(value);
		},
		showText([shown]) {
			const font = fonts.get(state.font) ?? {};
			glyphs.push(...show(state, font, shown as Shown, frame, marks.mark));
		},
	};
	const byNumber = new Map(
		Object.entries(handlers).map(([name, handler]) => [numbers[name as OperatorName], handler]),
	);
	const unprinted = new Set(
		["constructPath", "showText", "paintImageXObject", "paintImageMaskXObject"].map(
			(name) => numbers[name as OperatorName],
		),
	);
	list.fnArray.forEach((operator, i) => {
		if (groups.includes(true) && unprinted.has(operator)) return;
		byNumber.get(operator)?.((list.argsArray[i] ?? []) as Arguments);
	});
	return { glyphs, rules, images };
}
