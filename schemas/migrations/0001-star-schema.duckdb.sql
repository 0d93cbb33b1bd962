CREATE TABLE "agencies" (
	"agency_key" text NOT NULL,
	"agency" text NOT NULL,
	"superior" text,
	PRIMARY KEY ("agency_key")
);

CREATE TABLE "reports" (
	"report_key" text NOT NULL,
	"is_current" boolean NOT NULL,
	"title" text,
	"kind" text NOT NULL,
	"agency_key" text,
	"agency" text,
	"superior" text,
	"project" text,
	"fiscal_year" integer,
	"format" text NOT NULL,
	"pages" integer,
	"bytes" bigint NOT NULL,
	"text_layer" text NOT NULL,
	"checked_relations" integer NOT NULL,
	"checked_consistent" integer NOT NULL,
	"checked_truncated" integer NOT NULL,
	"checked_inconsistent" integer NOT NULL,
	"checked_undecidable" integer NOT NULL,
	"checked_unclaimed" integer NOT NULL,
	"schema_version" text NOT NULL,
	PRIMARY KEY ("report_key")
);

CREATE TABLE "sections" (
	"report_key" text NOT NULL,
	"section_id" text NOT NULL,
	"position" integer NOT NULL,
	"parent_id" text,
	"depth" integer NOT NULL,
	"ordinal" text,
	"title" text NOT NULL,
	"canonical" text,
	"evidence_id" text NOT NULL
);

CREATE TABLE "figures" (
	"report_key" text NOT NULL,
	"figure_id" text NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"label" text NOT NULL,
	"measure" text,
	"item" text,
	"fund" text,
	"entity" text,
	"period" text,
	"value" decimal(38,10),
	"value_max" decimal(38,10),
	"unit" text,
	"qualifier" text NOT NULL,
	"interval_min" decimal(38,10),
	"interval_max" decimal(38,10),
	"direction" text,
	"printed_precision" decimal(38,10),
	"raw" text NOT NULL,
	"evidence_id" text NOT NULL
);

CREATE TABLE "indicators" (
	"report_key" text NOT NULL,
	"indicator_id" text NOT NULL,
	"position" integer NOT NULL,
	"project" text,
	"level1" text,
	"level2" text,
	"name" text NOT NULL,
	"target_raw" text,
	"target_op" text,
	"target_value" decimal(38,10),
	"target_value_max" decimal(38,10),
	"target_unit" text,
	"actual_raw" text,
	"actual_op" text,
	"actual_value" decimal(38,10),
	"actual_value_max" decimal(38,10),
	"actual_unit" text,
	"weight" decimal(38,10),
	"score" decimal(38,10),
	"achieved" boolean,
	"deviation" text,
	"evidence_id" text NOT NULL
);

CREATE TABLE "findings" (
	"report_key" text NOT NULL,
	"finding_id" text NOT NULL,
	"position" integer NOT NULL,
	"rule" text NOT NULL,
	"severity" text NOT NULL,
	"message" text NOT NULL,
	"expected" text,
	"actual" text,
	"tolerance" text,
	"cause" text,
	"evidence_id" text NOT NULL
);

CREATE TABLE "evidence" (
	"report_key" text NOT NULL,
	"evidence_id" text NOT NULL,
	"position" integer NOT NULL,
	"owner" text NOT NULL,
	"owner_id" text NOT NULL,
	"start_offset" integer NOT NULL,
	"end_offset" integer NOT NULL,
	"quote" text NOT NULL,
	"page" integer,
	"line" integer,
	"boxes" json NOT NULL
);

CREATE TABLE "imports" (
	"path" text NOT NULL,
	"version" integer NOT NULL,
	"report_key" text NOT NULL,
	"is_current" boolean NOT NULL,
	"record_sha256" text NOT NULL,
	PRIMARY KEY ("path", "version")
);
