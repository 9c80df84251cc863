import { createReadStream } from "node:fs";
import { stat, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { importSentence, refusalsCsv } from "@palier/domain/indicator";
import { dayInFrance, frenchCount, frenchNumber } from "@palier/domain/kernel";
import { findGroupByFinessNumber } from "@palier/store/group";
import {
  importIndicators,
  previewIndicatorImport,
  UnusableFile,
  type ImportReport,
  type ImportSource,
} from "@palier/store/indicator";
import { requestMaturity } from "@palier/store/maturity";
import { CommandRefused, requiredText, type Command, type CommandContext, type CommandValues } from "../kernel";

const USAGE = `import-indicators <fichier.csv> --group <EJ> [--dry-run] [--accept-valid] [--refus <refus.csv>]

  <fichier.csv>         colonnes finess_et;indicateur;periode;numerateur;denominateur;valeur;contexte, dans l’ordre que
                        vous voulez ; séparateur ; , ou tabulation ; UTF-8 ou windows-1252 ; « 1 234,56 » ou 1234.56 ;
                        périodes 2026, 2026-03 ou 2026-T1
  --group <EJ>          groupe qui reçoit les valeurs, par le numéro FINESS de son entité juridique
  --dry-run             dit ce qui changerait, sans rien écrire
  --accept-valid        écrit les lignes valides même si d’autres sont refusées
  --refus <refus.csv>   écrit les refus (ligne, colonne, valeur, raison) dans un fichier CSV

Importer deux fois le même fichier ne change rien la seconde fois.
Codes de sortie : 0 fait ; 1 lignes refusées et rien n’est écrit ; 2 fichier ou commande inutilisable.`;

const SHOWN_REFUSALS = 20;
const KEPT_REFUSALS = 100_000;
/** Larger reads were no faster and left 30 MB more in the process. */
const CHUNK = 64 * 1024;

async function fileSource(path: string): Promise<ImportSource> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) throw new CommandRefused(`Fichier introuvable : ${path}. Rien n’a été écrit.`);
  return { fileName: basename(path), open: () => createReadStream(path, { highWaterMark: CHUNK }) };
}

async function read(
  ctx: CommandContext,
  groupId: string,
  source: ImportSource,
  values: CommandValues,
): Promise<ImportReport> {
  const scope = { groupId, viewerId: null };
  const today = dayInFrance(ctx.now());
  const options = { today, keptRefusals: KEPT_REFUSALS };
  try {
    return values["dry-run"] === true
      ? await previewIndicatorImport(ctx.db, scope, source, { ...options, storageKey: null })
      : await importIndicators(ctx.db, scope, source, {
          ...options,
          acceptValid: values["accept-valid"] === true,
          afterChange: requestMaturity,
        });
  } catch (error) {
    if (!(error instanceof UnusableFile)) throw error;
    throw new CommandRefused(`${source.fileName} : ${error.message}. Rien n’a été écrit.`);
  }
}

function warnOfRefusals(ctx: CommandContext, { refusals, refusedCount }: ImportReport): void {
  for (const { line, column, value, reason } of refusals.slice(0, SHOWN_REFUSALS)) {
    const quoted = value === "" ? "" : ` (« ${value} »)`;
    ctx.warn(`Ligne ${frenchNumber(line)}, ${column} : ${reason}${quoted}`);
  }
  if (refusals.length > SHOWN_REFUSALS) {
    ctx.warn(
      `… ${frenchCount(refusedCount, "ligne refusée", "lignes refusées")} en tout ; --refus <refus.csv> les écrit.`,
    );
  }
}

/** `npm run palier -- import-indicators`: the values of a CSV file, all of them or the valid ones. */
export const importIndicatorsCommand: Command = {
  name: "import-indicators",
  summary: "Importe les indicateurs d’usage d’un fichier CSV",
  usage: USAGE,
  options: {
    group: { type: "string" },
    "dry-run": { type: "boolean" },
    "accept-valid": { type: "boolean" },
    refus: { type: "string" },
  },
  async run(ctx, values, positionals) {
    const [path, ...others] = positionals;
    if (path === undefined) throw new CommandRefused(`Indiquez le fichier CSV à importer.\n\n${USAGE}`);
    if (others.length > 0)
      throw new CommandRefused(`Un seul fichier est attendu (aussi reçu : ${others.join(", ")}).\n\n${USAGE}`);
    const finessNumber = requiredText(values, "group", USAGE).trim().toUpperCase();
    const source = await fileSource(path);
    const group = await findGroupByFinessNumber(ctx.db, finessNumber);
    if (!group) {
      throw new CommandRefused(
        `Groupe inconnu : ${finessNumber}. Importez-le d’abord avec import-finess, ou vérifiez le numéro de son entité juridique.`,
      );
    }
    const report = await read(ctx, group.id, source, values);
    warnOfRefusals(ctx, report);
    const refusalPath = values["refus"];
    if (typeof refusalPath === "string") {
      await writeFile(refusalPath, refusalsCsv(report.refusals));
      ctx.print(`Refus écrits dans ${refusalPath}.`);
    }
    ctx.print(`${source.fileName} : ${importSentence(report.outcome, report)}`);
    const wouldBeRefused = report.refusedCount > 0 && values["accept-valid"] !== true;
    return report.outcome === "refused" || wouldBeRefused ? 1 : 0;
  },
};
