import { HANDOVER_ITEMS, NOTHING_TO_HAND_OVER, type HandoverCounts, type HandoverItem } from "@palier/domain/referent";
import { fail, ok, type Result } from "@palier/domain/kernel";
import { enqueue, recordAudit, statement, type ReadTx, type WriteTx } from "../kernel";
import { notify } from "../notification";
import { OPEN_REQUESTS } from "./referent-coverage.store";
import { closeMandateNow, referentFault, type ReferentFault } from "./referent-mandate.store";
import { handoverPackJob } from "./referent.jobs";
import { TODAY } from "./referent.store";

/** Identifiers of what passes, by kind. */
export type Moved = Readonly<Record<HandoverItem, readonly string[]>>;

/** A departure that was handed over. */
export interface Handover {
  readonly id: string;
  readonly fromName: string;
  readonly toName: string;
  readonly toPersonId: string;
  readonly doneByName: string | null;
  readonly doneAt: Date;
  readonly reason: string;
  readonly moved: Moved;
  readonly jobId: string | null;
  /** null until the pack is there. */
  readonly fileName: string | null;
  readonly byteCount: number | null;
}

/** How each kind is found, and passed on: $2 the one who leaves, $3 the successor. */
const KINDS: Readonly<Record<Exclude<HandoverItem, "mandate">, { readonly which: string; readonly pass: string }>> = {
  request: {
    which: `select id from request where group_id = $1 and assignee_id = $2 and state in ${OPEN_REQUESTS}`,
    pass: `update request set assignee_id = $3, version = version + 1, updated_at = now()
            where group_id = $1 and assignee_id = $2 and state in ${OPEN_REQUESTS} returning id`,
  },
  caseDraft: {
    which: "select id from vendor_case where group_id = $1 and created_by = $2 and state = 'draft'",
    pass: `update vendor_case set created_by = $3, version = version + 1, updated_at = now()
            where group_id = $1 and created_by = $2 and state = 'draft' returning id`,
  },
  meetingAction: {
    which: "select id from vendor_meeting_action where group_id = $1 and person_id = $2 and done_on is null",
    pass: `update vendor_meeting_action set person_id = $3 where group_id = $1 and person_id = $2 and done_on is null returning id`,
  },
  newsDraft: {
    which: "select id from news where group_id = $1 and created_by = $2 and state in ('draft', 'scheduled')",
    pass: `update news set created_by = $3, version = version + 1, updated_at = now()
            where group_id = $1 and created_by = $2 and state in ('draft', 'scheduled') returning id`,
  },
  lead: {
    which: `select establishment_id as id from referent_site where group_id = $1 and $2 in (peer_lead_id, second_lead_id)`,
    // A pair is two people: whoever leads already doesn't lead twice.
    pass: `update referent_site set updated_at = now(), version = version + 1,
              peer_lead_id = case when peer_lead_id = $2 then case when second_lead_id is distinct from $3 then $3::uuid end
                                  else peer_lead_id end,
              second_lead_id = case when second_lead_id = $2 then case when peer_lead_id is distinct from $3 then $3::uuid end
                                    else second_lead_id end
            where group_id = $1 and $2 in (peer_lead_id, second_lead_id) returning establishment_id as id`,
  },
  vendorContact: {
    which: "select id from vendor where group_id = $1 and group_contact_id = $2 and archived_at is null",
    pass: `update vendor set group_contact_id = $3, version = version + 1
            where group_id = $1 and group_contact_id = $2 and archived_at is null returning id`,
  },
};
const OTHERS = HANDOVER_ITEMS.filter((item) => item !== "mandate");
const OPEN_MANDATES = `mandate m where m.group_id = $1 and m.person_id = $2 and m.ended_at is null
  and (m.ends_on is null or m.ends_on >= ${TODAY})`;

const countAll = statement<HandoverCounts>(
  "referent-handover-counts",
  `select (select count(*)::int from ${OPEN_MANDATES}) as mandate, ${OTHERS.map(
    (item) => `(select count(*)::int from (${KINDS[item].which}) x) as "${item}"`,
  ).join(", ")}`,
);

/** What somebody has under way, by kind. */
export async function countHandover(tx: ReadTx, personId: string): Promise<HandoverCounts> {
  return (await tx.rows(countAll, [tx.groupId, personId]))[0] ?? NOTHING_TO_HAND_OVER;
}

const selectPerson = statement<{ name: string; active: boolean }>(
  "referent-handover-person",
  `select display_name as name, left_at is null and disabled_at is null as active from member
    where group_id = $1 and person_id = $2`,
);

