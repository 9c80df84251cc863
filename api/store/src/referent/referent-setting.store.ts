import { MINUTES_PER_REQUEST, SECTOR_LABEL_LENGTH, type FollowedSector } from "@palier/domain/referent";
import { parseSector } from "@palier/domain/identity";
import { fail, ok, type Result } from "@palier/domain/kernel";
import { recordAudit, statement, type ReadTx, type WriteTx } from "../kernel";
import { referentFault, STALE, type ReferentFault } from "./referent-mandate.store";
import { sectorsOf } from "./referent.store";

/** What the group assumes of its referents. */
export interface ReferentSetting {
  /** Minutes a request takes until it is answered. */
  readonly minutesPerRequest: number;
  /** False: nobody in the group said it, it is the guess of the house. */
  readonly declared: boolean;
  /** 0: never saved. */
  readonly version: number;
}

/** What an establishment says of itself. */
export interface ReferentSite {
  readonly establishmentId: string;
  /** null: nobody said. */
  readonly professionalCount: number | null;
  readonly firstLeadId: string | null;
  readonly firstLeadName: string | null;
  readonly secondLeadId: string | null;
  readonly secondLeadName: string | null;
  /** 0: never saved. */
  readonly version: number;
}

/** The single contact of one vendor, and the one who speaks to it for the group. */
export interface ContactPair {
  readonly vendorId: string;
  readonly vendorName: string;
  /** null: the vendor named nobody. */
  readonly contactName: string | null;
  readonly contactDuty: string | null;
  readonly contactEmail: string | null;
  readonly contactPhone: string | null;
  /** Named for this vendor; else the referent of the group; null: nobody. */
  readonly groupContactName: string | null;
  readonly groupContactEmail: string | null;
  /** True when the register of vendors names them. */
  readonly named: boolean;
}

const selectSetting = statement<{ minutesPerRequest: number; version: number }>(
  "referent-setting",
  `select minutes_per_request as "minutesPerRequest", version from referent_setting where group_id = $1`,
);
const upsertSetting = statement<{ version: number }>(
  "referent-save-setting",
  `insert into referent_setting as s (group_id, minutes_per_request) values ($1, $2)
   on conflict (group_id) do update set minutes_per_request = excluded.minutes_per_request, version = s.version + 1
     where s.version = $3 returning version`,
);

/** The assumption of the group, or that of the house. */
export async function readReferentSetting(tx: ReadTx): Promise<ReferentSetting> {
  const [row] = await tx.rows(selectSetting, [tx.groupId]);
  return row === undefined
    ? { minutesPerRequest: MINUTES_PER_REQUEST, declared: false, version: 0 }
    : { ...row, declared: true };
}

/** Declares how long a request takes. */
export async function saveReferentSetting(
  tx: WriteTx,
  { minutesPerRequest, version }: { readonly minutesPerRequest: number; readonly version: number },
): Promise<Result<ReferentSetting, ReferentFault>> {
  if (!Number.isInteger(minutesPerRequest) || minutesPerRequest < 1 || minutesPerRequest > 600)
    return fail(referentFault("SETTING_INVALID", "minutesPerRequest", "Le temps par demande va de 1 à 600 minutes."));
  const before = await readReferentSetting(tx);
  if (before.version !== version) return fail(STALE);
  const [saved] = await tx.rows(upsertSetting, [tx.groupId, minutesPerRequest, version]);
  if (saved === undefined) return fail(STALE);
  await recordAudit(tx, {
    action: "referent:configure",
    objectKind: "group",
    objectId: tx.groupId,
    changes: { minutesPerRequest: [before.declared ? before.minutesPerRequest : null, minutesPerRequest] },
  });
  return ok(await readReferentSetting(tx));
}

const upsertSector = statement<{ version: number }>(
  "referent-save-sector",
  `insert into sector_setting as s (group_id, sector, label, followed) values ($1, $2, $3, $4)
   on conflict (group_id, sector) do update set label = excluded.label, followed = excluded.followed, version = s.version + 1
     where s.version = $5 returning version`,
);

/** Says how the group calls a sector, and whether it follows it. @param input.label null or '': the word of the house. */
export async function saveSector(
  tx: WriteTx,
  input: {
    readonly sector: string;
    readonly label: string | null;
    readonly followed: boolean;
    readonly version: number;
  },
): Promise<Result<FollowedSector, ReferentFault>> {
  const sector = parseSector(input.sector);
  if (sector === null) return fail(referentFault("SECTOR_INVALID", "sector", "Ce secteur n’existe pas."));
  const label = input.label?.trim() ?? "";
  if (label.length > SECTOR_LABEL_LENGTH)
    return fail(
      referentFault("SECTOR_INVALID", "label", `Le nom du secteur tient en ${String(SECTOR_LABEL_LENGTH)} caractères.`),
    );
  const find = async () => (await sectorsOf(tx)).find((one) => one.sector === sector);
  const before = await find();
  if (before?.version !== input.version) return fail(STALE);
  const own = label === "" ? null : label;
  const [saved] = await tx.rows(upsertSector, [tx.groupId, sector, own, input.followed, input.version]);
  if (saved === undefined) return fail(STALE);
  await recordAudit(tx, {
    action: "referent:configure",
    objectKind: "sector",
    objectId: sector,
    changes: { label: [before.ownLabel, own], followed: [before.followed, input.followed] },
  });
  const kept = await find();
  return kept === undefined ? fail(STALE) : ok(kept);
}

