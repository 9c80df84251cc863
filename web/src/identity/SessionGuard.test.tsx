import { act, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { sessionExpired, sessionRestored } from "../kernel";
import { stage } from "../kernel/testing";
import { LockScreen } from "./LockScreen";
import { SessionWarningDialog } from "./SessionWarningDialog";
import { SessionWatch, type SessionFacts } from "./session-watch";

jest.setTimeout(30_000);

const MINUTE = 60_000;
const START = Date.parse("2026-11-22T08:00:00Z");
/** The server's clock: this browser is an hour behind. */
const AHEAD = 60 * MINUTE;

const factsAt = (minutes: number, change: Partial<SessionFacts> = {}): SessionFacts => ({
  signedIn: true,
  personId: "personne-1",
  groupId: "groupe-1",
  displayName: "Claire Morel",
  now: START + AHEAD + minutes * MINUTE,
  idleEndsAt: START + AHEAD + 30 * MINUTE,
  absoluteEndsAt: START + AHEAD + 720 * MINUTE,
  locked: false,
  shared: false,
  sharedAllowed: true,
  lockMinutes: 5,
  pinUsable: true,
  passwordUsable: true,
  providers: [],
  ...change,
});

type Answer = object | { status: number; body: object };
let sent: { url: string; body: unknown }[] = [];
function serve(answers: Record<string, (body: unknown) => Answer>): void {
  sent = [];
  globalThis.fetch = ((url: string, init?: RequestInit) => {
    const body = typeof init?.body === "string" ? (JSON.parse(init.body) as unknown) : null;
    sent.push({ url, body });
    const answer = answers[url]?.(body) ?? { ok: true };
    const { status, body: inner } = "status" in answer ? answer : { status: 200, body: answer };
    const headers = { "content-type": "application/json" };
    return Promise.resolve(new Response(JSON.stringify(inner), { status, headers }));
  }) as typeof fetch;
}
const urls = () => sent.map(({ url }) => url);

describe("la session que suit la page", () => {
  let now = START;
  let reloaded = 0;
  let facts: SessionFacts | { signedIn: false } = factsAt(0);
  let stop: () => void = () => undefined;
  let watch: SessionWatch;
  const pass = async (minutes: number) => {
    for (let second = 0; second < minutes * 60; second += 5) {
      now += 5_000;
      if (facts.signedIn) facts = { ...facts, now: facts.now + 5_000 };
      await jest.advanceTimersByTimeAsync(5_000);
    }
  };
  beforeEach(async () => {
    jest.useFakeTimers();
    [now, reloaded, facts] = [START, 0, factsAt(0)];
    serve({ "/auth/session": () => facts });
    watch = new SessionWatch(
      () => now,
      () => (reloaded += 1),
    );
    stop = watch.start();
    await jest.advanceTimersByTimeAsync(0);
  });
  afterEach(() => {
    stop();
    jest.useRealTimers();
    act(sessionRestored);
  });

  it("prévient cinq minutes avant la fin, à l’heure du serveur, et pas avant", async () => {
    await pass(24.5);
    expect(watch.snapshot().warning).toBeNull();
    await pass(1);
    expect(watch.snapshot().warning).toEqual({ kind: "keep", minutesLeft: 5 });
    await pass(2);
    expect(watch.snapshot().warning?.minutesLeft).toBe(3);
    expect(urls()).not.toContain("/auth/session/keep");
  });

  it("rester connecté repousse la fin, et l’avis s’efface", async () => {
    await pass(26);
    facts = factsAt(26, { idleEndsAt: START + AHEAD + 56 * MINUTE });
    await watch.keep();
    expect(urls()).toContain("/auth/session/keep");
    expect(watch.snapshot().warning).toBeNull();
  });

  it("un autre onglet a repoussé la fin : l’avis s’efface de lui-même", async () => {
    await pass(26);
    expect(watch.snapshot().warning).not.toBeNull();
    facts = factsAt(26, { idleEndsAt: START + AHEAD + 56 * MINUTE });
    await pass(0.5);
    expect(watch.snapshot().warning).toBeNull();
  });

  it("dit au serveur que quelqu’un est là, une fois par minute au plus", async () => {
    for (let second = 0; second < 180; second += 5) {
      window.dispatchEvent(new Event("keydown"));
      await pass(5 / 60);
    }
    const kept = urls().filter((url) => url === "/auth/session/keep").length;
    expect(kept).toBeGreaterThanOrEqual(2);
    expect(kept).toBeLessThanOrEqual(3);
  });

  it("au bout de douze heures, prévient sans promettre de prolonger", async () => {
    facts = factsAt(0, { absoluteEndsAt: START + AHEAD + 6 * MINUTE });
    await pass(2);
    expect(watch.snapshot().warning).toMatchObject({ kind: "last" });
    watch.dismiss();
    await pass(1);
    expect(watch.snapshot().warning).toBeNull();
  });

  it("verrouille un poste partagé dès que le délai passe sans un geste", async () => {
    facts = factsAt(0, { shared: true });
    await watch.ask();
    await pass(4.5);
    expect(urls()).not.toContain("/auth/session/lock");
    await pass(1);
    expect(urls()).toContain("/auth/session/lock");
  });

  it("une autre personne s’est connectée dans un autre onglet : rien de la première ne reste", async () => {
    facts = factsAt(0, { personId: "personne-2" });
    await watch.ask();
    expect(reloaded).toBe(1);
  });

  it("un serveur muet n’est pas une session finie", async () => {
    globalThis.fetch = () => Promise.reject(new TypeError("Failed to fetch"));
    await watch.ask();
    expect(watch.snapshot().facts?.personId).toBe("personne-1");
  });
});

describe("l’avis de fin", () => {
  it("propose de rester connecté, au clavier comme à la souris", async () => {
    const onStay = jest.fn();
    stage(<SessionWarningDialog warning={{ kind: "keep", minutesLeft: 5 }} onStay={onStay} onRead={jest.fn()} />);
    expect(await screen.findByRole("dialog", { name: /Votre session se termine dans 5 minutes/ })).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "Rester connecté" }));
    expect(onStay).toHaveBeenCalledTimes(1);
  });
});

