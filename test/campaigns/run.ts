import globalSetup from "../support/global-setup";
import globalTeardown from "../support/global-teardown";
import { campaigns } from ".";

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

// npm run campaign -- <name> [count] [seed]: the whole campaign, its figures, and 1 when a promise was broken.
async function main([wanted, count, seed]: string[]): Promise<number> {
  if (wanted === "--list") {
    for (const { name, title, whole } of campaigns) print(`${name.padEnd(20)}${String(whole).padStart(8)}  ${title}`);
    return 0;
  }
  const campaign = campaigns.find(({ name }) => name === wanted);
  if (campaign === undefined) {
    print(`Campagne inconnue : ${wanted ?? "(aucune)"}. Les campagnes : npm run campaign -- --list`);
    return 2;
  }
  await globalSetup();
  try {
    const scale = { count: Number(count ?? campaign.whole), seed: Number(seed ?? Date.now() % 2 ** 31) };
    print(`${campaign.title} (graine ${String(scale.seed)})`);
    const started = performance.now();
    const { attempts, faults, lines } = await campaign.run(scale);
    for (const line of [...lines, ...faults.slice(0, 50).map((fault) => `✗ ${fault}`)]) print(line);
    const seconds = ((performance.now() - started) / 1_000).toFixed(0);
    print(`${campaign.name}: ${String(attempts)} attempts, ${String(faults.length)} faults, ${seconds} s`);
    return faults.length === 0 ? 0 : 1;
  } finally {
    await globalTeardown();
  }
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
