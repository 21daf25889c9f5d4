-- What the queries of the runbook database/restore-from-backup need, in a database called catalog: a table of which half
-- the rows are gone, and what its step "copy-beside" makes of the restored one.
CREATE TABLE prices (id bigint PRIMARY KEY, amount_minor bigint NOT NULL);
CREATE TABLE prices_restored (LIKE prices INCLUDING DEFAULTS INCLUDING INDEXES);
INSERT INTO prices_restored SELECT n, 1999 FROM generate_series(1, 100) AS n;
INSERT INTO prices SELECT id, amount_minor FROM prices_restored WHERE id > 50;
