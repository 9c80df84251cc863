import {
  checkMandate,
  ENDING_DAYS,
  parseDuty,
  parseNaming,
  parseProfileCase,
  type Mandate,
  type MandateState,
} from "@palier/domain/referent";
import { parseSector } from "@palier/domain/identity";
import { fail, ok, type Result } from "@palier/domain/kernel";
import { recordAudit, statement, type ReadTx, type WriteTx } from "../kernel";
import { TODAY } from "./referent.store";

/** A mandate as lists and pages show it. */
export interface StoredMandate extends Mandate {
  readonly id: string;
  readonly establishmentName: string;
  readonly personName: string;
  /** True once the person has left the group or may no longer enter it. */
  readonly personGone: boolean;
  /** True when no role of the person lets them act as a referent there. */
  readonly lacksRole: boolean;
  readonly endedAt: Date | null;
  readonly state: MandateState;
  /** To be given back when changing it. */
  readonly version: number;
}

/** Why a mandate wasn't kept. */
export interface ReferentFault {
  readonly code: string;
  readonly field: string | null;
  /** In French: what, where and what was allowed. */
  readonly message: string;
}

/** A mandate to keep. Codes are texts: they come from a client. */
export interface MandateToSave extends Omit<Mandate, "sector" | "duty" | "profileCase" | "naming"> {
  /** null: a new mandate. */
  readonly id: string | null;
  /** The version read; 0 for a new mandate. */
  readonly version: number;
  readonly sector: string;
  readonly duty: string;
  readonly profileCase: string;
  readonly naming: string;
  /** True: whoever holds this place now gives it up, as the person who asks chose. */
  readonly replace: boolean;
}

/** What the register is narrowed to; null: everything. */
export interface MandateFilter {
  readonly establishmentId: string | null;
  readonly sector: string | null;
  readonly personId: string | null;
  /** `current`: planned, in force or ending. */
  readonly state: "current" | "ending" | "over" | null;
  /** Part of a name of a person or an establishment. */
  readonly text: string | null;
}

const STATE = `case when m.ended_at is not null or m.ends_on < ${TODAY} then 'over'
  when m.starts_on > ${TODAY} then 'planned' when m.ends_on - ${TODAY} <= ${String(ENDING_DAYS)} then 'ending' else 'inForce' end`;

const COLUMNS = `m.id, m.establishment_id as "establishmentId", e.name as "establishmentName", m.sector,
  m.person_id as "personId", p.display_name as "personName", (p.left_at is not null or p.disabled_at is not null) as "personGone",
  m.duty, m.profile_case as "profileCase", m.naming, m.named_on as "namedOn", m.voter_count as "voterCount",
  m.vote_count as "voteCount", m.weekly_minutes as "weeklyMinutes", m.trained_on as "trainedOn", m.starts_on as "startsOn",
  m.ends_on as "endsOn", m.ended_at as "endedAt", m.version, ${STATE} as state,
  not exists (select 1 from membership w where w.group_id = m.group_id and w.person_id = m.person_id
      and w.role in ('groupReferent', 'localReferent', 'sectorReferent')
      and (w.role <> 'sectorReferent' or w.sector is null or w.sector = m.sector)
      and (w.whole_group or exists (select 1 from membership_place pl where pl.group_id = w.group_id
        and pl.membership_id = w.id
        and (pl.establishment_id = m.establishment_id or pl.legal_entity_id = e.legal_entity_id)))) as "lacksRole"`;
const FROM = `from mandate m join establishment e on e.group_id = m.group_id and e.id = m.establishment_id
  join member p on p.group_id = m.group_id and p.person_id = m.person_id`;

// The order is total, so that a page never repeats or skips a mandate.
const ORDER = "lower(e.name), e.id, m.sector, (m.duty = 'deputy'), m.starts_on, m.id";

const selectPage = statement<StoredMandate>(
  "referent-mandates",
  `select ${COLUMNS} ${FROM}
    where m.group_id = $1 and ($2::uuid is null or m.establishment_id = $2) and ($3::text is null or m.sector = $3)
      and ($4::uuid is null or m.person_id = $4)
      and ($5::text is null or case $5 when 'over' then ${STATE} = 'over' when 'ending' then ${STATE} = 'ending'
             else ${STATE} <> 'over' end)
      and ($6::text is null or strpos(lower(p.display_name), lower($6)) > 0 or strpos(lower(e.name), lower($6)) > 0)
      and ($7::uuid is null or (${ORDER}) > (
        select ${ORDER} ${FROM} where m.group_id = $1 and m.id = $7))
    order by ${ORDER} limit $8`,
);
const selectOne = statement<StoredMandate>(
  "referent-mandate",
  `select ${COLUMNS} ${FROM} where m.group_id = $1 and m.id = $2`,
);

