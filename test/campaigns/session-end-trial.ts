import type { BrowserContext, Page } from "playwright-core";
import { PASSWORD } from "../kernel/front-door";
import { newVisitor } from "../support";
import { makeEnd, mend, type Ending, type House, type Person, type Seat } from "./session-end-endings";

/** What one ending left. */
export interface Trial {
  readonly ending: Ending;
  /** Characters typed into the text. */
  readonly typed: number;
  /** Those that are in no draft afterwards. */
  readonly lost: number;
  /** Keys pressed after the sign-in dialog had taken the keyboard. */
  readonly astray: number;
  readonly faults: readonly string[];
}

const EVERY_MS = 1_000 / 6;
const FIELD = /^Raison/;
/** The page is gone, or its browser: what is left is on the server. */
const HARD: readonly Ending[] = ["tabClosed", "browserKilled"];

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** A text of its own for each trial, so that one is never taken for another. */
const textOf = (seed: number, seat: number): string =>
  `Essai ${String(seed)}-${String(seat)} : l’éducateur n’ouvre que le dossier des jeunes qu’il suit, car leur vie privée y tient ; `.repeat(
    3,
  );

async function enter({ instance, browser }: House, { email }: Person): Promise<BrowserContext> {
  const context = await newVisitor(browser, "laptop");
  await signIn(context, instance.url, email);
  return context;
}

async function signIn(context: BrowserContext, url: string, email: string): Promise<void> {
  const response = await context.request.post(`${url}/auth/sign-in`, { data: { email, password: PASSWORD } });
  if (!response.ok()) throw new Error(`sign-in refused: ${await response.text()}`);
}

async function sit(house: House, person: Person): Promise<Seat> {
  const context = await enter(house, person);
  const page = await context.newPage();
  await openField(page, house.instance.url);
  return { person, context, page };
}

/** Patience with a machine that does other things: what is measured begins with the first character. */
const PATIENCE_MS = 120_000;

async function openField(page: Page, url: string): Promise<void> {
  page.setDefaultTimeout(PATIENCE_MS);
  page.setDefaultNavigationTimeout(PATIENCE_MS);
  await Promise.all([
    page.waitForResponse((response) =>
      (response.request().postData() ?? "").includes('"key":"accessrule:nouvelle:reason"'),
    ),
    page.goto(`${url}/regles-d-acces/nouvelle`),
  ]);
  await page.getByLabel(FIELD).waitFor();
}

const valueOf = (page: Page): Promise<string> => page.getByLabel(FIELD).inputValue();
const dialogIsOpen = async (page: Page): Promise<boolean> =>
  (await page.locator("dialog[open], [role=dialog]").count()) > 0;

/** Types on a steady beat, as long as nothing else has the keyboard. @returns how many characters were typed. */
async function typeOut(page: Page, text: string, from: number, until: number): Promise<number> {
  const started = performance.now();
  for (let at = from; at < until; at += 1) {
    if (await dialogIsOpen(page)) return at;
    await page.keyboard.type(text[at] ?? "");
    await pause(Math.max(0, started + (at - from + 1) * EVERY_MS - performance.now()));
  }
  return until;
}

async function keptFor({ database, groupId }: House, { personId }: Person): Promise<string> {
  const { rows } = await database.owner.query<{ body: string }>(
    "select body from draft where group_id = $1 and person_id = $2 and key = 'accessrule:nouvelle:reason'",
    [groupId, personId],
  );
  return rows[0]?.body ?? "";
}

/** Waits until the server has the whole text, or gives what it has. */
async function settled(house: House, person: Person, text: string, patienceMs: number): Promise<string> {
  const end = performance.now() + patienceMs;
  for (;;) {
    const kept = await keptFor(house, person);
    if (kept === text || performance.now() > end) return kept;
    await pause(100);
  }
}

/** The text of a page whose session ended, before and after signing in again in it: caret and text are as they were. */
async function comeBack({ page, person }: Seat): Promise<string[]> {
  const before = await stateOf(page);
  const dialog = page.getByRole("dialog").last();
  const email = dialog.getByLabel(/Adresse électronique/);
  if ((await email.count()) > 0 && (await email.isEditable())) await email.fill(person.email);
  await dialog.getByLabel(/^Mot de passe/).fill(PASSWORD);
  await dialog.getByRole("button", { name: "Se connecter", exact: true }).click();
  await dialog.waitFor({ state: "detached", timeout: 20_000 });
  const after = await stateOf(page);
  return after === before ? [] : [`text or caret changed by signing in again: ${before} → ${after}`];
}

const stateOf = (page: Page): Promise<string> =>
  page.getByLabel(FIELD).evaluate((field) => {
    const { value, selectionStart } = field as unknown as { value: string; selectionStart: number };
    return `${String(value.length)} characters, caret at ${String(selectionStart)}`;
  });

