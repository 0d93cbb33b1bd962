import type { Frame } from "./frame.ts";
import { apply, type Matrix } from "./matrix.ts";
import type { PathPoint } from "./path-rules.ts";

/** How pdfjs numbers the steps of a path (`DrawOPS`), and how many numbers follow each. */
const MOVE = 0;
const CURVE = 2;
const QUADRATIC = 3;
const CLOSE = 4;
const POINTS = [1, 1, 3, 2, 0];

/** As `PathPoint` numbers them. */
const TYPES = [2, 0, 1, 1];

/** The points of a path on the page as it is shown. `data` is a number for each step, then its points. */
export function pathPoints(data: ArrayLike<number>, matrix: Matrix, frame: Frame): PathPoint[] {
	const points: PathPoint[] = [];
	let i = 0;
	while (i < data.length) {
		const step = data[i++] ?? CLOSE;
		if (step === CLOSE) close(points);
		else if (step < MOVE || step > QUADRATIC) return points;
		for (let n = POINTS[step] ?? 0; n > 0; n--) {
			const [x, y] = apply(matrix, data[i] ?? 0, data[i + 1] ?? 0);
			i += 2;
			const type = TYPES[step] ?? CURVE;
			points.push({ x: frame.x(x, y), y: frame.y(x, y), type, closes: false });
		}
	}
	return points;
}

function close(points: PathPoint[]): void {
	const last = points.pop();
	if (last) points.push({ ...last, closes: true });
}
