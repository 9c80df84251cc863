import { dayInFrance, lastDay, periodShift } from "@palier/domain/kernel";
import type { Role, Sector } from "@palier/domain/identity";
import { ensureDemoAccessRules } from "@palier/store/accessrule";
import { readOpenEstablishments } from "@palier/store/group";
import { DEMO_PASSWORD, saveMember } from "@palier/store/identity";
import { adoptCatalogue, importIndicators } from "@palier/store/indicator";
import { readGroup, withGroup, type Database, type Scope } from "@palier/store/kernel";
import { builtInFramework, computeMaturity, insertAnswersOfDemo, type DemoAnswer } from "@palier/store/maturity";
import { ensureDemoNews } from "@palier/store/news";
import { ensureDemoRequests } from "@palier/store/request";
import { ensureDemoRoiPlan } from "@palier/store/roi";
import {
  ensureDemoAdoption,
  ensureDemoRealDocuments,
  ensureDemoTemplates,
  ensureDemoVariants,
} from "@palier/store/template";
import { ensureDemoMeetings, ensureDemoVendorLife, ensureDemoVendors } from "@palier/store/vendor";
import { ensureDemoCases, ensureDemoPortal } from "@palier/store/vendorcase";
import { DEMO_FINESS, importFiness } from "../group";
import { demoIndicatorCsv, demoStage, type DemoSite } from "../indicator";
import { loadDemoReferents } from "../referent";

/** A group of the demonstration, and who may enter it. */
export interface DemoGroup {
  readonly finessNumber: string;
  readonly seed: number;
  readonly people: readonly {
    readonly email: string;
    readonly displayName: string;
    readonly role: Role;
    readonly sector?: Sector;
    /** How many establishments the role counts in, the first by name; left out: the whole group. */
    readonly siteCount?: number;
  }[];
}

/** Months of history; the levels are computed at each of these distances from today, so that progress shows. */
const MONTHS = 24;
const MONTHS_BACK = [18, 12, 6, 0] as const;

/** ORSAC, as FINESS describes it, and a second group that must stay invisible from it. */
export const DEMO_GROUPS: readonly DemoGroup[] = [
  {
    finessNumber: "010783009",
    seed: 20_260_813,
    people: [
      { email: "administration@demo.example", displayName: "Samira Démonstration", role: "groupAdministrator" },
      { email: "referente.groupe@demo.example", displayName: "Claire Démonstration", role: "groupReferent" },
      { email: "qualite@demo.example", displayName: "Karim Démonstration", role: "qualityManager" },
      { email: "direction@demo.example", displayName: "Hélène Démonstration", role: "director" },
      {
        email: "referent.soins@demo.example",
        displayName: "Paul Démonstration",
        role: "sectorReferent",
        sector: "care",
        siteCount: 8,
      },
      {
        email: "referent.local@demo.example",
        displayName: "Nadia Démonstration",
        role: "localReferent",
        siteCount: 1,
      },
      { email: "lecture@demo.example", displayName: "Thomas Démonstration", role: "reader", siteCount: 2 },
      { email: "deux.groupes@demo.example", displayName: "Louise Démonstration", role: "qualityManager" },
      { email: "editeur@demo.example", displayName: "Olivier Fictif", role: "vendorContact" },
    ],
  },
  {
    finessNumber: "060020443",
    seed: 20_260_818,
    people: [
      { email: "administration@autre.example", displayName: "Marc Démonstration", role: "groupAdministrator" },
      { email: "referente.groupe@autre.example", displayName: "Inès Démonstration", role: "groupReferent" },
      { email: "deux.groupes@demo.example", displayName: "Louise Démonstration", role: "reader" },
    ],
  },
];

/** The part of a CSV file whose periods ended by a day, header kept. */
function endedBy(csv: string, day: string): string {
  const [header = "", ...lines] = csv.split("\n");
  return [header, ...lines.filter((line) => line !== "" && lastDay(line.split(";")[2] ?? "") <= day)].join("\n");
}

