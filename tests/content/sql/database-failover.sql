-- What the queries of the runbook database/failover need, in a database called checkout.
CREATE TABLE orders (id bigint PRIMARY KEY, created_at timestamptz NOT NULL);
INSERT INTO orders
SELECT n, timestamptz '2026-11-05 03:07 UTC' + n * interval '1 second' FROM generate_series(0, 840) AS n
WHERE n NOT BETWEEN 290 AND 420;
