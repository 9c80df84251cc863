export { buildEstablishments, buildGroup, testDatabase, type TestDatabase } from "./test-database";
export { databaseUrl } from "./urls";
