import { randomUUID } from "node:crypto";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { checkDossierTitle, type DossierInput } from "@palier/domain/cpom";
import { dayInFrance, frenchCount, frenchNumber } from "@palier/domain/kernel";
import { readDossierFacts } from "@palier/store/cpom";
import { findGroupByFinessNumber } from "@palier/store/group";
import { readGroup, recordAudit, withGroup } from "@palier/store/kernel";
import { CommandRefused, requiredText, type Command } from "../kernel";
import { renderDossier, type DossierFile } from "./cpom-render";

const USAGE = `report --group <EJ> --out <dossier> [--titre <texte>] [--archive]

  --group <EJ>      groupe, par le numéro FINESS de son entité juridique
  --out <dossier>   dossier où écrire dossier.pdf, dossier.docx, annexe.xlsx et lignage.json (créé s’il manque)
  --titre <texte>   titre imprimé sur la couverture
  --archive         ajoute dossier-archive.pdf, au format d’archivage PDF/A-3a

Les chiffres sont lus maintenant ; rien n’est modifié dans Palier. Des fichiers du même nom sont remplacés.
Codes de sortie : 0 écrit ; 1 refusé, rien n’est écrit ; 2 groupe inconnu ou commande mal écrite.`;

/** `npm run palier -- report`: the funding dossier of a group, as files. */
export const reportCommand: Command = {
  name: "report",
  summary: "Écrit le dossier de financement CPOM d’un groupe (PDF, Word, Excel, lignage)",
  usage: USAGE,
  options: {
    group: { type: "string" },
    out: { type: "string" },
    titre: { type: "string" },
    archive: { type: "boolean" },
  },
  async run(ctx, values) {
    const finessNumber = requiredText(values, "group", USAGE).trim().toUpperCase();
    const folder = resolve(requiredText(values, "out", USAGE));
    const group = await findGroupByFinessNumber(ctx.db, finessNumber);
    if (!group) {
      throw new CommandRefused(
        `Groupe inconnu : ${finessNumber}. Importez-le d’abord avec import-finess, ou vérifiez le numéro de son entité juridique.`,
      );
    }
    const asked = values["titre"];
    const title = checkDossierTitle(typeof asked === "string" ? asked : `Dossier de financement CPOM – ${group.name}`);
    if (!title.ok) throw new CommandRefused(`--titre : ${title.error}\n\n${USAGE}`);
    const scope = { groupId: group.id, viewerId: null };
    ctx.print("Lecture des chiffres");
    const facts = await readGroup(ctx.db, scope, readDossierFacts);
    const input: DossierInput = { title: title.value, preparedOn: dayInFrance(ctx.now()), ...facts };
    if (input.establishments.every((site) => site.closedOn !== null)) {
      throw new CommandRefused(
        `Le groupe ${group.name} n’a aucun établissement ouvert : il n’y a rien à présenter. Rien n’est écrit.`,
        1,
      );
    }
    const { files, lineage } = await renderDossier(input, {
      archive: values["archive"] === true,
      onStep: (step, detail) => {
        ctx.print(`${step} : ${detail}`);
        return Promise.resolve();
      },
    });
    await writeAll(folder, files);
    await withGroup(ctx.db, scope, (tx) =>
      recordAudit(tx, {
        action: "cpom:generate",
        objectKind: "report",
        objectId: lineage.snapshotSha256,
        changes: { files: files.map((file) => file.name) },
      }),
    );
    for (const file of files) {
      ctx.print(`${join(folder, file.name)} (${frenchNumber(Math.ceil(file.bytes.byteLength / 1024), 0)} ko)`);
    }
    ctx.print(`${frenchCount(lineage.figures.length, "chiffre")} tracés. Empreinte : ${lineage.snapshotSha256}`);
    if (group.demo) ctx.warn("Données de démonstration – chiffres fictifs");
    return 0;
  },
};

/** Writes every file beside its place, then moves all of them: a full disk leaves the old ones as they were. */
async function writeAll(folder: string, files: readonly DossierFile[]): Promise<void> {
  const mark = randomUUID();
  const part = (name: string): string => join(folder, `.${name}.${mark}.part`);
  try {
    await mkdir(folder, { recursive: true });
    for (const file of files) await writeFile(part(file.name), file.bytes);
    for (const file of files) await rename(part(file.name), join(folder, file.name));
  } catch (error) {
    for (const file of files) await rm(part(file.name), { force: true }).catch(() => undefined);
    const why = error instanceof Error ? error.message : String(error);
    throw new CommandRefused(`Impossible d’écrire dans ${folder} : ${why}. Choisissez un autre dossier avec --out.`, 1);
  }
}