/** The name of a member, and whether they may take something over. @returns null when they were never one. */
export async function readHandoverPerson(
  tx: ReadTx,
  personId: string,
): Promise<{ readonly name: string; readonly active: boolean } | null> {
  return (await tx.rows(selectPerson, [tx.groupId, personId]))[0] ?? null;
}

interface OpenMandate {
  readonly id: string;
  readonly establishmentId: string;
  readonly sector: string;
  readonly duty: string;
  /** As it stood before the departure ended it. */
  readonly endsOn: string | null;
  /** The successor’s own mandate at the same place, in the other duty. */
  readonly successorMandateId: string | null;
}

const selectMandates = statement<OpenMandate>(
  "referent-handover-mandates",
  `select m.id, m.establishment_id as "establishmentId", m.sector, m.duty, m.ends_on as "endsOn",
          (select s.id from mandate s where s.group_id = m.group_id and s.establishment_id = m.establishment_id
             and s.sector = m.sector and s.person_id = $3 and s.ended_at is null and s.id <> m.id
             and (s.ends_on is null or s.ends_on >= ${TODAY})) as "successorMandateId"
     from ${OPEN_MANDATES} order by m.id for update`,
);
// The successor's own training counts; the time and the end of the mandate stay with the place.
const succeed = statement<{ id: string }>(
  "referent-handover-succeed",
  `insert into mandate (group_id, establishment_id, sector, person_id, duty, profile_case, naming, named_on, weekly_minutes,
                        trained_on, starts_on, ends_on)
   select m.group_id, m.establishment_id, m.sector, $3, m.duty, 'other', 'appointed', ${TODAY}, m.weekly_minutes,
          (select max(t.trained_on) from mandate t where t.group_id = m.group_id and t.person_id = $3 and t.sector = m.sector),
          greatest(m.starts_on, ${TODAY}), $4
     from mandate m where m.group_id = $1 and m.id = $2 returning id`,
);
const insertHandover = statement<{ id: string }>(
  "referent-insert-handover",
  `insert into handover (group_id, from_person_id, to_person_id, done_by, reason, moved)
   values ($1, $2, $3, $4, $5, $6) returning id`,
);
const setJob = statement<never>(
  "referent-handover-job",
  "update handover set job_id = $3 where group_id = $1 and id = $2",
);

async function passMandates(tx: WriteTx, fromId: string, toId: string): Promise<string[]> {
  const passed: string[] = [];
  for (const mandate of await tx.rows(selectMandates, [tx.groupId, fromId, toId])) {
    const holdsAlready = mandate.successorMandateId !== null;
    // A successor who holds the sector keeps it: the deputy’s place becomes free, and the board shows it.
    if (holdsAlready && mandate.duty === "deputy") {
      await closeMandateNow(tx, mandate.id);
      continue;
    }
    if (mandate.successorMandateId !== null) await closeMandateNow(tx, mandate.successorMandateId);
    await closeMandateNow(tx, mandate.id);
    const [next] = await tx.rows(succeed, [tx.groupId, mandate.id, toId, mandate.endsOn]);
    if (next === undefined) continue;
    passed.push(next.id);
    await recordAudit(tx, {
      action: "referent:name",
      objectKind: "mandate",
      objectId: next.id,
      changes: {
        establishmentId: [mandate.establishmentId, mandate.establishmentId],
        sector: [mandate.sector, mandate.sector],
        personId: [fromId, toId],
      },
    });
  }
  return passed;
}

/** Longest reason, in characters. */
const REASON_LENGTH = 1_000;

/**
 * Passes everything that somebody has under way to a successor, all of it or nothing, and asks for the pack.
 * @returns the departure; roles are another matter, see the room of identity.
 */
