import { isErased } from "@palier/domain/privacy";
import { fail, frenchText, ok, type Result } from "@palier/domain/kernel";
import { enqueue, recordAudit, statement, type ReadTx, type WriteTx } from "../kernel";
import { erasureJob } from "./privacy.jobs";
import { readMemberName } from "./privacy-subject.store";

/** Why somebody can't be erased. */
export interface ErasureFault {
  readonly code: "PERSON_UNKNOWN" | "ALREADY_ERASED" | "LAST_ADMINISTRATOR" | "NAME_MISMATCH";
  readonly field: string | null;
  /** In French. */
  readonly message: string;
}

const fault = (code: ErasureFault["code"], field: string | null, message: string): ErasureFault => ({
  code,
  field,
  message: frenchText(message),
});

const selectOtherAdministrators = statement<{ count: number }>(
  "privacy-other-administrators",
  `select count(distinct ms.person_id)::int as count from membership ms
     join member mb on mb.group_id = ms.group_id and mb.person_id = ms.person_id and mb.disabled_at is null and mb.left_at is null
    where ms.group_id = $1 and ms.person_id <> $2 and ms.role = 'groupAdministrator' and ms.whole_group`,
);
const selectIsAdministrator = statement<{ is: boolean }>(
  "privacy-is-administrator",
  `select exists (select from membership where group_id = $1 and person_id = $2 and role = 'groupAdministrator') as is`,
);

/** May this person be erased now? @returns the name to type, or why not. */
export async function erasable(tx: ReadTx, personId: string): Promise<Result<{ readonly name: string }, ErasureFault>> {
  const member = await readMemberName(tx, personId);
  if (member === null)
    return fail(fault("PERSON_UNKNOWN", "personId", "Cette personne est introuvable dans votre groupe."));
  if (isErased(member.email))
    return fail(fault("ALREADY_ERASED", "personId", "Cette personne est déjà effacée. Rien n’a changé."));
  const [administrator] = await tx.rows(selectIsAdministrator, [tx.groupId, personId]);
  const [others] = await tx.rows(selectOtherAdministrators, [tx.groupId, personId]);
  if (administrator?.is === true && others?.count === 0) {
    return fail(
      fault(
        "LAST_ADMINISTRATOR",
        "personId",
        "C’est la dernière personne qui administre ce groupe : l’effacer le fermerait à tous. Rien n’a changé. Donnez d’abord ce rôle à quelqu’un d’autre.",
      ),
    );
  }
  return ok({ name: member.name });
}

const insertErasure = statement<{ id: string }>(
  "privacy-insert-erasure",
  `insert into privacy_erasure (group_id, person_id, requested_by) values ($1, $2, $3)
   on conflict (group_id, person_id) do update set requested_by = excluded.requested_by, requested_at = now()
   returning id`,
);
const linkJob = statement<never>(
  "privacy-link-erasure",
  "update privacy_erasure set job_id = $3 where group_id = $1 and id = $2",
);

/** Asks for somebody's erasure. @param typedName their name, typed by who asks: an erasure can't be undone. */
export async function requestErasure(
  tx: WriteTx,
  personId: string,
  typedName: string,
): Promise<Result<{ readonly jobId: string }, ErasureFault>> {
  const may = await erasable(tx, personId);
  if (!may.ok) return may;
  if (typedName.trim().toLowerCase() !== may.value.name.trim().toLowerCase())
    return fail(fault("NAME_MISMATCH", "name", "Le nom saisi n’est pas celui de la personne. Rien n’a changé."));
  const [row] = await tx.rows(insertErasure, [tx.groupId, personId, tx.viewerId]);
  if (row === undefined) throw new Error("erasure insert returned no row");
  const jobId = await enqueue(tx, erasureJob, { groupId: tx.groupId, erasureId: row.id }, tx.viewerId);
  await tx.rows(linkJob, [tx.groupId, row.id, jobId]);
  await recordAudit(tx, {
    action: "privacy:erase",
    objectKind: "person",
    objectId: personId,
    changes: { requested: [false, true] },
  });
  return ok({ jobId });
}

/** An erasure asked or done. */
export interface Erasure {
  readonly id: string;
  readonly personId: string;
  readonly requestedBy: string | null;
  readonly requestedAt: Date;
  /** null: not done yet. */
  readonly finishedAt: Date | null;
  readonly accountClosed: boolean;
}

const COLUMNS = `id, person_id as "personId", requested_by as "requestedBy", requested_at as "requestedAt",
  finished_at as "finishedAt", account_closed as "accountClosed"`;
const selectErasure = statement<Erasure>(
  "privacy-select-erasure",
  `select ${COLUMNS} from privacy_erasure where group_id = $1 and id = $2`,
);
const selectErasures = statement<Erasure>(
  "privacy-select-erasures",
  `select ${COLUMNS} from privacy_erasure where group_id = $1 order by requested_at desc, id desc limit 200`,
);

/** @returns null when the group has no such erasure. */
export async function readErasure(tx: ReadTx, id: string): Promise<Erasure | null> {
  return (await tx.rows(selectErasure, [tx.groupId, id]))[0] ?? null;
}

/** The erasures of the group, the latest first. */
export const readErasures = (tx: ReadTx): Promise<readonly Erasure[]> => tx.rows(selectErasures, [tx.groupId]);
