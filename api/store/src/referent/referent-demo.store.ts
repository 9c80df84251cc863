import type { Sector } from "@palier/domain/identity";
import { DUTIES, type Duty } from "@palier/domain/referent";
import { recordAudit, statement, type WriteTx } from "../kernel";

/** An establishment of the demonstration. */
interface DemoSite {
  readonly id: string;
  readonly finessNumber: string;
}

/** A fictitious referent, and the part of the establishments they hold: `half` 0 or 1 of the list by name. */
export interface DemoReferent {
  readonly personId: string;
  readonly sector: Sector;
  readonly half: 0 | 1;
}

interface DemoMandate {
  readonly site: string;
  readonly sector: Sector;
  readonly person: string;
  readonly duty: Duty;
  readonly profile: string;
  readonly vote: boolean;
  readonly weekly: number | null;
  readonly trained: boolean;
  readonly endsIn: number | null;
}

const selectAny = statement<{ id: string }>("referent-demo-any", "select id from mandate where group_id = $1 limit 1");
const insertMandates = statement<{ id: string }>(
  "referent-demo-mandates",
  `insert into mandate (group_id, establishment_id, sector, person_id, duty, profile_case, naming, named_on, voter_count,
                        vote_count, weekly_minutes, trained_on, starts_on, ends_on)
   select $1, m.site, m.sector, m.person, m.duty, m.profile, case when m.vote then 'collegialVote' else 'appointed' end,
          $3::date - 300, case when m.vote then 14 end, case when m.vote then 11 end, m.weekly,
          case when m.trained then $3::date - 240 end, $3::date - 290, $3::date + m."endsIn"
     from jsonb_to_recordset($2::jsonb) as m (site uuid, sector text, person uuid, duty text, profile text, vote boolean,
                                              weekly integer, trained boolean, "endsIn" integer)
   on conflict do nothing returning id`,
);
const insertSites = statement<never>(
  "referent-demo-sites",
  `insert into referent_site (group_id, establishment_id, professional_count, peer_lead_id)
   select $1, s.id, s.people, s.lead from jsonb_to_recordset($2::jsonb) as s (id uuid, people integer, lead uuid)
   on conflict do nothing`,
);
const insertCandidates = statement<never>(
  "referent-demo-candidates",
  `insert into referent_candidate (group_id, establishment_id, sector, person_id, name, profile_case, care_manager, qualities, note)
   select $1, $2, 'pharmacy', null, c.name, c.profile, c.manager, c.marks, c.note
     from jsonb_to_recordset($3::jsonb) as c (name text, profile text, manager boolean, marks jsonb, note text)`,
);

const PROFILES = ["caregiver", "tim", "qualityOfficer", "itSpecialist", "bySector"] as const;
const CANDIDATES = [
  {
    name: "Maëlle Démonstration",
    profile: "caregiver",
    manager: false,
    marks: { fieldPerson: 3, listening: 3, analysis: 2, curiosity: 2, teaching: 1 },
    note: "Préparatrice en pharmacie\u00a0; un jour par semaine libéré si elle accepte (fictif).",
  },
  {
    name: "Idriss Démonstration",
    profile: "itSpecialist",
    manager: false,
    marks: { fieldPerson: 0, analysis: 3, processFollowUp: 3, updateTesting: 3, teaching: 2, diplomacy: 2 },
    note: "",
  },
  {
    name: "Carole Démonstration",
    profile: "other",
    manager: true,
    marks: { fieldPerson: 1, listening: 2, processFollowUp: 2, diplomacy: 3 },
    note: "",
  },
] as const;

/**
 * Gives a demonstration group its fictitious referents: most sectors are held, some lack a deputy, some are vacant, some mandates
 * end soon, so that every state of the board shows.
 * @param today 'YYYY-MM-DD'.
 * @returns false when the group has mandates already: it is left as it is.
 */
export async function ensureDemoReferents(
  tx: WriteTx,
  sites: readonly DemoSite[],
  referents: readonly DemoReferent[],
  today: string,
): Promise<boolean> {
  if ((await tx.rows(selectAny, [tx.groupId])).length > 0) return false;
  const mandates = sites.flatMap((site, at): DemoMandate[] => {
    const half = at < sites.length / 2 ? 0 : 1;
    const seed = Number(site.finessNumber.replace(/\D/g, "").slice(-5));
    return [...new Set(referents.map(({ sector }) => sector))].flatMap((sector, rank) => {
      const chance = seed + rank * 7;
      const of = (duty: Duty) =>
        referents.find((one) => one.sector === sector && one.half === (duty === "holder" ? half : 1 - half));
      return DUTIES.flatMap((duty): DemoMandate[] => {
        const person = of(duty)?.personId;
        const missing = duty === "holder" ? chance % 11 === 0 : chance % 11 === 0 || chance % 4 === 1;
        if (person === undefined || missing) return [];
        return [
          {
            site: site.id,
            sector,
            person,
            duty,
            profile: PROFILES[chance % PROFILES.length] ?? "other",
            vote: chance % 2 === 0,
            weekly: chance % 6 === 0 ? null : 60 + (chance % 3) * 30,
            trained: chance % 9 !== 0,
            endsIn: duty === "holder" && chance % 13 === 1 ? 20 + (chance % 35) : chance % 5 === 0 ? null : 400,
          },
        ];
      });
    });
  });
  const made = await tx.rows(insertMandates, [tx.groupId, JSON.stringify(mandates), today]);
  const sizes = sites.map(({ id, finessNumber }) => {
    const seed = Number(finessNumber.replace(/\D/g, "").slice(-4));
    const people = seed % 7 === 0 ? null : 8 + (seed % 45);
    return { id, people, lead: seed % 3 === 0 ? null : (referents[seed % referents.length]?.personId ?? null) };
  });
  await tx.rows(insertSites, [tx.groupId, JSON.stringify(sizes)]);
  const [first] = sites;
  if (first !== undefined) await tx.rows(insertCandidates, [tx.groupId, first.id, JSON.stringify(CANDIDATES)]);
  await recordAudit(tx, {
    action: "referent:name",
    objectKind: "group",
    objectId: tx.groupId,
    changes: { mandates: [0, made.length] },
  });
  return true;
}
