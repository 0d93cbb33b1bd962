CREATE TABLE "readings" (
	"path" text NOT NULL,
	"report_key" text NOT NULL,
	"program" text NOT NULL,
	"read_at" timestamptz NOT NULL DEFAULT now(),
	PRIMARY KEY ("path")
);

COMMENT ON TABLE "readings" IS '读取版本: Which state of the program read what each path holds; written by ziping worker';

COMMENT ON COLUMN "readings"."program" IS '程序指纹: Fingerprint of the program''s readers and stages; another one reads the report anew';

CREATE TABLE "quarantine" (
	"path" text NOT NULL,
	"paths" json NOT NULL,
	"sha256" text,
	"outcome" text NOT NULL,
	"code" text NOT NULL,
	"reason" text NOT NULL,
	"advice" text,
	"attempts" integer NOT NULL,
	"program" text NOT NULL,
	"quarantined_at" timestamptz NOT NULL DEFAULT now(),
	PRIMARY KEY ("path")
);

CREATE INDEX ON "quarantine" ("sha256");

COMMENT ON TABLE "quarantine" IS '隔离区: Inputs of the queue that gave no record, with the reason; a row goes when its path is read';

COMMENT ON COLUMN "quarantine"."sha256" IS '内容校验值: SHA-256 of the bytes; null where the file could not be read';

COMMENT ON COLUMN "quarantine"."attempts" IS '尝试次数: How often workers took the job';
