import { ok, type Result } from "@palier/domain/kernel";
import { changeInstallation, isDay, type Installation, type InstallationChange } from "@palier/domain/vendor";
import { recordAudit, statement, type ReadTx, type WriteTx } from "../kernel";
import { changesBetween, invalid, missing, stale, type VendorStoreFault } from "./vendor-fault";
import { readProducts } from "./vendor.store";

/** What an establishment runs of a product. */
export interface StoredInstallation extends Installation {
  readonly id: string;
  readonly establishmentId: string;
  readonly productId: string;
  /** To be given back when it is changed. */
  readonly version: number;
}

const COLUMNS = `i.id, i.establishment_id as "establishmentId", i.product_id as "productId", i.version_id as "versionId",
  i.module_ids as "moduleIds", i.since, i.ended_on as "endedOn", i.version`;

const selectInstallations = statement<StoredInstallation>(
  "vendor-select-installations",
  `select ${COLUMNS} from product_installation i
     join product p on p.group_id = i.group_id and p.id = i.product_id and p.archived_at is null
    where i.group_id = $1 and ($2::uuid is null or i.product_id = $2) and ($3::uuid is null or i.establishment_id = $3)
      and i.ended_on is null
    order by i.establishment_id, i.product_id`,
);

/** What runs where, in sight. @property productId @property establishmentId null: all. */
export async function readInstallations(
  tx: ReadTx,
  { productId = null, establishmentId = null }: { productId?: string | null; establishmentId?: string | null } = {},
): Promise<StoredInstallation[]> {
  return tx.rows(selectInstallations, [tx.groupId, productId, establishmentId]);
}

/** A change of one installation. */
export interface PlacedChange {
  readonly establishmentId: string;
  readonly productId: string;
  readonly change: InstallationChange;
}

/** What a bulk change does, or would do. */
export interface InstallationCounts {
  /** Establishments that begin to run a product. */
  readonly createdCount: number;
  readonly changedCount: number;
  readonly unchangedCount: number;
}

/** A row that will be written. */
interface Planned {
  readonly establishmentId: string;
  readonly productId: string;
  readonly before: StoredInstallation | null;
  readonly next: Installation;
}

const selectPlaced = (lock: boolean) =>
  statement<StoredInstallation>(
    lock ? "vendor-lock-installations" : "vendor-select-placed-installations",
    `select ${COLUMNS} from product_installation i
       join jsonb_to_recordset($2::jsonb) as a ("establishmentId" uuid, "productId" uuid)
         on i.establishment_id = a."establishmentId" and i.product_id = a."productId"
      where i.group_id = $1 order by i.id ${lock ? "for update of i" : ""}`,
  );
const [peekPlaced, lockPlaced] = [selectPlaced(false), selectPlaced(true)];

const upsertInstallations = statement<{ id: string; establishmentId: string; productId: string }>(
  "vendor-upsert-installations",
  `insert into product_installation as i (group_id, establishment_id, product_id, version_id, module_ids, since, ended_on)
   select $1, n."establishmentId", n."productId", n."versionId", n."moduleIds", n.since, n."endedOn"
     from jsonb_to_recordset($2::jsonb) as n ("establishmentId" uuid, "productId" uuid, "versionId" uuid,
          "moduleIds" uuid[], since date, "endedOn" date)
   on conflict (group_id, establishment_id, product_id) do update
     set version_id = excluded.version_id, module_ids = excluded.module_ids, since = excluded.since,
         ended_on = excluded.ended_on, version = i.version + 1
   returning id, establishment_id as "establishmentId", product_id as "productId"`,
);

const keyOf = ({ establishmentId, productId }: { establishmentId: string; productId: string }): string =>
  `${establishmentId} ${productId}`;

/** What the changes would do, without writing. @param today 'YYYY-MM-DD'. */
async function plan(
  tx: ReadTx,
  changes: readonly PlacedChange[],
  today: string,
  query: typeof peekPlaced,
): Promise<{ planned: readonly Planned[]; counts: InstallationCounts }> {
  const found = await tx.rows(query, [tx.groupId, JSON.stringify(changes)]);
  const known = new Map(found.map((row) => [keyOf(row), row]));
  const planned = changes.flatMap((placed): Planned[] => {
    const before = known.get(keyOf(placed)) ?? null;
    const next = changeInstallation(before, placed.change, today);
    if (next === null) return [];
    return [{ establishmentId: placed.establishmentId, productId: placed.productId, before, next }];
  });
  const createdCount = planned.filter(({ before }) => before === null).length;
  return {
    planned,
    counts: {
      createdCount,
      changedCount: planned.length - createdCount,
      unchangedCount: changes.length - planned.length,
    },
  };
}

/** Counts what the changes would do. @param today 'YYYY-MM-DD'. */
export async function previewInstallations(
  tx: ReadTx,
  changes: readonly PlacedChange[],
  today: string,
): Promise<InstallationCounts> {
  return (await plan(tx, changes, today, peekPlaced)).counts;
}

/**
 * Writes the changes in one statement, each with its line in the audit: that is where its history is read.
 * @param today 'YYYY-MM-DD'.
 */
