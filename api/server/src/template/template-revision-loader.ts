import { readRevision, readRevisionHeadsById, type RevisionHead, type StoredRevision } from "@palier/store/template";
import { batchedRows } from "../kernel";

/** A version without its text, by id. */
export const revisionHeadById = batchedRows<RevisionHead, RevisionHead | null>(
  readRevisionHeadsById,
  ({ id }) => id,
  ([head]) => head ?? null,
);

/** A version with its text, by id: the texts of two versions are the most that a screen asks. */
export const revisionById = batchedRows<StoredRevision, StoredRevision | null>(
  async (tx, ids) => {
    const found = await Promise.all(ids.map((id) => readRevision(tx, id)));
    return found.filter((revision) => revision !== null);
  },
  ({ id }) => id,
  ([revision]) => revision ?? null,
);
