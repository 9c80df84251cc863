import {
  importChanged,
  isFinessNumber,
  type FinessOddity,
  type ImportCounts,
  type RowCounts,
} from "@palier/domain/group";
import { frenchCount, frenchNumber } from "@palier/domain/kernel";
import { CommandRefused, type Command, type CommandContext, type CommandValues } from "../kernel";
import { importFiness, type FinessImport, type ImportedGroup } from "./import-finess";

const USAGE = `import-finess <structures.json[.gz]> [--activites <fichier>] --ej <FINESS EJ>… [--groupe <EJ>] [--demo]

  <structures.json[.gz]>  fichier national FINESS+ « structures », compressé ou non
  --activites <fichier>   fichier FINESS+ « activités » du même jour : places autorisées
  --ej <FINESS EJ>        entité juridique à importer ; à répéter pour en importer plusieurs
  --groupe <EJ>           réunit toutes ces entités dans un seul groupe (sans cette option, chacune forme le sien)
  --demo                  marque le groupe comme fictif : ses chiffres d’usage portent la mention « Données de démonstration »

La commande peut être relancée : ce qui est déjà à jour n’est pas réécrit.`;

const KINDS: readonly (readonly [keyof ImportCounts, string])[] = [
  ["legalEntities", "Entités juridiques"],
  ["establishments", "Établissements"],
  ["capacities", "Capacités"],
  ["engagements", "Engagements"],
];
const COLUMNS: readonly (readonly [keyof RowCounts, string])[] = [
  ["created", "créés"],
  ["updated", "modifiés"],
  ["closed", "fermés"],
  ["unchanged", "inchangés"],
];

function texts(values: CommandValues, option: string): string[] {
  const value = values[option];
  const list = Array.isArray(value) ? value : [value];
  return list.filter((one) => typeof one === "string");
}

const number = (text: string): string => text.trim().toUpperCase();

/** Numbers may follow one another after --ej: those that look like a FINESS number are taken as such. */
function inputOf(values: CommandValues, positionals: readonly string[]): FinessImport {
  const numbers = positionals.filter((word) => isFinessNumber(number(word)));
  const paths = positionals.filter((word) => !isFinessNumber(number(word)));
  const [structuresPath] = paths;
  if (structuresPath === undefined) throw new CommandRefused(`Indiquez le fichier FINESS à importer.\n\n${USAGE}`);
  if (paths.length > 1) {
    throw new CommandRefused(`Un seul fichier de structures est attendu (reçus : ${paths.join(", ")}).\n\n${USAGE}`);
  }
  const ejs = [
    ...new Set(
      [...texts(values, "ej").flatMap((one) => one.split(",")), ...numbers].map(number).filter((one) => one !== ""),
    ),
  ];
  if (ejs.length === 0) throw new CommandRefused(`Indiquez au moins une entité juridique avec --ej.\n\n${USAGE}`);
  const [groupEj] = texts(values, "groupe");
  const [activitiesPath] = texts(values, "activites");
  return {
    structuresPath,
    activitiesPath: activitiesPath ?? null,
    ejs,
    groupEj: groupEj === undefined ? null : number(groupEj),
    demo: values["demo"] === true,
  };
}

function printGroup(ctx: CommandContext, group: ImportedGroup): void {
  ctx.print(`${group.name} (${group.finessNumber}) : ${group.created ? "groupe créé" : "groupe mis à jour"}.`);
  ctx.print(`${" ".repeat(20)}${COLUMNS.map(([, label]) => label.padStart(11)).join("")}`);
  for (const [kind, label] of KINDS) {
    const counts = group.counts[kind];
    ctx.print(`${label.padEnd(20)}${COLUMNS.map(([column]) => frenchNumber(counts[column]).padStart(11)).join("")}`);
  }
  ctx.print(
    `Le fichier compte ${frenchCount(group.openCount, "établissement ouvert", "établissements ouverts")} ` +
      `et ${frenchCount(group.closedCount, "fermé")}.`,
  );
  if (!importChanged(group.counts)) ctx.print("Tout était déjà à jour : rien n’a été modifié.");
}

/** `npm run palier -- import-finess`: exit code 0 done (with or without warnings), 2 unusable input and nothing written. */
export const importFinessCommand: Command = {
  name: "import-finess",
  summary: "Crée ou met à jour un groupe et ses établissements à partir de FINESS",
  usage: USAGE,
  options: {
    activites: { type: "string" },
    ej: { type: "string", multiple: true },
    groupe: { type: "string" },
    demo: { type: "boolean" },
  },
  async run(ctx, values, positionals) {
    const oddities: FinessOddity[] = [];
    const groups = await importFiness(ctx.db, inputOf(values, positionals), (oddity) => {
      oddities.push(oddity);
      ctx.warn(`Attention – ${oddity.message}`);
    });
    for (const group of groups) printGroup(ctx, group);
    if (oddities.length > 0) {
      ctx.print(
        `${frenchCount(oddities.length, "particularité signalée", "particularités signalées")} ci-dessus : l’import a tenu compte de chacune.`,
      );
    }
    return 0;
  },
};
