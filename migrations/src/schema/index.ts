export { migrate, migrationFiles, type MigrationReport } from "./migrate";
export { schemaSnapshot } from "./snapshot";
