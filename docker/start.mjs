// npm start: from a fresh clone to a usable demonstration, with a line for each step.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { environmentFor, home, migrateDatabase, openDatabase } from "./installation.mjs";
import { prepare, refuse, root, say } from "./prepare.mjs";
import { supervise } from "./supervisor.mjs";

const ACCOUNTS = [
  ["referente.groupe@demo.example", "référente du groupe"],
  ["qualite@demo.example", "responsable qualité"],
  ["direction@demo.example", "direction"],
  ["referent.soins@demo.example", "référent du secteur soins"],
  ["editeur@demo.example", "contact d’un éditeur : le portail, et rien du groupe"],
  ["referente.groupe@autre.example", "référente d’un second groupe, cloisonné"],
];

const started = Date.now();
prepare();

async function checkPort(port) {
  const probe = createServer();
  probe.listen(Number(port), "0.0.0.0");
  try {
    await once(probe, "listening");
    probe.close();
    await once(probe, "close");
  } catch {
    refuse(
      `Le port ${port} est déjà pris : Palier y tourne peut-être déjà. Rien n’a été modifié. Choisissez-en un autre : PORT=3001 npm start`,
    );
  }
}
await checkPort(process.env.PORT ?? "3000");

let database;
const processes = [];
let stopping = false;
async function stop(code) {
  if (stopping) return;
  stopping = true;
  say("Arrêt en cours…");
  await Promise.all(processes.map((each) => each.stop()));
  // An embedded server left by a launcher that was killed is ours too: nobody else will stop it.
  if (database?.embedded) await database.stop();
  say("Palier est arrêté.");
  process.exit(code);
}
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => void stop(0));

function command(...args) {
  return new Promise((done) => {
    const child = spawn(process.execPath, [join(root, "worker", "dist", "door", "command.js"), ...args], {
      stdio: ["ignore", "ignore", "inherit"],
      env: environmentFor(database),
    });
    child.once("exit", (code) => done(code ?? 1));
  });
}

try {
  database = await openDatabase();
  say(
    database.embedded
      ? `Base de données : PostgreSQL embarqué démarré (${home}).`
      : "Base de données : celle de DATABASE_URL.",
  );
  const applied = await migrateDatabase(database);
  say(applied.length === 0 ? "Schéma : déjà à jour." : `Schéma : ${applied.length} mise(s) à jour appliquée(s).`);
  say("Démonstration : vérification (chargée si la base est vide)…");
  if ((await command("seed-demo", "--if-empty")) !== 0) throw new Error("la démonstration n’a pas pu être chargée");
  say("Démonstration : prête (chiffres d’usage fictifs).");

  const env = environmentFor(database);
  const address = `http://localhost:${env.PORT}`;
  const waiting = new Set(["serveur", "traitements"]);
  const onReady = (name) => {
    if (!waiting.delete(name)) {
      say(`Le processus « ${name} » est reparti.`);
      return;
    }
    say(`Processus « ${name} » : prêt.`);
    if (waiting.size > 0) return;
    say(`\nPalier est ouvert : ${address}  (en ${((Date.now() - started) / 1000).toFixed(1)} s)`);
    say("Comptes de démonstration, mot de passe « demo-palier-2026 » :");
    for (const [email, role] of ACCOUNTS) say(`  ${email.padEnd(34)}${role}`);
    say("\nCtrl-C arrête tout proprement.");
  };
  const onExit = (name, reason, delay) =>
    say(
      `Le processus « ${name} » s’est arrêté (${reason}) ; il repart dans ${delay / 1000} s. Voir ${join(home, `${name}.log`)}`,
    );
  for (const [name, script] of [
    ["serveur", join(root, "api", "server", "dist", "door", "main.js")],
    ["traitements", join(root, "worker", "dist", "door", "main.js")],
  ]) {
    if (!stopping)
      processes.push(supervise({ name, script, env, logFile: join(home, `${name}.log`), onReady, onExit }));
  }
} catch (error) {
  process.stderr.write(`Palier n’a pas pu démarrer : ${error.message}\n`);
  await stop(1);
}
