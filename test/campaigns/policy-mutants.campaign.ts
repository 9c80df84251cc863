import * as fc from "fast-check";
import { tenantHoles } from "@palier/store/kernel";
import { testDatabase } from "../support";
import type { Campaign } from "./campaign";
import { mutantsOf, readPolicies } from "./policy-catalogue";
import { PolicyProbes } from "./policy-probes";

export const policyMutantsCampaign: Campaign = {
  name: "policy-mutants",
  title: "Chaque règle de la base, abîmée de cinq façons, est reconnue par des lectures et des écritures",
  whole: 2_000,
  async run({ count, seed }) {
    const database = await testDatabase();
    const probes = await PolicyProbes.open();
    const faults: string[] = [];
    try {
      const policies = await readPolicies(database.owner);
      for (const table of new Set(policies.map((policy) => policy.table)))
        for (const wrong of await probes.wrong(table)) faults.push(`before any mutation, ${table}: ${wrong}`);
      for (const { hole } of await tenantHoles(database.db)) faults.push(`before any mutation, the gate: ${hole}`);
      const every = policies.flatMap(mutantsOf);
      const chosen =
        count >= every.length
          ? every
          : fc.sample(fc.shuffledSubarray(every, { minLength: count, maxLength: count }), { numRuns: 1, seed })[0]!;
      let killed = 0;
      const unseen: string[] = [];
      for (const { policy, name, make, undo } of chosen) {
        await Promise.all([probes.database.owner.query(make), database.owner.query(make)]);
        const wrong = await probes.wrong(policy.table);
        if (wrong.length > 0) killed += 1;
        else faults.push(`survives the probes: ${name}`);
        if ((await tenantHoles(database.db)).length === 0) unseen.push(name);
        await Promise.all([probes.database.owner.query(undo), database.owner.query(undo)]);
      }
      return {
        attempts: chosen.length,
        faults,
        lines: [
          `${String(policies.length)} policies, ${String(chosen.length)} of ${String(every.length)} mutants: ` +
            `${String(killed)} killed by probes, ${String(chosen.length - unseen.length)} seen by the gate`,
          `not seen by the gate, which looks for what is too wide: ${unseen.join(", ")}`,
        ],
      };
    } finally {
      await probes.close();
      await database.close();
    }
  },
};
