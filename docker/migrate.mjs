// Brings the database up to date and ends: for a deployment where several servers share it.
import { leaveDatabase, migrateDatabase, openDatabase } from "./installation.mjs";
import { refuse, say } from "./prepare.mjs";

try {
  const database = await openDatabase();
  const applied = await migrateDatabase(database);
  say(
    applied.length === 0
      ? "Base de données : déjà à jour."
      : `Base de données : ${applied.length} mise(s) à jour appliquée(s).`,
  );
  await leaveDatabase(database);
} catch (error) {
  refuse(`La base de données n’a pas pu être mise à jour : ${error.message}`);
}