describe("le poste verrouillé", () => {
  const lock = () => {
    const onOpened = jest.fn();
    const drawn = stage(
      <>
        <p>un texte confidentiel</p>
        <LockScreen facts={factsAt(0, { shared: true, locked: true })} onOpened={onOpened} />
      </>,
    );
    return { ...drawn, onOpened };
  };
  afterEach(() => act(sessionRestored));

  it("couvre le reste du document sans le démonter, et le rend au bon code", async () => {
    serve({
      "/auth/session/unlock": (body) =>
        (body as { pin?: string }).pin === "2580"
          ? { ok: true }
          : {
              status: 403,
              body: { error: { code: "WRONG_UNLOCK", field: "pin", message: "Ce code ne convient pas." } },
            },
    });
    sessionExpired();
    const { unmount, onOpened } = lock();
    expect(document.body.dataset["locked"]).toBe("");
    expect(screen.getByText("un texte confidentiel").closest("[data-lock-screen]")).toBeNull();
    const field = screen.getByLabelText(/Code de déverrouillage/);
    expect(field).toHaveFocus();
    await userEvent.type(field, "12{Enter}");
    expect(screen.getByText("Saisissez les 4 à 8 chiffres de votre code.")).toBeInTheDocument();
    expect(sent).toEqual([]);
    await userEvent.clear(field);
    await userEvent.type(field, "1470{Enter}");
    expect(await screen.findByText("Ce code ne convient pas.")).toBeInTheDocument();
    expect(field).toHaveValue("");
    await userEvent.type(field, "2580{Enter}");
    await waitFor(() => expect(onOpened).toHaveBeenCalledTimes(1));
    unmount();
    expect(document.body.dataset["locked"]).toBeUndefined();
  });

  it("laisse une autre personne se connecter, en disant ce qui sera perdu", async () => {
    serve({});
    lock();
    await userEvent.click(screen.getByRole("button", { name: "Se connecter autrement" }));
    expect(screen.getByText(/la page de Claire Morel est retirée/)).toBeInTheDocument();
    expect(screen.getByLabelText(/Adresse électronique/)).toBeInTheDocument();
  });
});
