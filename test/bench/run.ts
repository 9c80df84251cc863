import type { Bench } from "./bench";
import { bench as dashboardBench } from "./dashboard.bench";
import { bench as driftBench } from "./drift.bench";
import { bench as editorBench } from "./editor.bench";
import { bench as importBench } from "./import.bench";
import { bench as maturityBench } from "./maturity.bench";
import { bench as searchBench } from "./search.bench";

const benches: readonly Bench[] = [dashboardBench, driftBench, editorBench, importBench, maturityBench, searchBench];

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

// npm run bench -- <name>: runs one bench and ends with its ratio and its goal.
async function main([wanted]: string[]): Promise<number> {
  if (wanted === "--list") {
    for (const { name } of benches) print(name);
    return 0;
  }
  const bench = benches.find(({ name }) => name === wanted);
  if (bench === undefined) {
    print(`Mesure inconnue : ${wanted ?? "(aucune)"}. Les mesures : npm run bench -- --list`);
    return 2;
  }
  const { ratio, goal, lines } = await bench.run();
  for (const line of lines) print(line);
  print(`${bench.name}: ratio=${ratio.toFixed(2)} goal=${goal.toFixed(2)}`);
  return 0;
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    print(error instanceof Error ? (error.stack ?? error.message) : String(error));
    process.exitCode = 1;
  },
);
