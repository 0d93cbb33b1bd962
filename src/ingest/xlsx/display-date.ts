import type { Token } from "./format-tokens.ts";

/** Days from the day before 1 January 1900 to 1 January 1970, with the 29 February 1900 that never was. */
const TO_1970 = 25_569;
const SECONDS = 86_400;
const WEEKDAYS = "日一二三四五六";

interface Moment {
	readonly year: number;
	readonly month: number;
	readonly day: number;
	readonly weekday: number;
	readonly second: number;
}

/** A serial number of a day, with its fraction for the time, in the calendar. */
function momentOf(serial: number): Moment {
	const seconds = Math.round(serial * SECONDS);
	const days = Math.floor(seconds / SECONDS) - TO_1970;
	// Howard Hinnant, chrono-compatible low-level date algorithms: civil_from_days.
	const z = days + 719_468;
	const era = Math.floor(z / 146_097);
	const dayOfEra = z - era * 146_097;
	const yearOfEra = Math.floor(
		(dayOfEra -
			Math.floor(dayOfEra / 1460) +
			Math.floor(dayOfEra / 36_524) -
			Math.floor(dayOfEra / 146_096)) /
			365,
	);
	const dayOfYear =
		dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
	const shifted = Math.floor((5 * dayOfYear + 2) / 153);
	const month = shifted < 10 ? shifted + 3 : shifted - 9;
	return {
		year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
		month,
		day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
		weekday: (((days + 4) % 7) + 7) % 7,
		second: seconds - Math.floor(seconds / SECONDS) * SECONDS,
	};
}

/** The default short date, which a Chinese Excel shows as 2023/1/5 whatever the file says. */
const SHORT = "mm-dd-yy";

/** A date as its cell shows it. */
export function displayedDate(serial: number, section: readonly Token[]): string {
	const moment = momentOf(serial);
	const written = section.map((token) =>
		token.kind === "date" || token.kind === "literal"
			? token.text
			: token.kind === "comma"
				? ","
				: "",
	);
	if (written.join("") === SHORT) return `${moment.year}/${moment.month}/${moment.day}`;
	const half = section.some((token) => token.kind === "date" && /[/]/u.test(token.text));
	return section
		.map((token, i) => {
			if (token.kind !== "date") return written[i] ?? "";
			return fieldOf(token.text, moment, half, isMinute(section, i));
		})
		.join("")
		.trim();
}

/** m means minutes behind hours and before seconds. */
function isMinute(section: readonly Token[], at: number): boolean {
	const fields = section.flatMap((token, i) => (token.kind === "date" ? [{ ...token, i }] : []));
	const own = fields.findIndex(({ i }) => i === at);
	return (
		(fields[own - 1]?.text.startsWith("h") ?? false) ||
		(fields[own + 1]?.text.startsWith("s") ?? false)
	);
}

function fieldOf(field: string, moment: Moment, half: boolean, minute: boolean): string {
	const hour = Math.floor(moment.second / 3600);
	const two = (value: number): string =>
		field.length > 1 ? String(value).padStart(2, "0") : String(value);
	switch (field.charAt(0)) {
		case "y":
		case "e":
			return field === "yy" || field === "y"
				? String(moment.year % 100).padStart(2, "0")
				: String(moment.year);
		case "m":
			return two(minute ? Math.floor(moment.second / 60) % 60 : moment.month);
		case "d":
			return two(moment.day);
		case "h":
			return two(half ? hour % 12 || 12 : hour);
		case "s":
			return two(moment.second % 60);
		case "上":
			return hour < 12 ? "上午" : "下午";
		case "a":
			if (field === "am/pm") return hour < 12 ? "AM" : "PM";
			return (field === "aaaa" ? "星期" : "") + WEEKDAYS.charAt(moment.weekday);
		default:
			return "";
	}
}
