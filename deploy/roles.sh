#!/bin/bash
# Once, when the database is created: the roles of docs/operations.md, and those of the replica and of backups.
set -euo pipefail
psql -v ON_ERROR_STOP=1 -U postgres <<SQL
create role grc_owner    login password '$GRC_OWNER_PASSWORD' nosuperuser nobypassrls;
create role grc_app      login password '$GRC_APP_PASSWORD' nosuperuser nobypassrls;
create role grc_platform login password '$GRC_PLATFORM_PASSWORD' nosuperuser nobypassrls;
create role grc_backup   login password '$GRC_BACKUP_PASSWORD' bypassrls;
create role grc_replica  login password '$GRC_REPLICA_PASSWORD' replication;
grant pg_read_all_data to grc_backup;
create database grc owner grc_owner encoding 'UTF8' locale 'C.UTF-8' template template0;
\c grc
alter schema public owner to grc_owner;
revoke all on schema public from public;
grant usage on schema public to grc_app, grc_platform;
alter function ts_match_vq(tsvector, tsquery) leakproof;
SQL
echo "host replication grc_replica all scram-sha-256" >> "$PGDATA/pg_hba.conf"
