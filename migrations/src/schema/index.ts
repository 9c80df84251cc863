export { migrate, migrationFiles, type MigrationReport } from "./migrate";
