/** What the program tells its caller; documented in the help and in the README. */
export const EXIT = {
	clean: 0,
	/** The command line or the settings are wrong, or the result cannot be written. */
	usage: 1,
	someInputsFailed: 2,
	/** `import --strict`: a finding of severity error; `check`: findings at or above `--fail-on`. */
	errorsFound: 3,
	/** Stopped by the user (128 + SIGINT); the same command goes on. */
	interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
