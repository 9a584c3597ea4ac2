-- One line a table: its name, its rows, and a sum of hashes over all of them that no order changes. backup.sh and restore.sh compare it.
\set ON_ERROR_STOP on
\pset format unaligned
\pset tuples_only on
\pset fieldsep '|'
set timezone = 'UTC';
set datestyle = 'ISO';
set intervalstyle = 'postgres';
set extra_float_digits = 1;
set bytea_output = 'hex';
set row_security = off;   -- a role that sees a part only is told so
select format('select %L, count(*), coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) from %I.%I t', schemaname || '.' || tablename, schemaname, tablename)
from pg_tables where schemaname in ('public', 'quartz') order by schemaname collate "C", tablename collate "C"
\gexec
