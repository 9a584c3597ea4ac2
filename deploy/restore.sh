#!/usr/bin/env bash
# Brings a backup of backup.sh back, on a server where the roles exist (docs/operations.md, Roles) and the database does not:
#   GRC_FILES=/var/lib/grcportal/files deploy/restore.sh /backups/2026-11-23
# as a superuser: PGHOST, PGPORT, PGUSER and PGPASSWORD (or ~/.pgpass); PGDATABASE names the database to make, grc by default.
# Rows and files are compared with what the backup says it has: any difference ends it with exit code 1.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
say() { printf '%s  %s\n' "$(date -u +%H:%M:%S)" "$*"; }
fail() { printf 'The restore failed: %s\n' "$*" >&2; exit 1; }

[ $# = 1 ] || fail "usage: deploy/restore.sh FOLDER"
backup=$(realpath "$1")
database=${PGDATABASE:-grc}
export PGDATABASE=postgres
[ -f "$backup/rows.dump" ] && [ -f "$backup/tables" ] || fail "$backup is no backup of backup.sh"
[ -z "$(psql -XAtqc "select 1 from pg_database where datname = '$database'")" ] || fail "the database $database is there already: nothing is written over"
[ "$(psql -XAtqc "select count(*) from pg_roles where rolname in ('grc_owner', 'grc_app', 'grc_platform', 'grc_backup')")" = 4 ] || fail "roles are missing on this server (docs/operations.md, Roles)"

if [ -f "$backup/files.sha256" ]; then
  [ -n "${GRC_FILES:-}" ] || fail "the backup has files: say where they go (GRC_FILES)"
  [ -z "$(ls -A "$GRC_FILES" 2>/dev/null)" ] || fail "$GRC_FILES is not empty: nothing is written over"
  say "Files"
  mkdir -p "$GRC_FILES"
  cp -a "$backup/files/." "$GRC_FILES/"
  (cd "$GRC_FILES" && sha256sum --check --quiet --strict "$backup/files.sha256") || fail "files differ from those that were backed up"
fi

say "Rows"
psql -Xq -v ON_ERROR_STOP=1 -c "create database $database owner grc_owner encoding 'UTF8' locale 'C.UTF-8' template template0"
export PGDATABASE=$database
pg_restore --exit-on-error --jobs="${GRC_JOBS:-2}" --dbname="$database" "$backup/rows.dump"
psql -Xq -v ON_ERROR_STOP=1 -c 'alter function ts_match_vq(tsvector, tsquery) leakproof' -c 'analyze'   # what no dump holds

say "Comparing"
psql -XAtq -f "$here/tables.sql" | diff "$backup/tables" - || fail "rows differ from those that were backed up (left: backup, right: here)"
if [ -f "$backup/files.sha256" ]; then
  psql -XAtqc "select encode(sha256, 'hex') || '  ' || file_key from attachments" | LC_ALL=C sort > "$GRC_FILES/.rows"
  missing=$(LC_ALL=C sort "$backup/files.sha256" | LC_ALL=C comm -23 "$GRC_FILES/.rows" - | wc -l)
  rm "$GRC_FILES/.rows"
  [ "$missing" = 0 ] || say "$missing rows have no such file: right only of demands that were being forgotten as the backup was taken"
fi
say "$(awk -F'|' '{ rows += $2 } END { print rows " rows in " NR " tables" }' "$backup/tables") and $([ -f "$backup/files.sha256" ] && wc -l < "$backup/files.sha256" || echo 0) files, as on $(cat "$backup/taken")."
say "NOT OPEN YET: run «GrcPortal.Web anonymise LIST» with the list of those forgotten since, then «GrcPortal.Web check», then the nodes."
