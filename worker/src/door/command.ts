import { parseArgs } from "node:util";
import { assertSchemaVersion, assertTenantWalls, Database, OpeningRefused } from "@palier/store/kernel";
import { entities } from "@palier/store/schema";
import { CommandRefused, type Command } from "../kernel";
import { commands } from "./commands";
import { readEnvironment } from "./environment";

// The operator's door: `npm run palier -- <commande>`. Results on the standard output, the rest on the error output.
const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const warn = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

function help(): void {
  print("Utilisation : npm run palier -- <commande> [options]\n");
  print("Commandes :");
  const width = Math.max(...commands.map((command) => command.name.length)) + 2;
  for (const command of commands) print(`  ${command.name.padEnd(width)}${command.summary}`);
  print("\nAide d’une commande : npm run palier -- <commande> --aide");
  print("Codes de sortie : 0 fait ; 1 refusé, rien n’est écrit ; 2 entrée inutilisable ou commande mal écrite.");
}

function parse(command: Command, args: string[]) {
  try {
    return parseArgs({
      args,
      options: { ...command.options, aide: { type: "boolean" }, help: { type: "boolean" } },
      allowPositionals: true,
      strict: true,
    });
  } catch (error) {
    const option = /'(-[^' ]+)/.exec(error instanceof Error ? error.message : "")?.[1] ?? "";
    const missing = error instanceof Error && /argument missing/.test(error.message);
    throw new CommandRefused(
      missing
        ? `L’option ${option} attend une valeur.\n${command.usage}`
        : `Option inconnue : ${option}.\n${command.usage}`,
    );
  }
}

async function main(args: string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === "aide" || name === "--aide" || name === "--help" || name === "-h") {
    help();
    return name === undefined ? 2 : 0;
  }
  const command = commands.find((each) => each.name === name);
  if (command === undefined) {
    warn(`Commande inconnue : ${name}.`);
    help();
    return 2;
  }
  const { values, positionals } = parse(command, rest);
  if (values["aide"] === true || values["help"] === true) {
    print(`${command.summary}\n\n${command.usage}`);
    return 0;
  }
  const env = readEnvironment(process.env);
  const db = await Database.open({ appUrl: env.appUrl, entities, house: "operator" });
  try {
    await assertSchemaVersion(db);
    await assertTenantWalls(db);
    return await command.run(
      {
        db,
        home: env.home,
        appUrl: env.appUrl,
        queueUrl: env.queueUrl,
        publicUrl: env.mail.publicUrl,
        print,
        warn,
        now: () => new Date(),
      },
      values,
      positionals,
    );
  } finally {
    await db.close();
  }
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    if (error instanceof CommandRefused) {
      warn(error.message);
      process.exitCode = error.exitCode;
      return;
    }
    if (error instanceof OpeningRefused) warn(error.message);
    else {
      warn("La commande s’est arrêtée sur une erreur imprévue. Rien n’a été écrit à moitié.");
      warn(error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
    process.exitCode = 3;
  },
);
