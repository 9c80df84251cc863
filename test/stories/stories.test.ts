import { cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { startBrowser, startInstance, testDatabase, type Instance, type TestDatabase } from "../support";
import { stories } from ".";
import { storyEnvironment } from "./story";

jest.setTimeout(120_000);

/** The demonstration, made once: each story is played in a copy of it. */
let demonstration: TestDatabase;

beforeAll(async () => {
  demonstration = await testDatabase();
  const { appUrl, home } = demonstration;
  const instance = await startInstance({ appUrl, home, demo: true });
  await instance.close();
  await demonstration.release();
}, 300_000);
afterAll(async () => {
  await demonstration.close();
});

describe.each(stories.map((story) => [story.title, story] as const))("%s", (_title, story) => {
  let database: TestDatabase;
  let instance: Instance;
  let opened: { browser: Browser; close(): Promise<void> };
  let folder: string;
  let failed = false;

  beforeAll(async () => {
    database = await testDatabase(demonstration.name);
    cpSync(demonstration.home, database.home, { recursive: true });
    instance = await startInstance({ appUrl: database.appUrl, home: database.home, env: storyEnvironment(story) });
    opened = await startBrowser();
    folder = join(database.home, "story");
    mkdirSync(folder);
  });
  afterAll(async () => {
    await opened.close();
    await instance.close();
    await database.close();
  });

  it.each(story.steps().map((step) => [step.text, step] as const))("%s", async (_text, step) => {
    if (failed) throw new Error("an earlier step of the story failed");
    failed = true;
    const played = step.play({ instance, browser: opened.browser, owner: database.owner, folder });
    await expect(played).resolves.toBeUndefined();
    failed = false;
  });
});
