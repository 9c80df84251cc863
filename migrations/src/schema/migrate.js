"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.migrationFiles = migrationFiles;
exports.migrate = migrate;
require("reflect-metadata");
const node_fs_1 = require("node:fs");
const node_path_1 = require("node:path");
const typeorm_1 = require("typeorm");
/** The migrations in order, without their extension: `20261122010000-kernel-create`. */
function migrationFiles() {
    return (0, node_fs_1.readdirSync)(__dirname)
        .filter((file) => file.endsWith(".sql"))
        .map((file) => file.slice(0, -".sql".length))
        .sort();
}
// The files stay plain SQL so that a reader and a linter see them; TypeORM keeps the ledger, the order and the transactions.
// It reads the order in the last 13 digits of the name.
function migrationClass(file) {
    const [stamp = "", ...words] = file.split("-");
    return class {
        name = `${words.join("-")}-${stamp}`;
        async up(runner) {
            await runner.query("set local lock_timeout = '2s'");
            await runner.query((0, node_fs_1.readFileSync)((0, node_path_1.join)(__dirname, `${file}.sql`), "utf8"));
        }
        async down() {
            await Promise.reject(new Error("Expand, then contract: a migration is followed by another one, never undone."));
        }
    };
}
/**
 * Brings the schema up to date and lets the application login take the roles of the house.
 * @param ownerUrl the owner of the database, who may create roles.
 * @param appUser the login role that owns nothing.
 * @param files all of them by default; fewer make a database of an earlier release.
 */
async function migrate(ownerUrl, appUser, files = migrationFiles()) {
    const source = new typeorm_1.DataSource({
        type: "postgres",
        url: ownerUrl,
        migrations: files.map(migrationClass),
        migrationsTableName: "schema_migration",
        migrationsTransactionMode: "each",
        installExtensions: false,
        poolSize: 1,
    });
    await source.initialize();
    try {
        const applied = await source.runMigrations();
        await source.query("grant select on schema_migration to palier_app");
        const login = `"${appUser.replaceAll('"', '""')}"`;
        // Before PostgreSQL 16 only the NOINHERIT of the login keeps it from holding every right at once; the gate checks it.
        const [{ modern } = { modern: false }] = await source.query("select current_setting('server_version_num')::int >= 160000 as modern");
        await source.query(`grant palier_app, palier_relay, palier_across, palier_queue, palier_identity, palier_erase to ${login}${modern ? " with inherit false, set true" : ""}`);
        return { applied: applied.map((migration) => migration.name) };
    }
    finally {
        await source.destroy();
    }
}
