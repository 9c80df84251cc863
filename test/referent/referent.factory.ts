import { randomUUID } from "node:crypto";
import type { BuiltGroup } from "../tenancy/operation";
import { FAR_NUMBER, type TestDatabase } from "../support";

type Owner = TestDatabase["owner"];

/** A member without any role; the person exists once for all groups. */
export async function buildPerson(owner: Owner, groupId: string, name: string): Promise<string> {
  const email = `${randomUUID()}@essai.example`;
  const { rows } = await owner.query<{ id: string }>(
    "insert into person (email, display_name) values ($1, $2) returning id",
    [email, name],
  );
  const id = rows[0]!.id;
  await owner.query("insert into member (group_id, person_id, display_name, email) values ($1, $2, $3, $4)", [
    groupId,
    id,
    name,
    email,
  ]);
  return id;
}

/** What a mandate may be told to be; the rest is plain. */
interface MandateParts {
  readonly establishmentId: string;
  readonly personId: string;
  readonly sector?: string;
  readonly duty?: string;
  readonly weeklyMinutes?: number | null;
  readonly trainedOn?: string | null;
  /** Days from today; null: no end. */
  readonly endsInDays?: number | null;
}

/** A mandate in force. */
export async function buildMandate(owner: Owner, groupId: string, parts: MandateParts): Promise<string> {
  const { establishmentId, personId, sector = "care", duty = "holder" } = parts;
  const { rows } = await owner.query<{ id: string }>(
    `insert into mandate (group_id, establishment_id, sector, person_id, duty, profile_case, naming, weekly_minutes,
                          trained_on, starts_on, ends_on)
     values ($1, $2, $3, $4, $5, 'caregiver', 'volunteer', $6, $7, '2026-01-01',
             (now() at time zone 'Europe/Paris')::date + $8::int) returning id`,
    [
      groupId,
      establishmentId,
      sector,
      personId,
      duty,
      parts.weeklyMinutes ?? null,
      parts.trainedOn ?? null,
      parts.endsInDays ?? null,
    ],
  );
  return rows[0]!.id;
}

/** A request that waits for somebody. */
export async function buildRequest(
  owner: Owner,
  groupId: string,
  parts: {
    establishmentId: string;
    authorId: string;
    assigneeId: string;
    body?: string;
    state?: string;
    sector?: string;
  },
): Promise<string> {
  const { establishmentId, authorId, assigneeId, body = "Une demande", state = "submitted", sector = "care" } = parts;
  const { rows } = await owner.query<{ id: string }>(
    `insert into request (group_id, number, establishment_id, sector, kind, body, author_id, assignee_id, state)
     values ($1, ${FAR_NUMBER}, $2, $3, 'question', $4, $5, $6, $7) returning id`,
    [groupId, establishmentId, sector, body, authorId, assigneeId, state],
  );
  return rows[0]!.id;
}

/** A vendor with its single contact, and who speaks to it for the group. */
export async function buildVendor(
  owner: Owner,
  groupId: string,
  name: string,
  groupContactId: string | null,
): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(
    "insert into vendor (group_id, name, group_contact_id) values ($1, $2, $3) returning id",
    [groupId, name, groupContactId],
  );
  const vendorId = rows[0]!.id;
  await owner.query(
    "insert into vendor_contact (group_id, vendor_id, name, duty, single_contact) values ($1, $2, $3, 'Support', true)",
    [groupId, vendorId, `Contact de ${name}`],
  );
  return vendorId;
}

/** Empties the room in a group, for a fresh start. */
export async function emptyReferents(owner: Owner, { groupId }: Pick<BuiltGroup, "groupId">): Promise<void> {
  for (const table of [
    "handover",
    "referent_candidate",
    "referent_site",
    "mandate",
    "referent_setting",
    "sector_setting",
  ])
    await owner.query(`delete from ${table} where group_id = $1`, [groupId]);
}
