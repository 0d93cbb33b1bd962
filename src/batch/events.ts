import type { ImportErrorCode } from "../errors.ts";
import type { Outcome } from "./outcome.ts";

/** What a bulk import says on its way, in this order. */
export type BatchEvent =
	| { readonly event: "lookup"; readonly files: number }
	/** Files are read once for their content, `done` of `total` so far. */
	| { readonly event: "hashed"; readonly done: number; readonly total: number }
	/** Lines of the journal that a kill or a damage has left unreadable; their reports are read again. */
	| { readonly event: "journal-damaged"; readonly lines: number }
	/** A part of the program has a new version, and so many reports are read again for it. */
	| { readonly event: "outdated"; readonly part: string; readonly reports: number }
	| {
			readonly event: "planned";
			readonly reports: number;
			/** Reports that are read now. */
			readonly tasks: number;
			readonly unchanged: number;
			/** Failures of before that stay in the quarantine. */
			readonly quarantined: number;
			readonly workers: number;
	  }
	| {
			readonly event: "report";
			readonly done: number;
			readonly total: number;
			readonly path: string;
			readonly outcome: Outcome;
			readonly code: ImportErrorCode | null;
			readonly message: string | null;
			/** Whether the record takes the place of one that the same path gave before. */
			readonly newVersion: boolean;
	  }
	/** A user wants it to stop; what is under way comes to its end. */
	| { readonly event: "stopping" }
	| { readonly event: "interrupted"; readonly done: number; readonly total: number };

export type Emit = (event: BatchEvent) => void;
