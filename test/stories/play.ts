import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { startEmbedded } from "@palier/migrations/embedded";
import { migrate } from "@palier/migrations/schema";
import { migrateQueue } from "@palier/store/kernel";
import { startBrowser, startInstance } from "../support";
import { stories } from ".";
import { storyEnvironment } from "./story";

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

// npm run story -- <name>: plays one story against a fresh instance and prints its steps.
async function main([wanted]: string[]): Promise<number> {
  if (wanted === "--list") {
    for (const story of stories) print(`${story.name.padEnd(34)}${story.title}`);
    return 0;
  }
  const story = stories.find(({ name }) => name === wanted);
  if (story === undefined) {
    print(`Histoire inconnue : ${wanted ?? "(aucune)"}. Les histoires : npm run story -- --list`);
    return 2;
  }
  const home = mkdtempSync(join(tmpdir(), "palier-story-"));
  // As root, PostgreSQL runs under another account, which must be able to enter.
  chmodSync(home, 0o755);
  const database = await startEmbedded({ home });
  try {
    await migrate(database.ownerUrl, database.appUser);
    await migrateQueue(database.ownerUrl);
    const instance = await startInstance({ appUrl: database.appUrl, home, demo: true, env: storyEnvironment(story) });
    const { browser, close } = await startBrowser();
    const owner = new pg.Pool({ connectionString: database.ownerUrl, max: 1 });
    try {
      print(story.title);
      for (const step of story.steps()) {
        await step.play({ instance, browser, owner, folder: home });
        print(`  ✓ ${step.text}`);
      }
      return 0;
    } finally {
      await owner.end();
      await close();
      await instance.close();
    }
  } finally {
    await database.stop();
    rmSync(home, { recursive: true, force: true });
  }
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    print(`  ✗ ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    process.exitCode = 1;
  },
);
