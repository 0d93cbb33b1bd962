import type { Mark } from "./page-model.ts";

/** The marked content that is open (ISO 32000-1, 14.6), as the operators of a page open and close it. */
export class OpenMarks {
	readonly #open: (Mark | undefined)[] = [];
	/** Forms within which content is: it counts its marks anew, so it has none of the page's. */
	#forms = 0;

	/** Opens content of this name; `id` is its marked-content identifier, if it has one. */
	begin(name: unknown, id: unknown = null): void {
		const own = typeof id === "number" && id >= 0 ? id : undefined;
		const around = this.#open.at(-1);
		this.#open.push(own ?? (nameOf(name) === "Artifact" ? "artifact" : around));
	}

	end(): void {
		this.#open.pop();
	}

	beginForm(): void {
		this.#forms++;
	}

	endForm(): void {
		this.#forms--;
	}

	get mark(): Mark | undefined {
		return this.#forms > 0 ? undefined : this.#open.at(-1);
	}
}

const nameOf = (name: unknown): unknown =>
	typeof name === "object" && name !== null && "name" in name ? name.name : name;
