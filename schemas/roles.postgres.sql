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