// Fictitious but steady: a site answers as far as its figures have come; one in nine is ahead of them.
function demoAnswers(sites: readonly (DemoSite & { readonly id: string })[], seed: number): DemoAnswer[] {
  const questions = [...builtInFramework().questions.values()];
  return sites.flatMap((site) => {
    const ahead = Number(site.finessNumber.slice(-6)) % 9 === 0;
    const stage = demoStage(seed, site);
    return questions.flatMap(({ code, choices }, place) => {
      const held = ahead || stage > place + 1;
      const choice = held ? choices.at(-1) : choices[Number(site.finessNumber.slice(-2)) % (choices.length - 1)];
      return choice === undefined ? [] : [{ establishmentId: site.id, questionCode: code, answer: choice.value }];
    });
  });
}

/**
 * Loads a group of the demonstration by the same ways as a real one: FINESS, a CSV file of values, the computation of levels.
 * @returns what was loaded, in French.
 */
export async function loadDemoGroup(db: Database, group: DemoGroup, now: Date): Promise<string> {
  const [imported] = await importFiness(
    db,
    { ...DEMO_FINESS, ejs: [group.finessNumber], groupEj: null, demo: true },
    () => undefined,
  );
  if (imported === undefined) throw new Error(`no group for ${group.finessNumber}`);
  const scope: Scope = { groupId: imported.groupId, viewerId: null };
  await withGroup(db, scope, async (tx) => {
    await adoptCatalogue(tx);
    await ensureDemoRoiPlan(tx, now.getFullYear() + 1);
  });
  const sites = await readGroup(db, scope, readOpenEstablishments);
  for (const { siteCount, ...person } of group.people)
    await saveMember(db, scope, {
      sector: null,
      ...person,
      wholeGroup: siteCount === undefined,
      establishmentIds: sites.slice(0, siteCount ?? 0).map(({ id }) => id),
      password: DEMO_PASSWORD,
    });
  await withGroup(db, scope, (tx) => ensureDemoAccessRules(tx, sites, `${String(now.getFullYear() + 1)}-06-30`));
  await loadDemoReferents(db, scope, sites, dayInFrance(now));
  await withGroup(db, scope, (tx) => ensureDemoVendors(tx, sites));
  await ensureDemoVendorLife(db, scope, now);
  await ensureDemoRequests(db, scope, sites, now);
  await ensureDemoCases(db, scope, sites, now);
  await withGroup(db, scope, ensureDemoPortal);
  await withGroup(db, scope, (tx) => ensureDemoMeetings(tx, now));
  await ensureDemoNews(db, scope, dayInFrance(now), now);
  await ensureDemoTemplates(db, scope, dayInFrance(now));
  await ensureDemoVariants(db, scope, sites, dayInFrance(now));
  await ensureDemoRealDocuments(db, scope, sites, now);
  await ensureDemoAdoption(db, scope, sites, now);
  const thisMonth = dayInFrance(now).slice(0, 7);
  const csv = demoIndicatorCsv(sites, { seed: group.seed, months: MONTHS, lastMonth: periodShift(thisMonth, -1) });
  let values = 0;
  for (const back of MONTHS_BACK) {
    const month = periodShift(thisMonth, -back);
    const at = back === 0 ? now : new Date(`${lastDay(month)}T12:00:00Z`);
    const today = dayInFrance(at);
    const part = Buffer.from(endedBy(csv, today));
    const report = await importIndicators(
      db,
      scope,
      { fileName: "donnees-de-demonstration.csv", open: () => chunks(part) },
      { today, acceptValid: false },
    );
    if (report.outcome !== "done") throw new Error(`demo file refused: ${JSON.stringify(report.refusals[0])}`);
    values += report.createdCount;
    await withGroup(db, scope, async (tx) => {
      // The answers come with the second look: the first levels rest on figures alone.
      if (back === 12) await insertAnswersOfDemo(tx, demoAnswers(sites, group.seed), at);
      await computeMaturity(tx, builtInFramework(), at);
    });
  }
  return `${imported.name} : ${String(imported.openCount)} établissements ouverts, ${String(values)} valeurs fictives`;
}

async function* chunks(bytes: Buffer): AsyncGenerator<Buffer> {
  await Promise.resolve();
  const size = 256 * 1024;
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
