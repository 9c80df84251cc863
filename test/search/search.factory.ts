import { randomUUID } from "node:crypto";
import type { Grant, Role } from "@palier/domain/identity";
import { rightsOf } from "@palier/domain/identity";
import { withGroup, type Scope } from "@palier/store/kernel";
import { indexForSearch, type SearchEntry, type SearchViewer } from "@palier/store/search";
import type { TestDatabase } from "../support";

/** Who looks, by their grants. */
export const viewerWith = (...grants: readonly Grant[]): SearchViewer => ({ grants, rights: rightsOf(grants) });

/** A role on the whole group. */
export const everywhere = (role: Role): Grant => ({ role, sector: null, wholeGroup: true, establishmentIds: [] });

/** A role on some establishments. */
export const at = (role: Role, establishmentIds: readonly string[], sector: Grant["sector"] = null): Grant => ({
  role,
  sector,
  wholeGroup: false,
  establishmentIds,
});

/** Something that can be found, for the whole group and of this year unless told otherwise. @returns its id. */
export async function buildEntry(
  { db }: Pick<TestDatabase, "db">,
  scope: Scope,
  entry: Partial<SearchEntry> & Pick<SearchEntry, "title">,
): Promise<string> {
  const objectId = entry.objectId ?? randomUUID();
  const whole: SearchEntry = {
    objectKind: "request",
    establishmentId: null,
    sector: null,
    body: "",
    path: `/demandes/${objectId}`,
    at: new Date("2026-11-01T08:00:00Z"),
    ...entry,
    objectId,
  };
  await withGroup(db, scope, (tx) => indexForSearch(tx, whole));
  return objectId;
}