/** One page of the register, by establishment then sector. */
export async function readMandates(
  tx: ReadTx,
  { establishmentId, sector, personId, state, text }: MandateFilter,
  { first, after }: { readonly first: number; readonly after: string | null },
): Promise<{ readonly rows: StoredMandate[]; readonly hasNextPage: boolean }> {
  const asked = [tx.groupId, establishmentId, sector, personId, state, text, after, first + 1];
  const rows = await tx.rows(selectPage, asked);
  return { rows: rows.slice(0, first), hasNextPage: rows.length > first };
}

/** One mandate. @returns null where there is none, or none in sight. */
export async function readMandate(tx: ReadTx, id: string): Promise<StoredMandate | null> {
  return (await tx.rows(selectOne, [tx.groupId, id]))[0] ?? null;
}

const selectSite = statement<{ id: string }>(
  "referent-site-there",
  "select id from establishment where group_id = $1 and id = $2 and closed_on is null",
);
const selectActive = statement<{ personId: string; name: string }>(
  "referent-active-member",
  `select person_id as "personId", display_name as name from member
    where group_id = $1 and person_id = $2 and left_at is null and disabled_at is null`,
);
const selectPlace = statement<{ id: string; personId: string; name: string; duty: string; over: boolean }>(
  "referent-place-taken",
  `select m.id, m.person_id as "personId", p.display_name as name, m.duty, coalesce(m.ends_on < ${TODAY}, false) as over
     from mandate m join member p on p.group_id = m.group_id and p.person_id = m.person_id
    where m.group_id = $1 and m.establishment_id = $2 and m.sector = $3 and m.ended_at is null and m.id is distinct from $4
      for update of m`,
);
const insertMandate = statement<{ id: string }>(
  "referent-insert-mandate",
  `insert into mandate (group_id, establishment_id, sector, person_id, duty, profile_case, naming, named_on, voter_count,
                        vote_count, weekly_minutes, trained_on, starts_on, ends_on)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
   on conflict (group_id, establishment_id, sector, duty) where ended_at is null do nothing returning id`,
);
// A new end is told again.
const updateMandate = statement<{ id: string }>(
  "referent-update-mandate",
  `update mandate set profile_case = $4, naming = $5, named_on = $6, voter_count = $7, vote_count = $8, weekly_minutes = $9,
          trained_on = $10, starts_on = $11, ends_on = $12, version = version + 1,
          ending_told_at = case when ends_on is not distinct from $12::date then ending_told_at end
    where group_id = $1 and id = $2 and version = $3 and ended_at is null returning id`,
);
const closeMandate = statement<{ id: string; establishmentId: string }>(
  "referent-end-mandate",
  `update mandate set ended_at = now(), version = version + 1,
          ends_on = greatest(starts_on, least(coalesce(ends_on, ${TODAY}), ${TODAY}))
    where group_id = $1 and id = $2 and ended_at is null and ($3::int is null or version = $3)
   returning id, establishment_id as "establishmentId"`,
);

/** A fault, its sentence given as people read it. */
export const referentFault = (code: string, field: string | null, message: string): ReferentFault => ({
  code,
  field,
  message,
});

/** Somebody else saved the same thing meanwhile. */
export const STALE = referentFault(
  "STALE_VERSION",
  null,
  "Une autre personne a enregistré une modification entre-temps. Rien n’a changé\u00a0: votre saisie est conservée ici, comparez-la avec ce qui est enregistré.",
);
const MISSING = referentFault("NOT_FOUND", null, "Ce mandat est introuvable parmi ceux que vous voyez.");
const OVER = referentFault(
  "MANDATE_OVER",
  null,
  "Ce mandat est terminé\u00a0: il ne se modifie plus. Nommez de nouveau la personne.",
);

type Codes = Pick<Mandate, "sector" | "duty" | "profileCase" | "naming">;

function codesOf(input: MandateToSave): Result<Codes, ReferentFault> {
  const sector = parseSector(input.sector);
  const [duty, naming] = [parseDuty(input.duty), parseNaming(input.naming)];
  const profileCase = parseProfileCase(input.profileCase);
  if (sector === null) return fail(referentFault("MANDATE_INVALID", "sector", "Choisissez un secteur de la liste."));
  if (duty === null) return fail(referentFault("MANDATE_INVALID", "duty", "Choisissez titulaire ou suppléant."));
  if (naming === null)
    return fail(referentFault("MANDATE_INVALID", "naming", "Choisissez comment la personne a été désignée."));
  if (profileCase === null)
    return fail(referentFault("MANDATE_INVALID", "profileCase", "Choisissez un des cas proposés."));
  return ok({ sector, duty, naming, profileCase });
}

const valuesOf = (mandate: Mandate): readonly unknown[] => [
  mandate.profileCase,
  mandate.naming,
  mandate.namedOn,
  mandate.voterCount,
  mandate.voteCount,
  mandate.weeklyMinutes,
  mandate.trainedOn,
  mandate.startsOn,
  mandate.endsOn,
];

const AUDITED = [
  "establishmentId",
  "sector",
  "personId",
  "duty",
  "profileCase",
  "naming",
  "namedOn",
  "voterCount",
  "voteCount",
  "weeklyMinutes",
  "trainedOn",
  "startsOn",
  "endsOn",
] as const satisfies readonly (keyof Mandate)[];