export async function applyInstallations(
  tx: WriteTx,
  changes: readonly PlacedChange[],
  today: string,
): Promise<InstallationCounts> {
  const { planned, counts } = await plan(tx, changes, today, lockPlaced);
  if (planned.length === 0) return counts;
  const rows = planned.map(({ establishmentId, productId, next }) => ({ establishmentId, productId, ...next }));
  const written = await tx.rows(upsertInstallations, [tx.groupId, JSON.stringify(rows)]);
  const ids = new Map(written.map((row) => [keyOf(row), row.id]));
  for (const one of planned) {
    const { versionId, moduleIds, since, endedOn } = one.next;
    const of = { establishmentId: one.establishmentId, productId: one.productId };
    await recordAudit(tx, {
      action: "vendor:install",
      objectKind: "productInstallation",
      objectId: ids.get(keyOf(one)) ?? "",
      changes: {
        ...changesBetween(one.before === null ? null : of, of),
        ...changesBetween(one.before, { versionId, moduleIds, since, endedOn }),
      },
    });
  }
  return counts;
}

/** The same change for many establishments. */
export interface BulkChange {
  readonly productId: string;
  /** With the version read of each installation; 0 where there was none. */
  readonly sites: readonly { readonly establishmentId: string; readonly version: number }[];
  readonly change: InstallationChange;
}

const selectOpenSites = statement<{ id: string }>(
  "vendor-select-open-sites",
  "select id from establishment where group_id = $1 and id = any ($2::uuid[]) and closed_on is null",
);

/** Changes, or says what it would change, for many establishments at once. @param today 'YYYY-MM-DD'. */
export async function setInstallations(
  tx: WriteTx | ReadTx,
  { productId, sites, change }: BulkChange,
  { today, write }: { readonly today: string; readonly write: boolean },
): Promise<Result<InstallationCounts, VendorStoreFault>> {
  if (sites.length === 0) return invalid({ field: "sites", message: "Choisissez au moins un établissement." });
  if (change.since !== undefined && !isDay(change.since))
    return invalid({ field: "since", message: "Indiquez depuis quel jour, par exemple 01/09/2026." });
  const product = (await readProducts(tx, null)).find(({ id }) => id === productId);
  if (product === undefined) return missing("Ce logiciel");
  const { versionId, moduleIds } = change;
  if (versionId != null && !product.versions.some(({ id }) => id === versionId))
    return invalid({ field: "versionId", message: "Cette version n’est pas une version de ce logiciel." });
  if (moduleIds?.some((id) => !product.modules.some((module) => module.id === id)) === true)
    return invalid({ field: "moduleIds", message: "Un de ces modules n’est pas un module de ce logiciel." });
  const asked = [...new Set(sites.map(({ establishmentId }) => establishmentId))];
  if ((await tx.rows(selectOpenSites, [tx.groupId, asked])).length < asked.length)
    return missing("Un de ces établissements");
  const changes = asked.map((establishmentId) => ({ establishmentId, productId, change }));
  const versions = new Map(sites.map(({ establishmentId, version }) => [establishmentId, version]));
  const writing = write && "viewerId" in tx;
  const found = await tx.rows(writing ? lockPlaced : peekPlaced, [tx.groupId, JSON.stringify(changes)]);
  const known = new Map(found.map((row) => [row.establishmentId, row.version]));
  if (asked.some((id) => (known.get(id) ?? 0) !== versions.get(id))) return stale("un de ces établissements");
  return ok(writing ? await applyInstallations(tx, changes, today) : await previewInstallations(tx, changes, today));
}

/** A change that an installation went through. */
export interface InstallationEvent {
  readonly at: Date;
  /** null: the house itself. */
  readonly byName: string | null;
  /** Version before and after; null where it didn't change. */
  readonly versionBefore: string | null;
  readonly versionAfter: string | null;
  readonly versionChanged: boolean;
  readonly modulesChanged: boolean;
  readonly began: boolean;
  readonly ended: boolean;
}

// The audit is read by the few who may; this is what it says of one installation, which everyone here may know.
const selectEvents = statement<InstallationEvent>(
  "vendor-select-installation-events",
  `select a.created_at as at,
          (select m.display_name from member m where m.group_id = a.group_id and m.person_id = a.person_id) as "byName",
          (select v.label from product_version v
            where v.group_id = a.group_id and v.id = (a.changes -> 'versionId' ->> 0)::uuid) as "versionBefore",
          (select v.label from product_version v
            where v.group_id = a.group_id and v.id = (a.changes -> 'versionId' ->> 1)::uuid) as "versionAfter",
          a.changes ? 'versionId' as "versionChanged", a.changes ? 'moduleIds' as "modulesChanged",
          a.changes ? 'establishmentId' as began, coalesce(a.changes -> 'endedOn' ->> 1, '') <> '' as ended
     from audit_event a
    where a.group_id = $1 and a.object_kind = 'productInstallation' and a.object_id = $2
      and exists (select from product_installation i where i.group_id = $1 and i.id::text = $2)
    order by a.seq desc limit 50`,
);

/** What an installation in sight went through, the latest first. */
export async function readInstallationEvents(tx: ReadTx, id: string): Promise<InstallationEvent[]> {
  return tx.rows(selectEvents, [tx.groupId, id]);
}
