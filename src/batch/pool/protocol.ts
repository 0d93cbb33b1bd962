/** What goes to a worker: one job at a time. */
export interface Request<Job> {
	readonly job: Job;
}

/** What comes back: that the worker has started, then for each job signs of progress and in the end one answer. */
export type Reply<Answer> =
	| { readonly kind: "ready" }
	| { readonly kind: "progress" }
	| {
			readonly kind: "answer";
			readonly answer: Answer;
			/** Resident memory of the worker after the job, in megabytes. */
			readonly memoryMb: number;
	  };

/** How a job ended. All but `answer` leave a dead process behind. */
export type End<Answer> =
	| { readonly kind: "answer"; readonly answer: Answer }
	/** No sign of progress for that long. */
	| { readonly kind: "stalled"; readonly ms: number }
	/** Longer than that in all. */
	| { readonly kind: "overtime"; readonly ms: number }
	| { readonly kind: "out-of-memory" }
	| { readonly kind: "crash"; readonly detail: string }
	/** The process died before it was ready for any job: no fault of this one. */
	| { readonly kind: "no-start"; readonly detail: string }
	/** Killed because the whole import was told to stop. */
	| { readonly kind: "stopped" };