async function note(tx: WriteTx, action: string, id: string, before: Mandate | null, after: Mandate) {
  const changed = AUDITED.filter((key) => (before?.[key] ?? null) !== after[key]);
  const changes = Object.fromEntries(changed.map((key) => [key, [before?.[key] ?? null, after[key]]]));
  await recordAudit(tx, { action, objectKind: "mandate", objectId: id, changes });
}

/** Ends a mandate whatever its version; its place is free. */
export async function closeMandateNow(tx: WriteTx, id: string): Promise<void> {
  const [closed] = await tx.rows(closeMandate, [tx.groupId, id, null]);
  if (closed !== undefined)
    await recordAudit(tx, {
      action: "referent:end",
      objectKind: "mandate",
      objectId: id,
      changes: { ended: [false, true] },
    });
}

/** Frees the place of a new mandate, as far as the person who asks agreed to. */
async function freePlace(
  tx: WriteTx,
  mandate: Mandate,
  id: string | null,
  replace: boolean,
): Promise<ReferentFault | null> {
  const there = await tx.rows(selectPlace, [tx.groupId, mandate.establishmentId, mandate.sector, id]);
  const other = there.find(({ duty, over }) => duty !== mandate.duty && !over);
  if (other !== undefined && other.personId === mandate.personId) {
    const what = other.duty === "holder" ? "titulaire" : "suppléante";
    return referentFault(
      "SAME_PERSON",
      "personId",
      `${other.name} est déjà ${what} de ce secteur ici. Choisissez une autre personne, ou mettez d’abord fin à ce mandat.`,
    );
  }
  const taken = there.find(({ duty }) => duty === mandate.duty);
  if (taken === undefined) return null;
  if (!taken.over && !replace)
    return referentFault(
      "MANDATE_TAKEN",
      "duty",
      `${taken.name} tient déjà cette place. Cochez «\u00a0mettre fin à son mandat\u00a0» pour la remplacer, ou choisissez l’autre place.`,
    );
  await closeMandateNow(tx, taken.id);
  return null;
}

/**
 * Names somebody, or changes a mandate if nobody changed it since it was read.
 * @param today 'YYYY-MM-DD'.
 */
export async function saveMandate(
  tx: WriteTx,
  input: MandateToSave,
  today: string,
): Promise<Result<StoredMandate, ReferentFault>> {
  const codes = codesOf(input);
  if (!codes.ok) return codes;
  const before = input.id === null ? null : await readMandate(tx, input.id);
  if (input.id !== null && before === null) return fail(MISSING);
  if (before !== null && before.endedAt !== null) return fail(OVER);
  // A mandate stays where it is: another place is another mandate.
  const asked = { ...input, ...codes.value };
  const { establishmentId, sector, personId, duty } = before ?? asked;
  const checked = checkMandate({ ...asked, establishmentId, sector, personId, duty }, today);
  if (!checked.ok) return fail({ code: "MANDATE_INVALID", ...checked.error });
  const mandate = checked.value;
  const values = valuesOf(mandate);
  let id: string | undefined;
  if (before === null) {
    if ((await tx.rows(selectSite, [tx.groupId, establishmentId])).length === 0)
      return fail(
        referentFault(
          "ESTABLISHMENT_NOT_FOUND",
          "establishmentId",
          "Cet établissement est introuvable parmi ceux que vous voyez.",
        ),
      );
    if ((await tx.rows(selectActive, [tx.groupId, personId])).length === 0)
      return fail(
        referentFault("PERSON_NOT_FOUND", "personId", "Cette personne est introuvable parmi les membres du groupe."),
      );
    const refused = await freePlace(tx, mandate, null, input.replace);
    if (refused !== null) return fail(refused);
    [{ id } = { id: undefined }] = await tx.rows(insertMandate, [
      tx.groupId,
      establishmentId,
      sector,
      personId,
      duty,
      ...values,
    ]);
  } else {
    [{ id } = { id: undefined }] = await tx.rows(updateMandate, [tx.groupId, before.id, input.version, ...values]);
  }
  if (id === undefined) return fail(STALE);
  await note(tx, before === null ? "referent:name" : "referent:update", id, before, mandate);
  const kept = await readMandate(tx, id);
  return kept === null ? fail(MISSING) : ok(kept);
}

/** Ends a mandate today, if nobody changed it since it was read; it stays in the register. */
export async function endMandate(
  tx: WriteTx,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<Result<StoredMandate, ReferentFault>> {
  const before = await readMandate(tx, id);
  if (before === null) return fail(MISSING);
  if (before.endedAt !== null) return fail(OVER);
  const [closed] = await tx.rows(closeMandate, [tx.groupId, id, version]);
  if (closed === undefined) return fail(STALE);
  const after = await readMandate(tx, id);
  await recordAudit(tx, {
    action: "referent:end",
    objectKind: "mandate",
    objectId: id,
    changes: { ended: [false, true], endsOn: [before.endsOn, after?.endsOn ?? null] },
  });
  return after === null ? fail(MISSING) : ok(after);
}