export async function handOverWork(
  tx: WriteTx,
  { fromId, toId, reason }: { readonly fromId: string; readonly toId: string; readonly reason: string },
): Promise<Result<{ readonly id: string; readonly jobId: string }, ReferentFault>> {
  const [from, to] = [await readHandoverPerson(tx, fromId), await readHandoverPerson(tx, toId)];
  if (from === null || to === null)
    return fail(
      referentFault(
        "NOT_FOUND",
        from === null ? "fromId" : "toId",
        "Cette personne est introuvable dans votre groupe. Rien n’a changé.",
      ),
    );
  if (fromId === toId)
    return fail(referentFault("SAME_PERSON", "toId", "Choisissez une autre personne\u00a0: rien n’a changé."));
  if (!to.active)
    return fail(
      referentFault(
        "PERSON_GONE",
        "toId",
        `${to.name} n’a plus accès au groupe. Rien n’a changé\u00a0: choisissez une autre personne.`,
      ),
    );
  if (reason.length > REASON_LENGTH)
    return fail(referentFault("REASON_TOO_LONG", "reason", "Le motif tient en 1 000 caractères."));
  const moved: Record<HandoverItem, string[]> = {
    mandate: await passMandates(tx, fromId, toId),
    request: [],
    caseDraft: [],
    meetingAction: [],
    newsDraft: [],
    lead: [],
    vendorContact: [],
  };
  for (const item of OTHERS) {
    const query = statement<{ id: string }>(`referent-handover-${item}`, KINDS[item].pass);
    moved[item] = (await tx.rows(query, [tx.groupId, fromId, toId])).map(({ id }) => id);
  }
  const [row] = await tx.rows(insertHandover, [tx.groupId, fromId, toId, tx.viewerId, reason, JSON.stringify(moved)]);
  if (row === undefined) throw new Error("no handover row");
  const jobId = await enqueue(tx, handoverPackJob, { groupId: tx.groupId, handoverId: row.id }, tx.viewerId);
  await tx.rows(setJob, [tx.groupId, row.id, jobId]);
  const counts = Object.fromEntries(HANDOVER_ITEMS.map((item) => [item, [null, moved[item].length]]));
  await recordAudit(tx, {
    action: "referent:handOver",
    objectKind: "person",
    objectId: fromId,
    changes: { to: [null, toId], handoverId: [null, row.id], ...counts },
  });
  await notify(tx, {
    personIds: [toId],
    kind: "handover",
    topic: `handover:${row.id}`,
    title: "Un référent vous passe la main",
    path: "/referents/passations",
  });
  return ok({ id: row.id, jobId });
}

const HANDOVER = `h.id, f.display_name as "fromName", t.display_name as "toName", h.to_person_id as "toPersonId",
  b.display_name as "doneByName", h.done_at as "doneAt", h.reason, h.moved, h.job_id as "jobId", h.file_name as "fileName",
  h.byte_count::float8 as "byteCount"
  from handover h
  join member f on f.group_id = h.group_id and f.person_id = h.from_person_id
  join member t on t.group_id = h.group_id and t.person_id = h.to_person_id
  left join member b on b.group_id = h.group_id and b.person_id = h.done_by
  where h.group_id = $1`;
const selectHandovers = statement<Handover>(
  "referent-handovers",
  `select ${HANDOVER} and ($2::uuid is null or h.to_person_id = $2) order by h.done_at desc, h.id desc limit 100`,
);
const selectHandover = statement<Handover>("referent-handover", `select ${HANDOVER} and h.id = $2`);

/** The latest departures. @param toPersonId null: all of them; else those this person took over. */
export const readHandovers = (tx: ReadTx, toPersonId: string | null): Promise<Handover[]> =>
  tx.rows(selectHandovers, [tx.groupId, toPersonId]);

/** One departure. @returns null when the group has none of this id. */
export async function readHandover(tx: ReadTx, id: string): Promise<Handover | null> {
  return (await tx.rows(selectHandover, [tx.groupId, id]))[0] ?? null;
}

/** The file of a pack, to be opened. */
export interface PackFile {
  readonly name: string;
  readonly storageKey: string;
  readonly toPersonId: string;
}

const selectPack = statement<PackFile>(
  "referent-pack-file",
  `select file_name as name, storage_key as "storageKey", to_person_id as "toPersonId" from handover
    where group_id = $1 and id = $2 and storage_key is not null`,
);

/** Where the pack of a departure is kept. @returns null until it is there. */
export async function readPackFile(tx: ReadTx, id: string): Promise<PackFile | null> {
  return (await tx.rows(selectPack, [tx.groupId, id]))[0] ?? null;
}

const keepPack = statement<never>(
  "referent-keep-pack",
  `update handover set file_name = $3, storage_key = $4, sha256 = $5, byte_count = $6 where group_id = $1 and id = $2`,
);

/** Keeps where the pack is. */
export async function savePackFile(
  tx: WriteTx,
  id: string,
  file: {
    readonly name: string;
    readonly storageKey: string;
    readonly sha256: string;
    readonly byteCount: number;
  },
): Promise<void> {
  await tx.rows(keepPack, [tx.groupId, id, file.name, file.storageKey, file.sha256, file.byteCount]);
  await recordAudit(tx, {
    action: "referent:pack",
    objectKind: "handover",
    objectId: id,
    changes: { sha256: [null, file.sha256] },
  });
}
