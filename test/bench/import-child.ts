import { createReadStream } from "node:fs";
import { importIndicators } from "@palier/store/indicator";
import { Database } from "@palier/store/kernel";
import { entities } from "@palier/store/schema";

/** What one import cost, as the process that did it saw it. */
export interface ImportCost {
  readonly milliseconds: number;
  readonly cpuMilliseconds: number;
  /** Peak resident memory of the whole process, megabytes. */
  readonly peakMegabytes: number;
  readonly created: number;
  readonly unchanged: number;
  readonly refused: number;
}

// A process of its own, so that the peak of memory is the import's: argv = database, group, file.
async function main([appUrl = "", groupId = "", path = ""]: string[]): Promise<ImportCost> {
  const db = await Database.open({ appUrl, entities });
  try {
    const cpu = process.cpuUsage();
    const start = performance.now();
    const report = await importIndicators(
      db,
      { groupId, viewerId: null },
      { fileName: "million.csv", open: () => createReadStream(path, { highWaterMark: 64 * 1024 }) },
      { today: "2026-11-22", acceptValid: true },
    );
    const milliseconds = performance.now() - start;
    const { user, system } = process.cpuUsage(cpu);
    return {
      milliseconds,
      cpuMilliseconds: (user + system) / 1000,
      peakMegabytes: process.resourceUsage().maxRSS / 1024,
      created: report.createdCount,
      unchanged: report.unchangedCount,
      refused: report.refusedCount,
    };
  } finally {
    await db.close();
  }
}

void main(process.argv.slice(2)).then((cost) => {
  process.stdout.write(JSON.stringify(cost));
});
