declare module "picomatch" {
	interface Options {
		readonly nocase?: boolean;
		readonly dot?: boolean;
	}
	interface Scan {
		/** The folder before the first part with a special character; empty if there is none. */
		readonly base: string;
		readonly glob: string;
		readonly isGlob: boolean;
	}
	interface Picomatch {
		(glob: string, options?: Options): (path: string) => boolean;
		scan(pattern: string): Scan;
	}
	const picomatch: Picomatch;
	export = picomatch;
}
