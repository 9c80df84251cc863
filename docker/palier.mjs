// The operator's door: prepares what is missing, opens the database, hands the command over.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { environmentFor, leaveDatabase, migrateDatabase, openDatabase } from "./installation.mjs";
import { prepare, refuse, root } from "./prepare.mjs";

prepare({ quiet: true });
let code = 1;
try {
  const database = await openDatabase();
  await migrateDatabase(database);
  code = await new Promise((done) => {
    const child = spawn(
      process.execPath,
      [join(root, "worker", "dist", "door", "command.js"), ...process.argv.slice(2)],
      // npm runs scripts from the checkout: files are named from where the operator stands.
      { stdio: "inherit", env: environmentFor(database), cwd: process.env.INIT_CWD ?? process.cwd() },
    );
    for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
    child.once("error", () => done(1));
    child.once("exit", (status, signal) => done(signal === null ? (status ?? 1) : 130));
  });
  await leaveDatabase(database);
} catch (error) {
  refuse(`La commande n’a pas pu commencer : ${error.message}`);
}
process.exit(code);
