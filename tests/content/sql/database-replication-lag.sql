-- A replica's slot, of which a runbook takes the place away.
select pg_create_physical_replication_slot('pg_replica_1');
