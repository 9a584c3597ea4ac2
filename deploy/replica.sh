#!/bin/bash
# A streaming standby: copied from the primary the first time, then follows it.
set -euo pipefail
export PGDATA=/var/lib/postgresql/18/docker
if [ ! -s "$PGDATA/PG_VERSION" ]; then
  mkdir -p "$PGDATA"
  chown -R postgres /var/lib/postgresql
  chmod 700 "$PGDATA"
  gosu postgres pg_basebackup -h postgres -U grc_replica -D "$PGDATA" -R -X stream -C -S replica
fi
exec gosu postgres postgres
