-- Logins of the programs for `compose.yaml`, made or given their password anew; run after roles.postgres.sql.
SELECT format('CREATE ROLE %I LOGIN IN ROLE %I', login, role)
FROM (VALUES ('worker', 'ziping_worker'), ('submitter', 'ziping_submitter'), ('reader', 'ziping_reader'))
	AS logins (login, role)
WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = login)
\gexec
SELECT format('ALTER ROLE %I PASSWORD %L', login, password)
FROM (VALUES ('worker', :'worker_password'), ('submitter', :'submitter_password'),
	('reader', :'reader_password')) AS logins (login, password)
\gexec
