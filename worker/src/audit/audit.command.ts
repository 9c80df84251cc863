import { resolve } from "node:path";
import { frenchCount, frenchDate, frenchNumber } from "@palier/domain/kernel";
import {
  auditPublicKey,
  readAnchors,
  readJournalGroups,
  verifyChain,
  type JournalGroup,
  type ReadAnchors,
} from "@palier/store/audit";
import { readErasedList } from "@palier/store/privacy";
import { CommandRefused, type Command, type CommandContext, type CommandValues } from "../kernel";
import { anchorJournals } from "./audit-anchor";

const USAGE = `audit verify [--group <EJ>] [--anchors <dossier>]
audit anchor
audit public-key

  verify      recalcule la chaîne du journal de chaque groupe et la compare aux ancres signées
  anchor      écrit tout de suite l’ancre du jour (le processus de traitement le fait chaque jour)
  public-key  imprime la clé publique qui vérifie les ancres, au format PEM

  --group <EJ>         ce groupe seulement, par le numéro FINESS de son entité juridique
  --anchors <dossier>  ancres à comparer, par exemple une copie gardée ailleurs (celles de l’installation par défaut)

Un groupe supprimé est dit supprimé, avec sa dernière ancre ; un journal absent sans suppression enregistrée est une anomalie.
Codes de sortie : 0 journal intact ; 1 anomalie trouvée ; 2 groupe inconnu ou commande mal écrite.`;

type Anchors = ReadAnchors["byGroup"] extends ReadonlyMap<string, infer List> ? List : never;

const textOf = (values: CommandValues, name: string): string | undefined => {
  const value = values[name];
  return typeof value === "string" && value !== "" ? value : undefined;
};

async function groupsOf(ctx: CommandContext, wanted: string | undefined): Promise<readonly JournalGroup[]> {
  const groups = await readJournalGroups(ctx.db, "operator audit");
  if (wanted === undefined) return groups;
  const number = wanted.trim().toUpperCase();
  const found = groups.filter(({ finessNumber }) => finessNumber === number);
  if (found.length > 0) return found;
  throw new CommandRefused(`Groupe inconnu : ${number}. Vérifiez le numéro FINESS de son entité juridique.`);
}

/** Says of a group that has anchors and no row whether it was deleted by its rules. @returns the anomalies: 0 or 1. */
function goneGroup(ctx: CommandContext, id: string, held: Anchors): number {
  const deleted = readErasedList(ctx.home).find(({ kind, groupId }) => kind === "group" && groupId === id);
  const last = held.reduce<Anchors[number] | null>((found, one) => (one.seq > (found?.seq ?? 0) ? one : found), null);
  if (deleted === undefined)
    ctx.print(
      `✗ Groupe ${id} : des ancres, mais plus de journal, et aucune suppression enregistrée dans « effacements ». Restaurez la base ou la liste des effacements.`,
    );
  else ctx.print(`✓ Groupe ${id} : supprimé le ${frenchDate(deleted.erasedAt)}, son journal avec lui`);
  if (last !== null)
    ctx.print(`  dernière ancre : ${frenchDate(last.day)}, ligne ${frenchNumber(last.seq, 0)}, empreinte ${last.hash}`);
  return deleted === undefined ? 1 : 0;
}

async function verify(ctx: CommandContext, values: CommandValues): Promise<number> {
  const folder = textOf(values, "anchors");
  const wanted = textOf(values, "group");
  const [groups, anchors] = [
    await groupsOf(ctx, wanted),
    readAnchors(ctx.home, folder === undefined ? {} : { folder: resolve(folder) }),
  ];
  let faults = anchors.faults.length;
  for (const fault of anchors.faults) ctx.print(`✗ ${fault}`);
  const known = new Set(groups.map(({ id }) => id));
  for (const group of groups) {
    const held = anchors.byGroup.get(group.id) ?? [];
    const started = performance.now();
    const report = await verifyChain(ctx.db, { groupId: group.id, viewerId: null }, held);
    const seconds = frenchNumber((performance.now() - started) / 1_000, 1);
    faults += report.faults.length;
    const lines = frenchCount(report.lineCount, "ligne");
    const compared = frenchCount(held.length, "ancre comparée", "ancres comparées");
    const mark = report.faults.length === 0 ? "✓" : "✗";
    ctx.print(`${mark} ${group.name} (${group.finessNumber}) : ${lines}, ${compared}, ${seconds} s`);
    if (report.lineCount > 0) ctx.print(`  dernière empreinte : ${report.head.hash}`);
    for (const fault of report.faults) ctx.print(`  ✗ ${fault}`);
    const newest = held.reduce<string>((day, anchor) => (anchor.day > day ? anchor.day : day), "");
    if (newest === "")
      ctx.print("  aucune ancre : une fin de journal coupée ne se verrait pas. Lancez « audit anchor ».");
    else ctx.print(`  dernière ancre : ${frenchDate(newest)}`);
  }
  if (wanted === undefined) {
    const gone = [...anchors.byGroup].filter(([id]) => !known.has(id));
    for (const [id, held] of gone) faults += goneGroup(ctx, id, held);
  }
  ctx.print(
    faults === 0
      ? "Journal intact : aucune anomalie."
      : `${frenchCount(faults, "anomalie")} : le journal a été modifié en dehors de Palier. Gardez une copie de la base et des ancres avant toute autre action.`,
  );
  return faults === 0 ? 0 : 1;
}

async function anchor(ctx: CommandContext): Promise<number> {
  const { path, heads, faults } = await anchorJournals(ctx.db, ctx.home, ctx.now(), "operator audit anchor");
  for (const { name, seq, hash } of heads) ctx.print(`${name} : ligne ${frenchNumber(seq, 0)}, empreinte ${hash}`);
  for (const fault of faults) ctx.print(`✗ ${fault}`);
  ctx.print(path === null ? "Aucun journal à ancrer : rien n’a été écrit." : `Ancre écrite et signée : ${path}`);
  return faults.length === 0 ? 0 : 1;
}

/** `npm run palier -- audit …`: check the journal, anchor it, print the key that verifies the anchors. */
export const auditCommand: Command = {
  name: "audit",
  summary: "Vérifie le journal des modifications, l’ancre, donne sa clé publique",
  usage: USAGE,
  options: { group: { type: "string" }, anchors: { type: "string" } },
  async run(ctx, values, [what]) {
    if (what === "verify") return verify(ctx, values);
    if (what === "anchor") return anchor(ctx);
    if (what !== "public-key") throw new CommandRefused(`Précisez ce que doit faire « audit ».\n\n${USAGE}`);
    ctx.print(auditPublicKey(ctx.home).trimEnd());
    return 0;
  },
};
