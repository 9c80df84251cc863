#!/bin/sh
# Joué une seule fois par PostgreSQL, à la création de la base : le compte des programmes, qui ne possède rien, n'hérite de
# rien et ne contourne aucun mur. Ses rôles lui sont donnés par la mise à jour de la base.
set -eu
psql --set=ON_ERROR_STOP=1 --username="$POSTGRES_USER" --dbname="$POSTGRES_DB" \
	--set=password="$(cat /run/secrets/app-password)" <<'SQL'
create role palier_login login noinherit nosuperuser nobypassrls nocreatedb nocreaterole password :'password';
SQL
