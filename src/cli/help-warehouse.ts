import { SINKS } from "../warehouse/sinks/index.ts";

export const QUERY = `用 SQL 查询内置数据库 DIR/warehouse.duckdb（只读）
Ask the embedded warehouse, DIR/warehouse.duckdb, in SQL; it can only be read`;

export const QUERY_NOTES = `
表和列的说明见 schemas/warehouse.sql。What tables and columns mean: schemas/warehouse.sql.

示例 Examples:
  $ ziping query --example
  $ ziping query --example execution_rates
  $ ziping query "SELECT agency, fiscal_year FROM reports WHERE is_current" --format csv`;

export const EXPORT = `把 DIR/records 中的记录写到文件或数据库；没有变化的不再写
Write the records in DIR/records to files or to a database; what has not changed is left alone`;

export const TARGETS = `${SINKS.map(({ id, defaultTarget }) =>
	defaultTarget === null ? "postgres://…" : id,
).join(" | ")}`;

export const EXPORT_NOTES = `
${SINKS.map(
	({ id, summary, defaultTarget }) =>
		`  ${id.padEnd(9)} ${summary}${defaultTarget === null ? "" : ` → DIR/${defaultTarget}`}`,
).join("\n")}

PostgreSQL 须先运行 ziping warehouse migrate --to postgres://…
Before the first export to PostgreSQL: ziping warehouse migrate --to postgres://…

示例 Examples:
  $ ziping export --to xlsx --out 自评.xlsx
  $ ziping export --to csv --bom
  $ ziping export --to postgres://writer@db.example/budget`;

export const WAREHOUSE = `数据库：建立或升级结构、查看、核对
The warehouse: make or upgrade its schema, look at it, check it`;
export const MIGRATE =
	"建立数据库结构，或升级到本程序的版本 make the schema, or bring it up to date";
export const STATUS = "结构版本和各表行数 version of the schema, rows of each table";
export const VERIFY =
	"逐份核对：行数与记录、金额合计与记录 rows against records, sums against sums";
