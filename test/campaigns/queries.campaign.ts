import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { buildFrontSchema } from "@palier/server/door";
import { buildFullGroup, enterAs, openDoor } from "../kernel/front-door";
import { testDatabase } from "../support";
import type { Campaign } from "./campaign";
import { randomQuery } from "./random-query";

/** What no answer may hold: a stack, a path of ours, a word of SQL or of the database's own errors. */
const TELLS =
  /node_modules|\bat [\w.<>]+ \(|\.ts:\d+|\/dist\/|\bselect .+ from\b|syntax error at|violates|invalid input syntax/i;

/** Megabytes by which the memory of the process may grow over the whole campaign. */
const MOST_GROWTH_MB = 50;

/** R6: whatever is asked, the server answers without an incident and tells nothing of itself. */
export const campaign: Campaign = {
  name: "queries",
  title: "Des requêtes tirées au hasard : aucune erreur interne, aucune trace de l’intérieur",
  whole: 10_000,
  async run({ count, seed }) {
    const database = await testDatabase();
    const server = await openDoor(database);
    const faults: string[] = [];
    const statuses = new Map<number, number>();
    try {
      const group = await buildFullGroup(database);
      const visitors = [
        await enterAs(server, database, group),
        await enterAs(server, database, group, "groupAdministrator"),
        await enterAs(server, database, group, "contributor", {
          wholeGroup: false,
          establishmentIds: [group.siteIds[0] ?? ""],
        }),
      ];
      const documents = fc.sample(randomQuery(buildFrontSchema()), { numRuns: count, seed });
      const warm = Math.min(500, Math.floor(count / 4));
      let before = 0;
      for (const [index, document] of documents.entries()) {
        if (index === warm) before = memory();
        const visitor = visitors[index % visitors.length];
        const response = await visitor?.fetch("/graphql", {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ query: document }),
        });
        if (response === undefined) continue;
        const text = await response.text();
        statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
        // What was asked may stand in the message of a parser: it is taken out before looking.
        const told = TELLS.exec(text)?.[0];
        const asked = told !== undefined && document.includes(told);
        if (response.status >= 500 || text.includes("INTERNAL_SERVER_ERROR"))
          faults.push(`${String(response.status)} ${document} → ${text.slice(0, 300)}`);
        else if (told !== undefined && !asked) faults.push(`tells « ${told} »: ${document} → ${text.slice(0, 300)}`);
      }
      const growth = memory() - before;
      if (growth > MOST_GROWTH_MB) faults.push(`memory grew by ${growth.toFixed(0)} MB`);
      const shares = [...statuses]
        .sort(([a], [b]) => a - b)
        .map(([status, times]) => `${String(status)}: ${String(times)}`);
      return {
        attempts: documents.length,
        faults,
        lines: [
          `statuses ${shares.join(", ")}`,
          `memory ${growth.toFixed(0)} MB after warm-up (at most ${String(MOST_GROWTH_MB)})`,
        ],
      };
    } finally {
      await server.close();
      await database.close();
    }
  },
};

// What the process still holds once it has tidied up.
setFlagsFromString("--expose-gc");
const tidyUp = runInNewContext("gc") as () => void;

function memory(): number {
  tidyUp();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1_048_576;
}
