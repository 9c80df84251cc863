import * as fc from "fast-check";
import { digestMail, digestTimes, isHourToWrite, NOTICE_KINDS, parseNoticeKind, parseNoticeRhythm } from "./index";

const at = (text: string) => new Date(text);

describe("the time to write", () => {
  it("is 7 h in Paris, in winter as in summer", () => {
    expect(digestTimes(at("2026-11-24T06:30:00Z")).daily).toEqual({
      day: "2026-11-24",
      until: at("2026-11-24T06:00:00Z"),
    });
    expect(digestTimes(at("2026-07-14T05:30:00Z")).daily).toEqual({
      day: "2026-07-14",
      until: at("2026-07-14T05:00:00Z"),
    });
    expect(digestTimes(at("2026-11-24T05:59:00Z")).daily.day).toBe("2026-11-23");
  });

  it("is the Monday of the week for a weekly mail", () => {
    expect(digestTimes(at("2026-11-26T12:00:00Z")).weekly).toEqual({
      day: "2026-11-23",
      until: at("2026-11-23T06:00:00Z"),
    });
    expect(digestTimes(at("2026-11-23T05:59:00Z")).weekly.day).toBe("2026-11-16");
    expect(digestTimes(at("2026-11-23T06:00:00Z")).weekly.day).toBe("2026-11-23");
  });

  it("comes once a day and once a week, whatever the moment, clocks going back or forth included", () => {
    fc.assert(
      fc.property(
        fc.date({ min: at("2026-01-01T00:00:00Z"), max: at("2028-01-01T00:00:00Z"), noInvalidDate: true }),
        (now) => {
          const { daily, weekly } = digestTimes(now);
          const hours = (now.getTime() - daily.until.getTime()) / 3_600_000;
          expect(hours).toBeGreaterThanOrEqual(0);
          expect(hours).toBeLessThan(25.01);
          expect(
            new Intl.DateTimeFormat("fr-FR", { hour: "numeric", timeZone: "Europe/Paris" }).format(daily.until),
          ).toBe("07 h");
          expect(weekly.until.getTime()).toBeLessThanOrEqual(daily.until.getTime());
          expect(new Date(`${weekly.day}T12:00:00Z`).getUTCDay()).toBe(1);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("isn't the night", () => {
    expect(isHourToWrite(at("2026-11-24T05:59:00Z"))).toBe(false);
    expect(isHourToWrite(at("2026-11-24T06:00:00Z"))).toBe(true);
    expect(isHourToWrite(at("2026-11-24T19:59:00Z"))).toBe(true);
    expect(isHourToWrite(at("2026-11-24T20:00:00Z"))).toBe(false);
  });
});

describe("the mail that gathers", () => {
  const letter = {
    displayName: "Claire Morel",
    groupName: "Association des Monts",
    weekly: false,
    allLink: "https://p/a-faire",
    preferenceLink: "https://p/a-faire/preferences",
    stopLink: (kind: string | null) => `https://p/stop/${kind ?? "tout"}`,
  };

  it("says each topic once, by kind, with its page and how to stop", () => {
    const { subject, text } = digestMail({
      ...letter,
      lines: [
        { kind: "caseMoved", title: "Dossier 12 : résolu", link: "https://p/dossiers-editeur/12", count: 3 },
        { kind: "requestReceived", title: "Demande 128", link: "https://p/demandes/128", count: 1 },
      ],
    });
    expect(subject).toBe("Palier\u00a0: 4\u00a0nouvelles (Association des Monts)");
    expect(text).toContain("- Dossier 12\u00a0: résolu (3 fois)\n  https://p/dossiers-editeur/12");
    expect(text.indexOf("Une demande reçue")).toBeLessThan(text.indexOf("Un dossier éditeur qui avance"));
    expect(text).toContain("https://p/stop/requestReceived");
    expect(text).toContain("https://p/stop/tout");
    expect(text).toContain("https://p/a-faire/preferences");
    expect(text).not.toMatch(/ [:;!?»]/);
  });

  it("stays short: a dozen lines of a kind, then how many more", () => {
    const lines = Array.from({ length: 50 }, (_, each) => ({
      kind: "requestReceived" as const,
      title: `Demande ${String(each)}`,
      link: `https://p/demandes/${String(each)}`,
      count: 1,
    }));
    const { text } = digestMail({ ...letter, weekly: true, lines });
    expect(text.match(/^- Demande/gm)).toHaveLength(12);
    expect(text).toContain("- et 38 de plus\u00a0: https://p/a-faire");
    expect(text).toContain("cette semaine");
  });
});

it("knows its words and no others", () => {
  for (const kind of NOTICE_KINDS) expect(parseNoticeKind(kind)).toBe(kind);
  expect(parseNoticeKind("toString")).toBeNull();
  expect(parseNoticeRhythm("weekly")).toBe("weekly");
  expect(parseNoticeRhythm("hourly")).toBeNull();
});
