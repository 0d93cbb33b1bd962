-- The roles of a warehouse on a server, with no more rights than each needs.
-- Run once by the owner of the database, after `ziping warehouse migrate --to postgres://OWNER@…`:
--   psql -f schemas/roles.postgres.sql DATABASE
-- then for each person or program: CREATE ROLE name LOGIN PASSWORD '…' IN ROLE ziping_writer;

DO $$
BEGIN
	IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'ziping_writer') THEN
		CREATE ROLE ziping_writer NOLOGIN;
	END IF;
	IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'ziping_reader') THEN
		CREATE ROLE ziping_reader NOLOGIN;
	END IF;
	EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
	EXECUTE format('GRANT CONNECT ON DATABASE %I TO ziping_reader', current_database());
	-- A batch is staged in temporary tables.
	EXECUTE format('GRANT CONNECT, TEMPORARY ON DATABASE %I TO ziping_writer', current_database());
END
$$;

-- Readers: tables and views, those of later migrations too.
GRANT USAGE ON SCHEMA ziping TO ziping_reader, ziping_writer;
GRANT SELECT ON ALL TABLES IN SCHEMA ziping TO ziping_reader, ziping_writer;
ALTER DEFAULT PRIVILEGES IN SCHEMA ziping GRANT SELECT ON TABLES TO ziping_reader, ziping_writer;

-- Writers (`ziping export`): the rows of the star schema, not its form. Views cannot be written to, and
-- only the owner migrates.
GRANT INSERT, UPDATE, DELETE ON
	ziping.agencies, ziping.reports, ziping.sections, ziping.figures, ziping.indicators,
	ziping.findings, ziping.evidence, ziping.imports
TO ziping_writer;

-- The queue (after `ziping queue migrate`; run this script again then). Submitters (`ziping submit`) put jobs on
-- the queue and see what has been read; workers (`ziping worker`) do jobs and write what a writer writes.
-- Jobs hold presigned URLs, so readers of the warehouse do not see them.
DO $$
BEGIN
	IF to_regclass('ziping_queue.job') IS NULL THEN
		RETURN;
	END IF;
	IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'ziping_submitter') THEN
		CREATE ROLE ziping_submitter NOLOGIN;
	END IF;
	IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'ziping_worker') THEN
		CREATE ROLE ziping_worker NOLOGIN;
	END IF;
	EXECUTE format('GRANT CONNECT ON DATABASE %I TO ziping_submitter', current_database());
	GRANT USAGE ON SCHEMA ziping, ziping_queue TO ziping_submitter;
	GRANT SELECT ON ziping.schema_migrations, ziping.warehouse_info, ziping.imports, ziping.reports,
		ziping.readings, ziping.quarantine TO ziping_submitter;
	GRANT SELECT ON ziping_queue.queue, ziping_queue.version TO ziping_submitter;
	-- A report that is asked for again takes the place of its ended job.
	GRANT SELECT, INSERT, DELETE ON ziping_queue.job TO ziping_submitter;

	GRANT ziping_writer TO ziping_worker;
	GRANT INSERT, UPDATE, DELETE ON ziping.readings, ziping.quarantine TO ziping_worker;
	GRANT USAGE ON SCHEMA ziping_queue TO ziping_worker;
	GRANT SELECT ON ziping_queue.queue TO ziping_worker;
	-- When jobs were last looked after.
	GRANT SELECT, UPDATE ON ziping_queue.version TO ziping_worker;
	GRANT SELECT, INSERT, UPDATE, DELETE ON ziping_queue.job, ziping_queue.archive TO ziping_worker;
END
$$;
