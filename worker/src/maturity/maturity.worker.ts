import { frenchCount } from "@palier/domain/kernel";
import { builtInFramework, computeMaturity, maturityComputeJob, type MaturityCounts } from "@palier/store/maturity";
import { handle } from "../kernel";

/** « 109 établissements évalués, 3 paliers gagnés, 1 palier à reprendre. » */
export function maturitySentence({ assessed, changed, up, down }: MaturityCounts): string {
  if (assessed === 0) return "Aucun établissement ouvert à évaluer.";
  const judged = frenchCount(assessed, "établissement évalué", "établissements évalués");
  if (changed === 0) return `${judged}, aucun changement.`;
  const moves = [
    ...(up > 0 ? [frenchCount(up, "palier gagné", "paliers gagnés")] : []),
    ...(down > 0 ? [frenchCount(down, "palier à reprendre", "paliers à reprendre")] : []),
    ...(up + down === 0 ? ["paliers inchangés, constats mis à jour"] : []),
  ];
  return `${judged}, ${moves.join(", ")}.`;
}

/** Judges every open establishment of the group, once. */
export const maturityHandler = handle(maturityComputeJob, async (job) => {
  await job.progress(0.1, "Lecture des valeurs et des réponses");
  let sentence = "";
  const written = await job.once(async (tx) => {
    sentence = maturitySentence(await computeMaturity(tx, builtInFramework(), job.now));
  });
  if (written) await job.progress(1, sentence);
});
