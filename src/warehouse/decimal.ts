/** A decimal string as an integer of the last of `scale` digits after the point; it has no more of them. */
export function scaled(decimal: string, scale: number): bigint {
	const [whole = "", fraction = ""] = decimal.split(".");
	return BigInt(whole + fraction.padEnd(scale, "0"));
}

/** The decimal string of such an integer, with two digits after the point at least (角, 分). */
export function formatScaled(sum: bigint, scale: number): string {
	const digits = (sum < 0n ? -sum : sum).toString().padStart(scale + 1, "0");
	const fraction = digits.slice(-scale).replace(/0+$/, "").padEnd(2, "0");
	return `${sum < 0n ? "-" : ""}${digits.slice(0, -scale)}.${fraction}`;
}
