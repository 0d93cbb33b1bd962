/** A number as decimal digits, as a spreadsheet holds it: fifteen of them count. */
export interface Digits {
	readonly negative: boolean;
	/** Without a point; value = digits / 10^decimals. */
	readonly digits: bigint;
	readonly decimals: number;
}

const PRINT = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/u;

export function digitsOf(value: number, significant = 15): Digits {
	const [, sign = "", whole = "0", fraction = "", exponent = "0"] =
		PRINT.exec(value.toPrecision(significant)) ?? [];
	const power = Number.parseInt(exponent, 10);
	const digits = BigInt(whole + fraction);
	const decimals = fraction.length - power;
	const negative = sign === "-" && digits !== 0n;
	if (decimals < 0) return { negative, digits: digits * 10n ** BigInt(-decimals), decimals: 0 };
	return { negative, digits, decimals };
}

/** `value` × 10^`power`. */
export function scaled({ negative, digits, decimals }: Digits, power: number): Digits {
	const left = decimals - power;
	if (left >= 0) return { negative, digits, decimals: left };
	return { negative, digits: digits * 10n ** BigInt(-left), decimals: 0 };
}

/** Rounded half away from zero, as spreadsheets show numbers. */
export function rounded({ negative, digits, decimals }: Digits, places: number): Digits {
	if (decimals <= places)
		return { negative, digits: digits * 10n ** BigInt(places - decimals), decimals: places };
	const unit = 10n ** BigInt(decimals - places);
	return { negative, digits: (digits + unit / 2n) / unit, decimals: places };
}

/** Digits before and after the point. */
export function partsOf({ digits, decimals }: Digits): readonly [whole: string, fraction: string] {
	const print = digits.toString().padStart(decimals + 1, "0");
	return decimals === 0 ? [print, ""] : [print.slice(0, -decimals), print.slice(-decimals)];
}