/** Another account in the same browser profile finds nothing: neither in the page nor in any storage. */
async function nothingFor(house: House, context: BrowserContext, other: Person, text: string): Promise<string[]> {
  await context.clearCookies();
  await signIn(context, house.instance.url, other.email);
  const page = await context.newPage();
  await openField(page, house.instance.url);
  const stored = await page.evaluate(async () => {
    const scope = globalThis as unknown as {
      localStorage: object;
      sessionStorage: object;
      indexedDB: { databases(): Promise<unknown[]> };
      caches?: { keys(): Promise<unknown[]> };
    };
    return JSON.stringify([
      scope.localStorage,
      scope.sessionStorage,
      await scope.indexedDB.databases(),
      await scope.caches?.keys(),
    ]);
  });
  const [shown, body] = [await valueOf(page), await page.locator("body").innerText()];
  await page.close();
  const start = text.slice(0, 10);
  return [
    ...(shown === "" ? [] : [`another account reads « ${shown.slice(0, 30)} »`]),
    ...(body.includes(start) ? ["another account sees the text in the page"] : []),
    ...(stored.includes(start) ? ["the text is in the browser's storage"] : []),
  ];
}

/** Types in one page a person, makes the ending happen to all at once, and counts what is missing. */
export async function tryEnding(
  ending: Ending,
  house: House,
  people: readonly Person[],
  other: Person,
  seed: number,
): Promise<Trial[]> {
  const seats = await Promise.all(people.map((person) => sit(house, person)));
  // Between 3 and 8 seconds of typing: the ending falls anywhere between two saves.
  const first = 18 + ((seed * 7_919) % 30);
  const texts = seats.map((_, seat) => textOf(seed, seat));
  await Promise.all(seats.map(({ page }) => page.getByLabel(FIELD).click()));
  const reached = await Promise.all(seats.map(({ page }, seat) => typeOut(page, texts[seat]!, 0, first + seat)));
  const before = HARD.includes(ending) ? [] : await Promise.all(seats.map(({ page }) => valueOf(page)));
  await makeEnd(ending, house, seats);
  const trials = await Promise.all(
    seats.map((seat, at) =>
      HARD.includes(ending)
        ? hardTrial(ending, house, seat, texts[at]!.slice(0, reached[at]))
        : softTrial(ending, house, seat, texts[at]!, reached[at]!, before[at]!),
    ),
  );
  if (ending === "tabClosed" || ending === "signedOut")
    for (const [at, { context }] of seats.entries()) {
      const found = await nothingFor(house, context, other, texts[at]!);
      trials[at] = { ...trials[at]!, faults: [...trials[at]!.faults, ...found] };
    }
  await Promise.all(seats.map(({ context }) => context.close().catch(() => undefined)));
  return trials;
}

/** Nothing of the page is left: what counts is what the author finds again elsewhere. */
async function hardTrial(ending: Ending, house: House, { person }: Seat, typed: string): Promise<Trial> {
  const kept = await settled(house, person, typed, 2_500);
  const faults = typed.startsWith(kept) ? [] : [`« ${kept.slice(-20)} » was never typed`];
  return { ending, typed: typed.length, lost: typed.length - kept.length, astray: 0, faults };
}

/** The page is still there: the person goes on typing, signs in again if asked, and nothing is missing in the end. */
async function softTrial(
  ending: Ending,
  house: House,
  seat: Seat,
  text: string,
  reached: number,
  before: string,
): Promise<Trial> {
  const { page, person } = seat;
  const faults = before === text.slice(0, reached) ? [] : ["the field doesn't hold what was typed"];
  const typed = await typeOut(page, text, reached, reached + 14);
  const isCut = ending === "serverKilled" || ending === "networkCut";
  const sign = isCut
    ? page.getByText(/Hors connexion\s– votre texte est conservé ici/).first()
    : page.getByRole("dialog");
  await sign.waitFor({ timeout: 20_000 }).catch(() => faults.push("the page doesn't say that the text isn't saved"));
  const value = await valueOf(page);
  if (!text.startsWith(value)) faults.push("the field lost or mixed characters");
  if (isCut) await once(house, ending, () => mend(ending, house, [seat]));
  else faults.push(...(await comeBack(seat)));
  const kept = await settled(house, person, value, 30_000);
  if ((await valueOf(page)) !== value) faults.push("the text changed while it was being saved");
  return { ending, typed: value.length, lost: value.length - kept.length, astray: typed - value.length, faults };
}

const mending = new WeakMap<House, Promise<void>>();

/** The server is one for all the seats of a batch: the first one brings it back. A network is each one's own. */
function once(house: House, ending: Ending, work: () => Promise<void>): Promise<void> {
  if (ending !== "serverKilled") return work();
  const under = mending.get(house) ?? pause(2_000).then(work);
  mending.set(house, under);
  return under;
}
