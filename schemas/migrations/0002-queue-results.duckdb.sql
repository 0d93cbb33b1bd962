-- The queue needs a server. The embedded warehouse has the same number of steps and nothing to do here.
SELECT 1;
