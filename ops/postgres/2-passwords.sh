#!/bin/sh
# The passwords of the two roles, for the server of docker-compose.yml; its image runs this folder once, on a new volume.
set -eu
psql -v ON_ERROR_STOP=1 -v owner="$JIXIAO_DB_OWNER_PASSWORD" -v app="$JIXIAO_DB_PASSWORD" --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
alter role jixiao_owner password :'owner';
alter role jixiao_app password :'app';
SQL
