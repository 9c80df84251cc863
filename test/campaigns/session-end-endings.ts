import type { Browser, BrowserContext, Page } from "playwright-core";
import type { Instance, TestDatabase } from "../support";

/** How a session, or what carries it, ends while somebody types. */
export const ENDINGS = [
  "expired",
  "signedOut",
  "tabClosed",
  "browserKilled",
  "serverKilled",
  "networkCut",
  "sleep",
] as const;

/** One of {@link ENDINGS}. */
export type Ending = (typeof ENDINGS)[number];

/** What the trials are played in. */
export interface House {
  readonly database: TestDatabase;
  readonly instance: Instance;
  readonly browser: Browser;
  readonly groupId: string;
}

/** Somebody who writes. */
export interface Person {
  readonly personId: string;
  readonly email: string;
}

/** A page somebody types in. */
export interface Seat {
  readonly person: Person;
  readonly context: BrowserContext;
  readonly page: Page;
}

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Every process of a browser, the browser itself first. */
async function processesOf(browser: Browser): Promise<number[]> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = (await session.send("SystemInfo.getProcessInfo")) as {
    processInfo: readonly { readonly type: string; readonly id: number }[];
  };
  return processInfo
    .toSorted((a, b) => Number(b.type === "browser") - Number(a.type === "browser"))
    .map(({ id }) => id);
}

async function closeSessions({ database }: House, seats: readonly Seat[]): Promise<void> {
  await database.owner.query("delete from session where sess ->> 'personId' = any ($1)", [
    seats.map(({ person }) => person.personId),
  ]);
}

/** Makes the ending happen to every seat at once. */
export async function makeEnd(ending: Ending, house: House, seats: readonly Seat[]): Promise<void> {
  switch (ending) {
    case "expired":
      return closeSessions(house, seats);
    case "signedOut":
      await Promise.all(
        seats.map(async ({ context }) => {
          const other = await context.newPage();
          await other.goto(`${house.instance.url}/mentions`);
          await other.evaluate(() =>
            fetch("/auth/sign-out", {
              method: "POST",
              headers: { "content-type": "application/json", "apollo-require-preflight": "1" },
              body: "{}",
            }).then(({ status }) => status),
          );
          await other.close();
        }),
      );
      return;
    case "tabClosed":
      // As a person does it: the page hears that it goes away.
      await Promise.all(seats.map(({ page }) => page.close({ runBeforeUnload: true })));
      return;
    case "browserKilled": {
      const [browser] = await processesOf(house.browser);
      if (browser !== undefined) process.kill(browser, "SIGKILL");
      return;
    }
    case "serverKilled": {
      const server = house.instance.server();
      const gone = new Promise((done) => server.once("exit", done));
      server.kill("SIGKILL");
      await gone;
      return;
    }
    case "networkCut":
      await Promise.all(seats.map(({ context }) => context.setOffline(true)));
      return;
    case "sleep": {
      const processes = await processesOf(house.browser);
      for (const id of processes) process.kill(id, "SIGSTOP");
      await closeSessions(house, seats);
      await pause(3_000);
      for (const id of processes.toReversed()) process.kill(id, "SIGCONT");
    }
  }
}

/** Puts back what the ending took away and that comes back by itself: the server, the network. */
export async function mend(ending: Ending, house: House, seats: readonly Seat[]): Promise<void> {
  if (ending === "serverKilled") await house.instance.startServer();
  if (ending === "networkCut") await Promise.all(seats.map(({ context }) => context.setOffline(false)));
}
