import { setTimeout as delay } from "node:timers/promises";
import { frenchCount } from "@palier/domain/kernel";
import { findGroupByFinessNumber } from "@palier/store/group";
import { readGroup, readJob, withGroup, type JobRow, type Scope } from "@palier/store/kernel";
import { builtInFramework, readDistribution, requestMaturity } from "@palier/store/maturity";
import { CommandRefused, requiredText, type Command, type CommandContext, type CommandValues } from "../kernel";

const USAGE = `compute-maturity --group <EJ> [--delai <secondes>]

  --group <EJ>        groupe à évaluer, par le numéro FINESS de son entité juridique
  --delai <secondes>  attente la plus longue avant de rendre la main (120 par défaut)

Le calcul est fait par un processus de traitement : « npm start » en lance un.
Codes de sortie : 0 calculé ; 1 en échec ou pas encore fait ; 2 groupe inconnu ou commande mal écrite.`;

const POLL_MS = 150;

function timeoutMs(values: CommandValues): number {
  const raw = values["delai"];
  const seconds = typeof raw === "string" ? Number(raw) : 120;
  if (Number.isFinite(seconds) && seconds > 0 && seconds <= 3600) return seconds * 1000;
  throw new CommandRefused(`--delai : attendu un nombre de secondes de 1 à 3600, reçu « ${String(raw)} ».\n\n${USAGE}`);
}

/** @returns the job when it ended, or as it was when the time was up. */
async function follow(ctx: CommandContext, scope: Scope, jobId: string, longestMs: number): Promise<JobRow | null> {
  const end = performance.now() + longestMs;
  let shown: string | null = null;
  for (;;) {
    const job = await readGroup(ctx.db, scope, (tx) => readJob(tx, jobId));
    if (job?.stepLabel != null && job.stepLabel !== shown) {
      shown = job.stepLabel;
      ctx.print(shown);
    }
    if (job === null || job.state === "done" || job.state === "failed" || performance.now() > end) return job;
    await delay(POLL_MS);
  }
}

/** `npm run palier -- compute-maturity`: asks for the levels of a group and waits for them. */
export const computeMaturityCommand: Command = {
  name: "compute-maturity",
  summary: "Calcule le palier de chaque établissement d’un groupe",
  usage: USAGE,
  options: { group: { type: "string" }, delai: { type: "string" } },
  async run(ctx, values) {
    const finessNumber = requiredText(values, "group", USAGE).trim().toUpperCase();
    const longestMs = timeoutMs(values);
    const group = await findGroupByFinessNumber(ctx.db, finessNumber);
    if (!group) {
      throw new CommandRefused(
        `Groupe inconnu : ${finessNumber}. Importez-le d’abord avec import-finess, ou vérifiez le numéro de son entité juridique.`,
      );
    }
    const scope = { groupId: group.id, viewerId: null };
    const jobId = await withGroup(ctx.db, scope, (tx) => requestMaturity(tx));
    const job = await follow(ctx, scope, jobId, longestMs);
    if (job?.state === "failed") {
      ctx.warn(`Le calcul a échoué : ${job.failureReason ?? "raison inconnue"} Rien n’a été modifié.`);
      return 1;
    }
    if (job?.state !== "done") {
      ctx.warn(
        job?.state === "running"
          ? "Le calcul est encore en cours ; il se termine sans cette commande. Suivez-le dans « Traitements »."
          : "Le calcul attend : aucun processus de traitement ne répond. Lancez « npm start » ; il sera fait à ce moment-là.",
      );
      return 1;
    }
    const distribution = await readGroup(ctx.db, scope, (tx) => readDistribution(tx, builtInFramework()));
    for (const { level, name, count } of distribution) {
      const rank = level === 0 ? "Aucun palier" : `Palier ${String(level)}`;
      ctx.print(`${rank.padEnd(13)} ${name.padEnd(28)} ${frenchCount(count, "établissement")}`);
    }
    return 0;
  },
};
