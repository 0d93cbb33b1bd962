/** Where a command speaks. `out` is the result, `err` is everything said on the way. */
export interface Output {
	readonly out: (text: string) => void;
	readonly err: (text: string) => void;
	/** Whether `err` is a terminal, where a line may be written over. */
	readonly errIsTerminal: boolean;
}
