/** Half-open range of UTF-16 offsets. What it indexes is named by the type that holds it. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

export type NonEmpty<T> = readonly [T, ...T[]];
