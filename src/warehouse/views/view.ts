/** A question that people ask, answered from the current versions. */
export interface View {
	readonly name: string;
	readonly label: string;
	readonly description: string;
	/** A SELECT that DuckDB and PostgreSQL both understand. */
	readonly sql: string;
	/** How to show it: what `ziping query --example NAME` runs. */
	readonly example: string;
}