const selectSite = statement<ReferentSite>(
  "referent-site",
  `select e.id as "establishmentId", s.professional_count as "professionalCount", a.person_id as "firstLeadId",
          a.display_name as "firstLeadName", b.person_id as "secondLeadId", b.display_name as "secondLeadName",
          coalesce(s.version, 0) as version
     from establishment e
     left join referent_site s on s.group_id = e.group_id and s.establishment_id = e.id
     left join member a on a.group_id = e.group_id and a.person_id = s.peer_lead_id and a.left_at is null
     left join member b on b.group_id = e.group_id and b.person_id = s.second_lead_id and b.left_at is null
    where e.group_id = $1 and e.id = $2`,
);

/** What an establishment says of itself. @returns null where it isn't in sight. */
export async function readReferentSite(tx: ReadTx, establishmentId: string): Promise<ReferentSite | null> {
  return (await tx.rows(selectSite, [tx.groupId, establishmentId]))[0] ?? null;
}

const upsertSite = statement<{ version: number }>(
  "referent-save-site",
  `insert into referent_site as s (group_id, establishment_id, professional_count, peer_lead_id, second_lead_id)
   values ($1, $2, $3, $4, $5)
   on conflict (group_id, establishment_id) do update set professional_count = excluded.professional_count,
          peer_lead_id = excluded.peer_lead_id, second_lead_id = excluded.second_lead_id, updated_at = now(),
          version = s.version + 1
     where s.version = $6 returning version`,
);
const selectMembers = statement<{ personId: string }>(
  "referent-active-members",
  `select person_id as "personId" from member
    where group_id = $1 and person_id = any ($2::uuid[]) and left_at is null and disabled_at is null`,
);

/** Most professionals of one establishment. */
const MOST_PROFESSIONALS = 20_000;

/** Keeps the size of an establishment and the pair that leads its project. */
export async function saveReferentSite(
  tx: WriteTx,
  input: Pick<ReferentSite, "establishmentId" | "professionalCount" | "firstLeadId" | "secondLeadId" | "version">,
): Promise<Result<ReferentSite, ReferentFault>> {
  const { establishmentId, professionalCount: count, firstLeadId, secondLeadId, version } = input;
  const before = await readReferentSite(tx, establishmentId);
  if (before === null)
    return fail(
      referentFault("NOT_FOUND", "establishmentId", "Cet établissement est introuvable parmi ceux que vous voyez."),
    );
  if (count !== null && (!Number.isInteger(count) || count < 0 || count > MOST_PROFESSIONALS))
    return fail(referentFault("SITE_INVALID", "professionalCount", "Le nombre de professionnels va de 0 à 20 000."));
  if (firstLeadId !== null && firstLeadId === secondLeadId)
    return fail(referentFault("SITE_INVALID", "secondLeadId", "Un binôme se compose de deux personnes différentes."));
  const leads = [firstLeadId, secondLeadId].filter((id) => id !== null);
  if ((await tx.rows(selectMembers, [tx.groupId, leads])).length < leads.length)
    return fail(
      referentFault("PERSON_NOT_FOUND", "firstLeadId", "Un des chefs de projet n’est plus membre du groupe."),
    );
  if (before.version !== version) return fail(STALE);
  const [saved] = await tx.rows(upsertSite, [tx.groupId, establishmentId, count, firstLeadId, secondLeadId, version]);
  if (saved === undefined) return fail(STALE);
  await recordAudit(tx, {
    action: "referent:site",
    objectKind: "establishment",
    objectId: establishmentId,
    changes: {
      professionalCount: [before.professionalCount, count],
      firstLeadId: [before.firstLeadId, firstLeadId],
      secondLeadId: [before.secondLeadId, secondLeadId],
    },
  });
  return ok({ ...((await readReferentSite(tx, establishmentId)) ?? before) });
}

const selectContacts = statement<ContactPair>(
  "referent-contacts",
  `select v.id as "vendorId", v.name as "vendorName", c.name as "contactName", c.duty as "contactDuty",
          c.email as "contactEmail", c.phone as "contactPhone",
          coalesce(k.name, g.name) as "groupContactName", coalesce(k.email, g.email) as "groupContactEmail",
          k.name is not null as "named"
     from vendor v
     left join vendor_contact c on c.group_id = v.group_id and c.vendor_id = v.id and c.single_contact and c.archived_at is null
     left join lateral (
       select p.display_name as name, p.email from member p
        where p.group_id = v.group_id and p.person_id = v.group_contact_id and p.left_at is null and p.disabled_at is null) k on true
     left join lateral (
       select p.display_name as name, p.email from membership w
         join member p on p.group_id = w.group_id and p.person_id = w.person_id and p.left_at is null and p.disabled_at is null
        where w.group_id = v.group_id and w.role = 'groupReferent' and w.whole_group
        order by w.granted_at, w.id limit 1) g on true
    where v.group_id = $1 and v.archived_at is null order by lower(v.name), v.id`,
);

/** The single contact on both sides, for each vendor of the group. */
export const readContacts = (tx: ReadTx): Promise<ContactPair[]> => tx.rows(selectContacts, [tx.groupId]);

const selectPeople = statement<{ id: string; displayName: string; email: string; groupReferent: boolean }>(
  "referent-people",
  `select p.person_id as id, p.display_name as "displayName", p.email,
          exists (select 1 from membership w where w.group_id = p.group_id and w.person_id = p.person_id
                    and w.role = 'groupReferent' and w.whole_group) as "groupReferent"
     from member p
    where p.group_id = $1 and p.left_at is null and p.disabled_at is null
      and not exists (select 1 from membership w where w.group_id = p.group_id and w.person_id = p.person_id
                        and w.role = 'vendorContact')
    order by lower(p.display_name), p.person_id`,
);

/** The members who can be named, by name; the vendor’s own people are not among them. */
export const readNameable = (
  tx: ReadTx,
): Promise<{ id: string; displayName: string; email: string; groupReferent: boolean }[]> =>
  tx.rows(selectPeople, [tx.groupId]);
