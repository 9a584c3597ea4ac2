#!/usr/bin/env bash
# Takes a whole backup into a new folder while the nodes go on serving:
#   GRC_FILES=/var/lib/grcportal/files deploy/backup.sh /backups/2026-11-23
# The database is the one of PGHOST, PGPORT, PGDATABASE, PGUSER=grc_backup and PGPASSWORD (or ~/.pgpass). Without GRC_FILES (files in a
# bucket) rows only. The folder appears under its name only when everything in it was counted and compared; else nothing is left.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
say() { printf '%s  %s\n' "$(date -u +%H:%M:%S)" "$*"; }
fail() { printf 'The backup failed: %s\n' "$*" >&2; exit 1; }

[ $# = 1 ] || fail "usage: deploy/backup.sh FOLDER"
target=$1
[ ! -e "$target" ] || fail "$target is there already"
umask 077
part=$target.part
rm -rf "$part"
mkdir -p "$part"
trap 'rm -rf "$part"' EXIT

server=$(psql -XAtqc 'show server_version_num')
client=$(pg_dump --version | grep -oE '[0-9]+' | head -1)
[ "$client" = "$((server / 10000))" ] || fail "pg_dump is of version $client, the server of $((server / 10000)): put the same version's programs first in PATH"

# One moment that the dump and the count both see, held open by a session of its own.
coproc HOLDER { psql -XAtq; }
moment() { printf '%s\n' "$1" >&"${HOLDER[1]}"; }
moment 'begin isolation level repeatable read, read only; select pg_export_snapshot();'
read -r -t 60 snapshot <&"${HOLDER[0]}" || fail "the database gave no snapshot"
date -u +%Y-%m-%dT%H:%M:%SZ > "$part/taken"

say "Dumping"
pg_dump --format=custom --snapshot="$snapshot" --file="$part/rows.dump"
say "Counting what the database had at that moment"
{ echo "begin isolation level repeatable read, read only; set transaction snapshot '$snapshot';"; cat "$here/tables.sql"; } | psql -XAtq > "$part/tables"
moment 'commit;'
moment '\q'

say "Counting what the dump has"
pg_restore --data-only --file=- "$part/rows.dump" | awk '
  /^COPY / && !rows { table = $2; gsub(/"/, "", table); rows = 1; n = 0; next }
  rows && $0 == "\\." { print table "|" n; rows = 0; next }
  rows { n++ }' | LC_ALL=C sort > "$part/dumped"
cut -d'|' -f1,2 "$part/tables" | LC_ALL=C sort | diff - "$part/dumped" > "$part/difference" ||
  fail "the dump does not have the rows that the database has (left: database, right: dump):
$(cat "$part/difference")"
rm "$part/dumped" "$part/difference"

if [ -n "${GRC_FILES:-}" ]; then
  say "Copying files"
  mkdir "$part/files"
  # After the rows, so that each row's file is there; what is forgotten meanwhile may go (tar says 1).
  tar --directory="$GRC_FILES" --exclude=./.incoming --warning=no-file-removed --warning=no-file-changed --create --file=- . |
    tar --directory="$part/files" --extract --file=- || [ "${PIPESTATUS[*]}" = "1 0" ] || fail "files could not be copied"
  (cd "$part/files" && find . -type f -printf '%P\0' | LC_ALL=C sort -z | xargs -0 -r sha256sum) > "$part/files.sha256"
fi

trap - EXIT
mv "$part" "$target"
say "$(awk -F'|' '{ rows += $2 } END { print rows " rows in " NR " tables" }' "$target/tables"), $([ -f "$target/files.sha256" ] && wc -l < "$target/files.sha256" || echo 0) files, $(du -sh "$target" | cut -f1) in $target"
say "Keep apart from it: the file of DataProtection:Certificate, which opens the keys in it, and the list of «GrcPortal.Web forgotten»."
