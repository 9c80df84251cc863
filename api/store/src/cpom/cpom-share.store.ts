import { checkShareDays, checkShareLabel } from "@palier/domain/cpom";
import { linkSecretHash, newLinkSecret, recordAudit, statement, type ReadTx, type WriteTx } from "../kernel";
import { readFilesByDossierIds, type StoredFile } from "./cpom.store";

/** A link that shows a dossier; its secret is nowhere. */
export interface CpomShare {
  readonly id: string;
  readonly dossierId: string;
  readonly dossierTitle: string;
  /** For whom. */
  readonly label: string;
  /** null: the person is gone. */
  readonly createdByName: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  /** null: nobody closed it before its end. */
  readonly revokedAt: Date | null;
  readonly openedCount: number;
  readonly lastOpenedAt: Date | null;
}

/** What a link shows. */
export interface SharedDossier {
  readonly groupName: string;
  /** True: the group and its figures are fictitious. */
  readonly demo: boolean;
  readonly title: string;
  readonly finishedAt: Date;
  readonly expiresAt: Date;
  readonly files: readonly StoredFile[];
}

const insertShare = statement<{ id: string; expiresAt: Date }>(
  "cpom-insert-share",
  `insert into cpom_share (group_id, dossier_id, label, token_hash, created_by, expires_at)
   select d.group_id, d.id, $3, $4, $5, now() + make_interval(days => $6)
     from cpom_dossier d where d.group_id = $1 and d.id = $2 and d.finished_at is not null
   returning id, expires_at as "expiresAt"`,
);

/**
 * Shows a dossier by a link that ends. The token carries the group, so that its rows are opened without looking across
 * groups; it is given here once, as only its hash is kept.
 * @returns null when the group has no such dossier, or when its files aren't there yet.
 * @throws when the label or the number of days isn't one (ask the domain first for a message to show).
 */
export async function shareDossier(
  tx: WriteTx,
  input: {
    readonly dossierId: string;
    readonly label: string;
    readonly days: number;
    readonly createdBy: string | null;
  },
): Promise<{ readonly id: string; readonly token: string } | null> {
  const label = checkShareLabel(input.label);
  if (!label.ok) throw new Error(label.error);
  const days = checkShareDays(input.days);
  if (!days.ok) throw new Error(days.error);
  const secret = newLinkSecret();
  const [row] = await tx.rows(insertShare, [
    tx.groupId,
    input.dossierId,
    label.value,
    linkSecretHash(secret),
    input.createdBy,
    days.value,
  ]);
  if (row === undefined) return null;
  await recordAudit(tx, {
    action: "cpom:share",
    objectKind: "cpomShare",
    objectId: row.id,
    // The label may name a person: it stays in its row.
    changes: { dossierId: [null, input.dossierId], expiresAt: [null, row.expiresAt.toISOString()] },
  });
  return { id: row.id, token: `${tx.groupId}.${secret}` };
}

const updateRevoked = statement<{ revokedAt: Date; was: Date | null }>(
  "cpom-revoke-share",
  `update cpom_share s set revoked_at = coalesce(s.revoked_at, now())
     from (select id, revoked_at as was from cpom_share where group_id = $1 and id = $2 for update) old
    where s.group_id = $1 and s.id = old.id returning s.revoked_at as "revokedAt", old.was`,
);

/** Closes a link before its end; closing it again changes nothing. @returns false when the group has none of this id. */
export async function revokeShare(tx: WriteTx, id: string): Promise<boolean> {
  const [row] = await tx.rows(updateRevoked, [tx.groupId, id]);
  if (row === undefined) return false;
  if (row.was === null) {
    await recordAudit(tx, {
      action: "cpom:revokeShare",
      objectKind: "cpomShare",
      objectId: id,
      changes: { revokedAt: [null, row.revokedAt.toISOString()] },
    });
  }
  return true;
}

const SHARE = `select s.id, s.dossier_id as "dossierId", d.title as "dossierTitle", s.label,
    p.display_name as "createdByName", s.created_at as "createdAt", s.expires_at as "expiresAt",
    s.revoked_at as "revokedAt", s.opened_count as "openedCount", s.last_opened_at as "lastOpenedAt"
  from cpom_share s join cpom_dossier d on d.group_id = s.group_id and d.id = s.dossier_id
  left join member p on p.group_id = s.group_id and p.person_id = s.created_by where s.group_id = $1`;

const selectShares = statement<CpomShare>(
  "cpom-shares",
  `${SHARE} and ($2::uuid is null or s.id = $2)
    order by (s.revoked_at is null and s.expires_at > now()) desc, s.created_at desc, s.id desc limit $3`,
);

/** The links of the group, those that still open first, then the latest. @param id one of them only. */
export const readShares = (tx: ReadTx, id: string | null = null, limit = 200): Promise<CpomShare[]> =>
  tx.rows(selectShares, [tx.groupId, id, limit]);

const OPEN = "s.group_id = $1 and s.token_hash = $2 and s.revoked_at is null and s.expires_at > now()";

const countOpening = statement<Omit<SharedDossier, "files"> & { readonly id: string; readonly dossierId: string }>(
  "cpom-count-opening",
  `update cpom_share s set opened_count = s.opened_count + 1, last_opened_at = now()
     from cpom_dossier d join care_group g on g.id = d.group_id
    where ${OPEN} and d.group_id = s.group_id and d.id = s.dossier_id
   returning s.id, d.id as "dossierId", d.title, coalesce(d.finished_at, d.created_at) as "finishedAt",
     s.expires_at as "expiresAt", g.name as "groupName", g.demo`,
);

/**
 * Opens a link: counts it, keeps its line in the journal.
 * @param secret the part of the token after the group.
 * @returns null when it is worth nothing (any more), whatever the reason.
 */
export async function openShare(tx: WriteTx, secret: string): Promise<SharedDossier | null> {
  const [row] = await tx.rows(countOpening, [tx.groupId, linkSecretHash(secret)]);
  if (row === undefined) return null;
  const { id, dossierId, ...shown } = row;
  await recordAudit(tx, {
    action: "cpom:openShare",
    objectKind: "cpomShare",
    objectId: id,
    changes: { dossierId: [null, dossierId] },
  });
  return { ...shown, files: await readFilesByDossierIds(tx, [dossierId]) };
}

const selectSharedFile = statement<StoredFile & { readonly shareId: string }>(
  "cpom-shared-file",
  `select s.id as "shareId", f.id, f.dossier_id as "dossierId", f.name, f.media_type as "mediaType",
      f.byte_count::float8 as "byteCount", f.sha256, f.storage_key as "storageKey", f.created_at as "createdAt"
     from cpom_share s join stored_file f on f.group_id = s.group_id and f.dossier_id = s.dossier_id
    where ${OPEN} and f.id = $3`,
);

/**
 * A file behind a link, with its line in the journal.
 * @returns null when the link is worth nothing, or when the file belongs to another dossier.
 */
export async function openSharedFile(tx: WriteTx, secret: string, fileId: string): Promise<StoredFile | null> {
  const [row] = await tx.rows(selectSharedFile, [tx.groupId, linkSecretHash(secret), fileId]);
  if (row === undefined) return null;
  const { shareId, ...file } = row;
  await recordAudit(tx, {
    action: "cpom:downloadShare",
    objectKind: "cpomShare",
    objectId: shareId,
    changes: { fileId: [null, fileId] },
  });
  return file;
}
