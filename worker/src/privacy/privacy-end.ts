import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { FileStore } from "@palier/store/file";
import { readCareGroup } from "@palier/store/group";
import { readGroup, type Database } from "@palier/store/kernel";
import {
  deleteGroupRows,
  groupIsThere,
  noteErased,
  readErasedList,
  readErasures,
  readGroupDeletion,
  readGroupIds,
  remainingRows,
  removeExports,
} from "@palier/store/privacy";
import type { Round } from "../kernel";

/** The proof that a group was deleted, kept outside the database. */
export interface DeletionCertificate {
  readonly path: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly fileCount: number;
  readonly closedAccounts: number;
  readonly sha256: string;
}

/**
 * Deletes a group: its rows, its files, its sessions, the accounts that no other group knows; then looks again, and writes the
 * certificate.
 * @returns null when the group isn't there.
 * @throws when a row is left.
 */
export async function endGroup(
  db: Database,
  home: string,
  groupId: string,
  now: Date,
): Promise<DeletionCertificate | null> {
  const scope = { groupId, viewerId: null };
  const group = await readGroup(db, scope, async (tx) => ((await groupIsThere(tx)) ? readCareGroup(tx) : null));
  if (group === null) return null;
  noteErased(home, { kind: "group", groupId, personId: null, erasedAt: now.toISOString() });
  const fileCount = await new FileStore(home).removeGroup(groupId);
  const { counts, closedAccounts } = await deleteGroupRows(db, groupId);
  const left = await remainingRows(db, groupId);
  if (Object.keys(left).length > 0) throw new Error(`rows are left: ${JSON.stringify(left)}`);
  const told = {
    version: 1,
    objet: "Certificat de suppression d’un groupe",
    groupe: groupId,
    finess: group.finessNumber,
    nom: group.name,
    le: now.toISOString(),
    lignes: counts,
    fichiers: fileCount,
    comptesFermes: closedAccounts,
    resteApresVerification: 0,
  };
  const sha256 = createHash("sha256").update(JSON.stringify(told)).digest("hex");
  const folder = join(home, "effacements");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, `groupe-${groupId}-${now.toISOString().slice(0, 10)}.json`);
  writeFileSync(path, `${JSON.stringify({ ...told, sha256 }, null, 2)}\n`, { mode: 0o600 });
  return { path, counts, fileCount, closedAccounts, sha256 };
}

/** Takes away what has had its days: files of archives, and groups whose thirty days have passed. Writes the list again where it lacks. */
export const privacyRound: Round = {
  name: "privacy.round",
  everyMinutes: 60,
  async run({ db, home, now }) {
    const listed = new Set(readErasedList(home).map(({ groupId, personId }) => `${groupId} ${personId ?? ""}`));
    for (const groupId of await readGroupIds(db, "privacy round")) {
      await removeExports(db, groupId, new FileStore(home), { endedAt: now });
      const { deletion, erasures } = await readGroup(db, { groupId, viewerId: null }, async (tx) => ({
        deletion: await readGroupDeletion(tx),
        erasures: await readErasures(tx),
      }));
      for (const { personId, finishedAt } of erasures) {
        if (finishedAt === null || listed.has(`${groupId} ${personId}`)) continue;
        noteErased(home, { kind: "person", groupId, personId, erasedAt: finishedAt.toISOString() });
      }
      if (deletion !== null && deletion.effectiveAt <= now) await endGroup(db, home, groupId, now);
    }
  },
};
