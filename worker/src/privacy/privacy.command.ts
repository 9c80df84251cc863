import { resolve } from "node:path";
import { frenchCount, frenchDate } from "@palier/domain/kernel";
import { isErased } from "@palier/domain/privacy";
import { FileStore } from "@palier/store/file";
import { findGroupByFinessNumber } from "@palier/store/group";
import { readGroup, withGroup, type Scope } from "@palier/store/kernel";
import {
  erasePerson,
  groupIsThere,
  readErasedList,
  readGroupDeletion,
  readMemberName,
  requestGroupDeletion,
} from "@palier/store/privacy";
import { CommandRefused, requiredText, type Command, type CommandContext, type CommandValues } from "../kernel";
import { endGroup, privacyRound } from "./privacy-end";
import { checkArchive } from "./privacy-zip-check";

const USAGE = `privacy reapply
privacy verify-export <archive.zip>
privacy delete-group --group <EJ> --nom <nom du groupe> [--now]
privacy round

  reapply        après une restauration : applique de nouveau tous les effacements de la liste
                 (effacements/liste.jsonl, dans le dossier de l’installation, à sauvegarder à part)
  verify-export  recalcule les empreintes d’une archive et les compare à son manifeste
  delete-group   demande la suppression d’un groupe, effective dans 30 jours ; avec --now, tout de suite
  round          fait tout de suite ce que le processus de traitement fait chaque heure : archives et groupes à échéance

Codes de sortie : 0 fait ; 1 refusé ou anomalie trouvée ; 2 groupe inconnu ou commande mal écrite.`;

const OPERATOR = { channel: "operator", ip: null, apiKeyId: null } as const;

async function reapply(ctx: CommandContext): Promise<number> {
  const list = readErasedList(ctx.home);
  let again = 0;
  for (const { kind, groupId, personId, erasedAt } of list) {
    const scope: Scope = { groupId, viewerId: null, origin: OPERATOR };
    const what = `${kind === "group" ? `groupe ${groupId}` : `personne ${personId ?? ""}`} (${frenchDate(erasedAt)})`;
    const there = await readGroup(ctx.db, scope, async (tx) => {
      if (!(await groupIsThere(tx))) return false;
      if (kind === "group") return true;
      const member = personId === null ? null : await readMemberName(tx, personId);
      return member !== null && !isErased(member.email);
    });
    if (!there) continue;
    if (kind === "group") await endGroup(ctx.db, ctx.home, groupId, ctx.now());
    else if (personId !== null) await erasePerson(ctx.db, scope, personId, new FileStore(ctx.home));
    again += 1;
    ctx.print(`Effacé de nouveau : ${what}`);
  }
  ctx.print(
    `${frenchCount(list.length, "effacement")} dans la liste, ${frenchCount(again, "appliqué", "appliqués")} de nouveau.`,
  );
  return 0;
}

async function verifyExport(ctx: CommandContext, file: string | undefined): Promise<number> {
  if (file === undefined) throw new CommandRefused(`Le chemin de l’archive manque.\n${USAGE}`);
  const path = resolve(file);
  const { manifest, faults } = await checkArchive(path).catch((error: unknown) => {
    throw new CommandRefused(`${path} ne peut pas être lu : ${error instanceof Error ? error.message : String(error)}`);
  });
  for (const fault of faults) ctx.print(`✗ ${fault}`);
  if (faults.length > 0 || manifest === null) {
    ctx.print("Archive refusée : elle n’est pas telle que Palier l’a faite.");
    return 1;
  }
  const rows = manifest.entries.reduce((sum, entry) => sum + (entry.rows ?? 0), 0);
  ctx.print(
    `✓ Archive intacte, faite le ${frenchDate(manifest.createdAt)} : ${frenchCount(manifest.entries.length, "fichier")}, ${frenchCount(rows, "ligne")}`,
  );
  return 0;
}

async function deleteGroup(ctx: CommandContext, values: CommandValues): Promise<number> {
  const finessNumber = requiredText(values, "group", USAGE).trim().toUpperCase();
  const name = requiredText(values, "nom", USAGE);
  const group = await findGroupByFinessNumber(ctx.db, finessNumber);
  if (group === null) throw new CommandRefused(`Groupe inconnu : ${finessNumber}. Rien n’est supprimé.`);
  if (group.name.trim().toLowerCase() !== name.trim().toLowerCase())
    throw new CommandRefused(`Le nom donné n’est pas celui de ce groupe (${group.name}). Rien n’est supprimé.`, 1);
  const scope: Scope = { groupId: group.id, viewerId: null, origin: OPERATOR };
  if (values["now"] !== true) {
    const asked = await withGroup(ctx.db, scope, (tx) => requestGroupDeletion(tx, name));
    if (!asked.ok) throw new CommandRefused(asked.error.message, 1);
    ctx.print(`Suppression demandée : effective le ${frenchDate(asked.value.effectiveAt.toISOString())}.`);
    return 0;
  }
  const pending = await readGroup(ctx.db, scope, readGroupDeletion);
  if (pending === null) ctx.warn("Aucune suppression n’avait été demandée par l’administration du groupe.");
  const certificate = await endGroup(ctx.db, ctx.home, group.id, ctx.now());
  if (certificate === null) throw new CommandRefused(`Le groupe ${finessNumber} n’est plus là.`, 1);
  const rows = Object.values(certificate.counts).reduce((sum, count) => sum + count, 0);
  ctx.print(
    `Supprimé : ${frenchCount(rows, "ligne")}, ${frenchCount(certificate.fileCount, "fichier")}, ${frenchCount(certificate.closedAccounts, "compte fermé", "comptes fermés")}.`,
  );
  ctx.print(`Certificat : ${certificate.path}\nEmpreinte : ${certificate.sha256}`);
  return 0;
}

/** `npm run palier -- privacy …`: what the operator does with personal data. */
export const privacyCommand: Command = {
  name: "privacy",
  summary: "Données personnelles : effacements après restauration, vérification d’archive, fin d’un groupe",
  usage: USAGE,
  options: { group: { type: "string" }, nom: { type: "string" }, now: { type: "boolean" } },
  async run(ctx, values, [verb, file]) {
    switch (verb) {
      case "reapply":
        return reapply(ctx);
      case "verify-export":
        return verifyExport(ctx, file);
      case "delete-group":
        return deleteGroup(ctx, values);
      case "round":
        await privacyRound.run({ db: ctx.db, home: ctx.home, now: ctx.now() });
        ctx.print("Fait.");
        return 0;
      case undefined:
      default:
        throw new CommandRefused(USAGE);
    }
  },
};
