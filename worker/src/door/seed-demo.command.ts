import { acrossGroups, statement } from "@palier/store/kernel";
import type { Command } from "../kernel";
import { DEMO_GROUPS, loadDemoGroup } from "./demo-group";

const groupCount = statement<{ groups: number }>("door-group-count", "select count(*)::int as groups from care_group");

/** `seed-demo`: the two groups of the demonstration. */
export const seedDemoCommand: Command = {
  name: "seed-demo",
  summary: "Charge les groupes de démonstration (chiffres d’usage fictifs)",
  usage:
    "npm run palier -- seed-demo [--if-empty]\n  --if-empty   ne fait rien si la base contient déjà un groupe\n" +
    "Relancer la commande met à jour les mêmes groupes sans rien dédoubler.",
  options: { "if-empty": { type: "boolean" } },
  async run(ctx, values) {
    if (values["if-empty"] === true) {
      const [row] = await acrossGroups(ctx.db, "operator seed-demo", (tx) => tx.rows(groupCount, []));
      if ((row?.groups ?? 0) > 0) {
        ctx.print("La base contient déjà un groupe : rien n’a été modifié.");
        return 0;
      }
    }
    for (const group of DEMO_GROUPS) ctx.print(await loadDemoGroup(ctx.db, group, ctx.now()));
    ctx.print(
      "Données de démonstration – chiffres fictifs. Source de l’annuaire : FINESS, Agence du numérique en santé.",
    );
    return 0;
  },
};
