import * as z from "zod";

/** A decimal number as a string, never a float: `"166716400"`, `"-16.77"`, `"9.29"`. */
export const decimal = z.string().regex(/^-?\d+(\.\d+)?$/);
export type Decimal = z.infer<typeof decimal>;
