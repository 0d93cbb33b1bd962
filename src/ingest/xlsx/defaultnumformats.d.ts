declare module "exceljs/lib/xlsx/defaultnumformats.js" {
	/** By number: the format `f`, or formats by language where a language has its own. */
	const formats: Record<number, { f?: string; "zh-cn"?: string }>;
	export = formats;
}
